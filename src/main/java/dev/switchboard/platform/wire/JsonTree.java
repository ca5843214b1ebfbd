package dev.switchboard.platform.wire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads a JSON text within limits.
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST_COMPLAINT = 200;

  /// What a parser says of itself: no help to a caller.
  private static final Pattern OF_THE_PARSER = Pattern.compile(" \\(start marker .*");

  private final WireLimits limits;
  private final JsonFactory factory;

  JsonTree(WireLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNameLength(limits.nameLength())
                    .maxStringLength(limits.textLength())
                    .maxNumberLength(limits.numberLength())
                    .build())
            .build();
  }

  /// The parameters of a JSON body; those of a list are named by their positions.
  ObjectNode read(byte[] bytes) {
    String text = Utf8.decode(bytes, Utf8.start(bytes), bytes.length);
    if (text.isBlank()) {
      return NODES.objectNode();
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return parameters(new Reading(parser, limits).whole());
    } catch (StreamConstraintsException _) {
      throw Refusal.tooLarge(
          "A JSON name of at most %d, a number of at most %d and a text of at most %d characters expected, but a longer one came."
              .formatted(limits.nameLength(), limits.numberLength(), limits.textLength()));
    } catch (JacksonException e) {
      throw Refusal.malformed("Valid JSON expected, but " + complaint(e));
    }
  }

  /// A list becomes an object of its positions.
  static ObjectNode positional(ArrayNode list) {
    ObjectNode parameters = NODES.objectNode();
    for (int i = 0; i < list.size(); i++) {
      parameters.set(Integer.toString(i), list.get(i));
    }
    return parameters;
  }

  private static ObjectNode parameters(JsonNode root) {
    return switch (root) {
      case ObjectNode object -> object;
      case ArrayNode list -> positional(list);
      default ->
          throw Refusal.malformed(
              "A JSON object or list expected, but a single value came: "
                  + root.getNodeType()
                  + ".");
    };
  }

  private static String complaint(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where =
        at == null ? "" : "at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    String told = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String what = OF_THE_PARSER.matcher(told).replaceAll("");
    return where + what.substring(0, Math.min(what.length(), LONGEST_COMPLAINT));
  }

  /// One pass over a text.
  private static final class Reading {
    private final JsonParser parser;
    private final WireLimits limits;
    private int tokens;

    Reading(JsonParser parser, WireLimits limits) {
      this.parser = parser;
      this.limits = limits;
    }

    JsonNode whole() {
      JsonNode root = value(next(), 1);
      if (parser.nextToken() != null) {
        throw Refusal.malformed("One JSON value expected, but more came after it.");
      }
      return root;
    }

    private JsonNode value(JsonToken token, int depth) {
      return switch (token) {
        case START_OBJECT -> object(depth);
        case START_ARRAY -> list(depth);
        case VALUE_STRING -> NODES.stringNode(Utf8.storable(parser.getString()));
        case VALUE_NUMBER_INT -> integer();
        case VALUE_NUMBER_FLOAT -> fraction(parser.getDoubleValue());
        case VALUE_TRUE -> NODES.booleanNode(true);
        case VALUE_FALSE -> NODES.booleanNode(false);
        case VALUE_NULL -> NODES.nullNode();
        case PROPERTY_NAME, END_ARRAY, END_OBJECT, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
            throw Refusal.malformed("A JSON value expected, but " + token + " came.");
      };
    }

    private ObjectNode object(int depth) {
      bound(depth);
      ObjectNode object = NODES.objectNode();
      for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
        String name = Utf8.storable(parser.currentName());
        object.set(name, value(next(), depth + 1));
      }
      return object;
    }

    private ArrayNode list(int depth) {
      bound(depth);
      ArrayNode list = NODES.arrayNode();
      for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
        list.add(value(token, depth + 1));
      }
      return list;
    }

    private JsonNode integer() {
      return switch (parser.getNumberType()) {
        case INT -> NODES.numberNode(parser.getIntValue());
        case LONG -> NODES.numberNode(parser.getLongValue());
        case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
            NODES.numberNode(parser.getBigIntegerValue());
      };
    }

    private static JsonNode fraction(double number) {
      if (!Double.isFinite(number)) {
        throw Refusal.malformed("JSON numbers up to 1.8e308 expected, but a larger one came.");
      }
      return NODES.numberNode(number);
    }

    private void bound(int depth) {
      if (depth > limits.depth()) {
        throw Refusal.tooLarge("levels of nesting", limits.depth());
      }
    }

    private JsonToken next() {
      if (++tokens > limits.values()) {
        throw Refusal.tooLarge("JSON tokens", limits.values());
      }
      @Nullable JsonToken token = parser.nextToken();
      if (token == null) {
        throw Refusal.malformed("A whole JSON value expected, but the text ended within it.");
      }
      return token;
    }
  }
}
