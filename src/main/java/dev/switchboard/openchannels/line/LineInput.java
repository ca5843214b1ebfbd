package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.RestError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the `PARAMS` that describe a line.
///
/// Names that are no settings are passed over, so that what `imopenlines.config.get` shows can be
/// sent back. Null gives a field its default again; so does an empty text, except where a text is
/// what the field holds.
final class LineInput {
  private static final int SHOWN = 60;

  private LineInput() {}

  /// @throws RestError for the first value that does not fit
  static LineChanges read(Map<String, JsonNode> params) {
    LineSettings set = LineSettings.DEFAULT;
    Set<LineField<?>> cleared = new HashSet<>();
    for (LineField<?> field : LineFields.ALL) {
      JsonNode value = params.get(field.name());
      if (value == null || field.isOnlyShown()) {
        continue;
      }
      if (meansDefault(value, field)) {
        cleared.add(field);
      } else {
        set = set.read(field, value).orElseThrow(() -> wrong(field, value));
      }
    }
    return new LineChanges(set, cleared, queue(params));
  }

  private static boolean meansDefault(JsonNode value, LineField<?> field) {
    boolean isBlank = value.isString() && value.asString().isBlank();
    return value.isNull() || (isBlank && !field.kind().mayBeEmpty());
  }

  private static Optional<List<QueueEntry>> queue(Map<String, JsonNode> params) {
    return Optional.ofNullable(params.get("QUEUE")).map(QueueInput::read);
  }

  private static RestError wrong(LineField<?> field, JsonNode came) {
    return wrong(field.name(), field.kind().expected(), came);
  }

  static RestError wrong(String name, String expected, JsonNode came) {
    String text = came.isString() ? "'" + came.asString() + "'" : came.toString();
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return RestError.argument(
        "PARAMS field '" + name + "' must be " + expected + ", came: " + shown);
  }
}
