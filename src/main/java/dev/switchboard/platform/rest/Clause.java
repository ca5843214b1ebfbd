package dev.switchboard.platform.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One condition of a filter, for lists that are short enough to be looked through: a field, a
/// comparison and one or more values.
///
/// Texts compare without case, numbers as numbers, dates as moments.
///
/// Source: contract/protocol.md §5.
public record Clause(String field, Operator operator, List<String> values) {
  private static final Pattern KEY =
      Pattern.compile("(!=%|!%=|!@|!%|!=|>=|<=|=%|%=|!|>|<|@|%|=)?(.+)");

  /// How a field is compared with a value.
  public enum Operator {
    EQUAL,
    /// No prefix: equal, unless the value carries `%`.
    EQUAL_OR_LIKE,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    CONTAINS,
    CONTAINS_NOT,
    LIKE,
    NOT_LIKE;

    static Operator of(String prefix) {
      return switch (prefix) {
        case "" -> EQUAL_OR_LIKE;
        case "=", "@" -> EQUAL;
        case "!", "!=", "!@" -> NOT_EQUAL;
        case "<" -> LESS;
        case "<=" -> AT_MOST;
        case ">" -> GREATER;
        case ">=" -> AT_LEAST;
        case "%" -> CONTAINS;
        case "!%" -> CONTAINS_NOT;
        case "=%", "%=" -> LIKE;
        case "!=%", "!%=" -> NOT_LIKE;
        default -> throw new IllegalArgumentException("expected a filter prefix, was " + prefix);
      };
    }
  }

  public Clause {
    values = List.copyOf(values);
  }

  /// Reads a key such as `!%LAST_NAME`, and a value or a list of values.
  public static Clause of(String key, JsonNode value) {
    List<String> values =
        value.isContainer()
            ? value.values().stream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList()
            : List.of(value.asString());
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return new Clause(key, Operator.EQUAL, values);
    }
    String prefix = parts.group(1) == null ? "" : parts.group(1);
    return new Clause(parts.group(2).strip().toUpperCase(Locale.ROOT), Operator.of(prefix), values);
  }

  /// Whether a field with these values is meant: with any of them, unless the operator is turned
  /// round.
  public boolean holds(List<String> texts) {
    return holds(texts, UnaryOperator.identity());
  }

  /// @param said turns a value of the filter into one that the field can have
  public boolean holds(List<String> texts, UnaryOperator<String> said) {
    return switch (operator) {
      case NOT_EQUAL -> !any(texts, said, (text, wanted) -> compare(text, wanted) == 0);
      case CONTAINS_NOT -> !any(texts, said, Clause::contains);
      case NOT_LIKE -> !any(texts, said, Clause::isLike);
      case EQUAL -> any(texts, said, (text, wanted) -> compare(text, wanted) == 0);
      case EQUAL_OR_LIKE ->
          any(
              texts,
              said,
              (text, wanted) ->
                  wanted.contains("%") ? isLike(text, wanted) : compare(text, wanted) == 0);
      case LESS -> any(texts, said, (text, wanted) -> compare(text, wanted) < 0);
      case AT_MOST -> any(texts, said, (text, wanted) -> compare(text, wanted) <= 0);
      case GREATER -> any(texts, said, (text, wanted) -> compare(text, wanted) > 0);
      case AT_LEAST -> any(texts, said, (text, wanted) -> compare(text, wanted) >= 0);
      case CONTAINS -> any(texts, said, Clause::contains);
      case LIKE -> any(texts, said, Clause::isLike);
    };
  }

  private interface Comparison {
    boolean holds(String text, String wanted);
  }

  private boolean any(List<String> texts, UnaryOperator<String> said, Comparison comparison) {
    return texts.stream()
        .anyMatch(
            text -> values.stream().anyMatch(wanted -> comparison.holds(text, said.apply(wanted))));
  }

  public static boolean contains(String text, String wanted) {
    return fold(text).contains(fold(wanted));
  }

  /// Orders two values of a field.
  public static int compare(String one, String other) {
    if (isNumber(one) && isNumber(other)) {
      return Long.compare(Long.parseLong(one), Long.parseLong(other));
    }
    return Comparator.<String>naturalOrder().compare(comparable(one), comparable(other));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,18}");
  }

  private static String comparable(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") ? moment(text) : fold(text);
  }

  private static String moment(String text) {
    try {
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toString()
          : OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeParseException e) {
      return fold(text);
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// `%` stands for any text. Takes no more than text length times pattern length steps.
  static boolean isLike(String text, String pattern) {
    String in = fold(text);
    String wanted = fold(pattern);
    int at = 0;
    int star = -1;
    int retry = 0;
    int next = 0;
    while (at < in.length()) {
      if (next < wanted.length() && wanted.charAt(next) == '%') {
        star = next++;
        retry = at;
      } else if (next < wanted.length() && wanted.charAt(next) == in.charAt(at)) {
        next++;
        at++;
      } else if (star >= 0) {
        next = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    return wanted.substring(next).chars().allMatch(rest -> rest == '%');
  }
}
