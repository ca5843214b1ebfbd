package dev.switchboard.platform.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees as flat pairs: `fields[PHONE][0][VALUE]=1&select[]=ID`.
///
/// It follows PHP, for which clients write it: `[]` takes the next free index, the last of two
/// conflicting pairs wins, pairs without a name are dropped, and so is what follows a closing
/// bracket directly. A bracket that is never closed belongs to the name. Unlike in PHP, dots and
/// spaces in names stay, and bad percent escapes are refused.
public final class BracketNotation {
  private static final int WIDEST_PLAIN = 40;

  private BracketNotation() {}

  /// Decodes a query or a form; all values are strings.
  ///
  /// Names that are exactly 0 to n-1 make a list, below the top; all others make an object.
  public static Decoded decode(String pairs, WireLimits limits) {
    return Refusal.toValue(() -> read(pairs.getBytes(StandardCharsets.UTF_8), limits));
  }

  /// The reverse, for bodies of event deliveries.
  ///
  /// Flags become `1` and `0`, null becomes empty, an empty object or list leaves no trace. Names
  /// come back from [#decode] if they are not empty, hold no brackets and do not end up as 0 to
  /// n-1.
  public static String encode(ObjectNode tree) {
    StringBuilder form = new StringBuilder();
    tree.properties().forEach(e -> append(form, PercentCoding.encode(e.getKey()), e.getValue()));
    return form.toString();
  }

  static ObjectNode read(byte[] bytes, WireLimits limits) {
    if (bytes.length > limits.bytes()) {
      throw Refusal.tooLarge("bytes", limits.bytes());
    }
    Branch root = new Branch();
    int count = 0;
    for (int from = 0, to; from < bytes.length; from = to + 1) {
      to = indexOf(bytes, '&', from, bytes.length);
      if (to > from && ++count > limits.values()) {
        throw Refusal.tooLarge("pairs", limits.values());
      }
      readPair(root, bytes, from, to, limits);
    }
    return root.toObject();
  }

  /// Puts a leaf where its bracketed name says.
  static void put(Branch root, String name, JsonNode leaf, WireLimits limits) {
    if (name.length() > limits.nameLength()) {
      throw Refusal.tooLarge("characters in a name", limits.nameLength());
    }
    if (!name.isEmpty()) {
      root.put(path(Utf8.storable(name), limits), leaf);
    }
  }

  static JsonNode leaf(String text, WireLimits limits) {
    if (text.length() > limits.textLength()) {
      throw Refusal.tooLarge("characters in a value", limits.textLength());
    }
    return JsonNodeFactory.instance.stringNode(Utf8.storable(text));
  }

  /// A value as text: what it looks like in a form, or inside a longer text.
  static String plain(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue() ? "1" : "0";
      case NUMBER -> value.isIntegralNumber() ? value.asString() : decimal(value);
      case STRING, BINARY, POJO -> value.asString();
      case NULL, MISSING, ARRAY, OBJECT -> "";
    };
  }

  private static void readPair(Branch root, byte[] bytes, int from, int to, WireLimits limits) {
    int equals = indexOf(bytes, '=', from, to);
    String name = PercentCoding.decode(bytes, from, equals);
    String value = PercentCoding.decode(bytes, Math.min(equals + 1, to), to);
    put(root, name, leaf(value, limits), limits);
  }

  private static List<String> path(String name, WireLimits limits) {
    int open = name.indexOf('[', 1);
    if (open < 0 || name.indexOf(']', open) < 0) {
      return List.of(name);
    }
    List<String> path = new ArrayList<>();
    path.add(name.substring(0, open));
    while (open >= 0 && open < name.length() && name.charAt(open) == '[') {
      int close = name.indexOf(']', open);
      if (close < 0) {
        break;
      }
      if (path.size() == limits.depth()) {
        throw Refusal.tooLarge("levels of nesting", limits.depth());
      }
      path.add(name.substring(open + 1, close));
      open = close + 1;
    }
    return path;
  }

  private static void append(StringBuilder form, String name, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
          append(form, inside(name, PercentCoding.encode(entry.getKey())), entry.getValue());
        }
      }
      case ARRAY -> {
        for (int i = 0; i < value.size(); i++) {
          append(form, inside(name, Integer.toString(i)), value.get(i));
        }
      }
      case BOOLEAN, NUMBER, STRING, BINARY, POJO, NULL, MISSING ->
          form.append(form.isEmpty() ? "" : "&")
              .append(name)
              .append('=')
              .append(PercentCoding.encode(plain(value)));
    }
  }

  private static String inside(String name, String step) {
    return name + "%5B" + step + "%5D";
  }

  /// `5` rather than `5.0`, and no exponent unless the number would grow long.
  private static String decimal(JsonNode number) {
    if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
      return "";
    }
    BigDecimal value = number.decimalValue().stripTrailingZeros();
    return Math.abs(value.scale()) > WIDEST_PLAIN ? value.toString() : value.toPlainString();
  }

  private static int indexOf(byte[] bytes, char sought, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == sought) {
        return i;
      }
    }
    return to;
  }
}
