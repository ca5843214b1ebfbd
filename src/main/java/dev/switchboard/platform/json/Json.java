package dev.switchboard.platform.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON, one way for the whole server.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private Json() {}

  /// The text of any value: records, maps, lists, trees.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// Reads what this server wrote itself; anything else is a fault.
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /// @throws JacksonException when the text is no JSON
  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// The same value as a tree.
  public static JsonNode toTree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// The mapper itself, for those who read from bytes with limits of their own.
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
