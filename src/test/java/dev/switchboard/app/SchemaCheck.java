package dev.switchboard.app;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Whether a value is what a schema of a description says, as far as ours make use of JSON Schema.
record SchemaCheck(JsonNode document) {
  boolean fits(JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      return fits(value, document.at(schema.get("$ref").asString().substring(1)));
    }
    return hasType(value, schema.path("type"))
        && isAllowed(value, schema)
        && isInBounds(value, schema)
        && hasProperties(value, schema)
        && value
            .valueStream()
            .filter(_ -> value.isArray())
            .allMatch(one -> fits(one, schema.path("items")))
        && choice(value, schema);
  }

  private boolean choice(JsonNode value, JsonNode schema) {
    long one = schema.path("oneOf").valueStream().filter(each -> fits(value, each)).count();
    boolean any = schema.path("anyOf").valueStream().anyMatch(each -> fits(value, each));
    return (!schema.has("oneOf") || one == 1) && (!schema.has("anyOf") || any);
  }

  private static boolean hasType(JsonNode value, JsonNode type) {
    return type.isMissingNode()
        || (type.isArray() ? type.valueStream() : Stream.of(type))
            .anyMatch(one ->
                switch (one.asString()) {
                  case "object" -> value.isObject();
                  case "array" -> value.isArray();
                  case "string" -> value.isString();
                  case "integer" -> value.isIntegralNumber();
                  case "number" -> value.isNumber();
                  case "boolean" -> value.isBoolean();
                  default -> value.isNull();
                });
  }

  private static boolean isAllowed(JsonNode value, JsonNode schema) {
    return (!schema.has("const") || schema.get("const").equals(value))
        && (!schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals));
  }

  private static boolean isInBounds(JsonNode value, JsonNode schema) {
    if (value.isNumber()) {
      return !schema.has("minimum") || value.asDouble() >= schema.get("minimum").asDouble();
    }
    String text = value.isString() ? value.asString() : "";
    return !value.isString()
        || (text.length() >= schema.path("minLength").asInt(0)
            && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
            && Pattern.compile(schema.path("pattern").asString("")).matcher(text).find());
  }

  private boolean hasProperties(JsonNode value, JsonNode schema) {
    boolean complete =
        schema.path("required").valueStream().allMatch(name -> value.has(name.asString()));
    boolean closed = !schema.path("additionalProperties").asBoolean(true);
    return !value.isObject()
        || (complete
            && value.properties().stream()
                .allMatch(entry ->
                    schema.path("properties").has(entry.getKey())
                        ? fits(entry.getValue(), schema.path("properties").get(entry.getKey()))
                        : !closed));
  }
}
