package dev.switchboard.agents.context;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a value as Jinja does: `True`, `None`, `{'a': 1}`, `['x', 2.0]`.
///
/// What is not a JSON value is written as nothing, so that no Java object ever shows its class.
final class Printer {
  private final StringBuilder out = new StringBuilder();
  private final int limit;

  private Printer(int limit) {
    this.limit = limit;
  }

  /// @throws Exhausted if the text would be longer than the limit
  static String print(@Nullable Object value, int limit) {
    if (value instanceof String text) {
      return text;
    }
    if (value == null) {
      return "";
    }
    Printer printer = new Printer(limit);
    if (value instanceof CharSequence || value instanceof Character) {
      return value.toString();
    }
    printer.nested(value, 0);
    return printer.out.toString();
  }

  private void nested(@Nullable Object value, int depth) {
    if (out.length() > limit || depth > JsonValue.MAX_DEPTH) {
      throw new Exhausted("the text is longer than " + limit + " characters");
    }
    switch (value) {
      case null -> out.append("None");
      case Boolean flag -> out.append(flag ? "True" : "False");
      case Number number -> out.append(number(number));
      case Map<?, ?> map -> map(map, depth);
      case Iterable<?> items -> list(items, depth);
      case Object[] items -> list(Arrays.asList(items), depth);
      case Map.Entry<?, ?> entry -> list(Arrays.asList(entry.getKey(), entry.getValue()), depth);
      case CharSequence _, Character _ -> quoted(value.toString());
      default -> {}
    }
  }

  private void map(Map<?, ?> map, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      nested(entry.getKey(), depth + 1);
      out.append(": ");
      nested(entry.getValue(), depth + 1);
      separator = ", ";
    }
    out.append('}');
  }

  private void list(Iterable<?> items, int depth) {
    out.append('[');
    Iterator<?> each = items.iterator();
    while (each.hasNext()) {
      nested(each.next(), depth + 1);
      out.append(each.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  private void quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> out.append(c == quote ? "\\" : "").append(c);
      }
    }
    out.append(quote);
  }

  private static String number(Number number) {
    return number instanceof Double || number instanceof Float
        ? decimal(number.doubleValue())
        : number.toString();
  }

  private static String decimal(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(number);
    if (number != 0 && (size < 1e-4 || size >= 1e16)) {
      return exponential(number);
    }
    String plain = new BigDecimal(Double.toString(number)).toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  private static String exponential(double number) {
    String text = Double.toString(number).replace(".0E", "E");
    return text.contains("E-") ? text.replace("E-", "e-") : text.replace("E", "e+");
  }
}
