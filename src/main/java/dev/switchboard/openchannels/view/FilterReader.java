package dev.switchboard.openchannels.view;

import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads a filter as it is sent and stored, and refuses what is none.
public final class FilterReader {
  private static final int MOST = 50;
  private static final int LONGEST = 255;

  private FilterReader() {}

  /// @throws RestError that says what was expected
  public static DialogFilter read(Map<String, JsonNode> sent) {
    Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    members.putAll(sent);
    return new DialogFilter(
        word(members, "state", DialogFilter.State.values()),
        list(members, "lines", FilterReader::line),
        list(members, "channels", FilterReader::text),
        list(members, "tags", FilterReader::text),
        list(members, "operators", FilterReader::operator),
        Optional.ofNullable(members.get("mine")).map(Params::isOn).orElse(false),
        word(members, "sla", DialogFilter.Promise.values()));
  }

  private static <T extends Enum<T>> Optional<T> word(
      Map<String, JsonNode> members, String name, T[] values) {
    String sent = Optional.ofNullable(members.get(name)).map(JsonNode::asString).orElse("");
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    for (T value : values) {
      if (value.name().equalsIgnoreCase(sent)) {
        return Optional.of(value);
      }
    }
    throw wrong(name, "one of " + List.of(values).toString().toLowerCase(Locale.ROOT));
  }

  private static <T> List<T> list(
      Map<String, JsonNode> members, String name, Function<JsonNode, Optional<T>> element) {
    JsonNode sent = members.get(name);
    if (sent == null || sent.isNull()) {
      return List.of();
    }
    if (!sent.isArray() || sent.size() > MOST) {
      throw wrong(name, "a list of at most " + MOST);
    }
    List<T> read = new ArrayList<>();
    for (JsonNode each : sent.values()) {
      read.add(element.apply(each).orElseThrow(() -> wrong(name, "other than " + shown(each))));
    }
    return read.stream().distinct().toList();
  }

  private static Optional<Long> line(JsonNode value) {
    return Params.number(value).filter(id -> id > 0);
  }

  private static Optional<Long> operator(JsonNode value) {
    return Params.number(value).filter(id -> id >= 0);
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static RestError wrong(String name, String expected) {
    return RestError.argument("'" + name + "' of the filter must be " + expected);
  }
}
