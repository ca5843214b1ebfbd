package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads `QUEUE`: objects of `ENTITY_TYPE` and `ENTITY_ID`, or plain user ids.
final class QueueInput {
  /// The most places in a queue.
  static final int LONGEST = 1000;

  private static final List<String> TYPES = List.of("user", "department");

  private QueueInput() {}

  /// The places in order, each once.
  ///
  /// @throws RestError when something is no place
  static List<QueueEntry> read(JsonNode queue) {
    Set<QueueEntry> entries = new LinkedHashSet<>();
    for (JsonNode item : items(queue)) {
      entries.add(entry(item));
    }
    if (entries.size() > LONGEST) {
      throw RestError.argument(
          "PARAMS field 'QUEUE' must have at most "
              + LONGEST
              + " different entries, came: "
              + entries.size());
    }
    return List.copyOf(entries);
  }

  /// A form whose indices have gaps comes as an object.
  private static Collection<JsonNode> items(JsonNode queue) {
    if (queue.isNull() || (queue.isString() && queue.asString().isBlank())) {
      return List.of();
    }
    boolean isIndexed =
        queue.isObject()
            && queue.propertyStream().allMatch(member -> member.getKey().matches("\\d+"));
    if (!queue.isArray() && !isIndexed) {
      throw LineInput.wrong("QUEUE", "a list", queue);
    }
    return queue.values();
  }

  private static QueueEntry entry(JsonNode item) {
    if (item.isValueNode()) {
      return QueueEntry.of("user", id(item, item));
    }
    String type = member(item, "ENTITY_TYPE").asString("").toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw wrong("have the ENTITY_TYPE user or department", item);
    }
    return QueueEntry.of(type, id(member(item, "ENTITY_ID"), item));
  }

  private static long id(JsonNode value, JsonNode item) {
    return Params.number(value)
        .filter(id -> id > 0)
        .orElseThrow(() -> wrong("have a positive ENTITY_ID", item));
  }

  private static JsonNode member(JsonNode item, String name) {
    Optional<JsonNode> exact = item.optional(name);
    return exact.orElseGet(() -> item.path(name.toLowerCase(Locale.ROOT)));
  }

  private static RestError wrong(String expected, JsonNode came) {
    return LineInput.wrong("QUEUE", "a list whose entries " + expected, came);
  }
}
