package dev.switchboard.agents.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON text read within limits: depth, length, and no name twice in an object.
public final class JsonText {
  /// In characters. The largest script that was ever seen is a tenth of it.
  public static final int MAX_LENGTH = 16 * 1024 * 1024;

  private static final int MAX_DEPTH = 2 * JsonValue.MAX_DEPTH;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_LENGTH)
                          .maxStringLength(MAX_LENGTH)
                          .build())
                  .build())
          .build();

  private JsonText() {}

  /// @throws IllegalArgumentException with the place of the error, if the text is not JSON
  public static JsonNode read(String json) {
    if (json.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "expected at most " + MAX_LENGTH + " characters, was " + json.length());
    }
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException notJson) {
      throw new IllegalArgumentException(
          "not JSON" + place(notJson.getLocation()) + ": " + notJson.getOriginalMessage(), notJson);
    }
  }

  private static String place(@Nullable TokenStreamLocation place) {
    return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  /// Writes maps, lists, texts, numbers and booleans.
  public static String write(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// @throws IllegalArgumentException if the node is not an object
  public static Map<String, @Nullable Object> object(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("expected a JSON object, was " + node.getNodeType());
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
    return map;
  }

  /// @throws IllegalArgumentException if the node is missing
  public static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> list(node);
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> JsonValue.number(node.numberValue());
      case NULL -> null;
      case MISSING, BINARY, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + node.getNodeType());
    };
  }

  private static List<@Nullable Object> list(JsonNode node) {
    List<@Nullable Object> list = new ArrayList<>(node.size());
    node.values().forEach(item -> list.add(value(item)));
    return list;
  }
}
