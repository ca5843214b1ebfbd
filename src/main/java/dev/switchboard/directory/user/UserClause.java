package dev.switchboard.directory.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One condition of a filter: a field, a comparison and one or more values.
///
/// Texts compare without case, numbers as numbers, dates as moments.
///
/// Source: contract/protocol.md §5.
record UserClause(String field, Operator operator, List<String> values)
    implements Predicate<Map<String, Object>> {
  private static final Pattern KEY =
      Pattern.compile("(!=%|!%=|!@|!%|!=|>=|<=|=%|%=|!|>|<|@|%|=)?(.+)");
  private static final String SEARCH = "NAME_SEARCH";
  private static final List<String> SEARCHED =
      List.of("NAME", "LAST_NAME", "SECOND_NAME", "EMAIL", "WORK_POSITION");

  /// How a field is compared with a value.
  enum Operator {
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

  UserClause {
    values = List.copyOf(values);
  }

  /// Reads a key such as `!%LAST_NAME`.
  static UserClause of(String key, List<String> values) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return new UserClause(key, Operator.EQUAL, values);
    }
    String prefix = parts.group(1) == null ? "" : parts.group(1);
    return new UserClause(parts.group(2).toUpperCase(Locale.ROOT), Operator.of(prefix), values);
  }

  /// As a search means it: `FIND` is looked for in several fields, and names need not be whole.
  UserClause forSearch() {
    if (field.equals("FIND")) {
      return new UserClause(SEARCH, operator, values);
    }
    return operator == Operator.EQUAL_OR_LIKE && SEARCHED.contains(field)
        ? new UserClause(field, Operator.CONTAINS, values)
        : this;
  }

  /// A field that does not exist filters nothing out.
  @Override
  public boolean test(Map<String, Object> user) {
    if (field.equals(SEARCH)) {
      return values.stream().anyMatch(words -> isFound(user, words));
    }
    Object value = user.get(field);
    if (value == null) {
      return true;
    }
    List<String> texts = texts(value);
    return switch (operator) {
      case NOT_EQUAL -> !any(texts, (text, wanted) -> compare(text, wanted) == 0);
      case CONTAINS_NOT -> !any(texts, UserClause::contains);
      case NOT_LIKE -> !any(texts, UserClause::isLike);
      case EQUAL -> any(texts, (text, wanted) -> compare(text, wanted) == 0);
      case EQUAL_OR_LIKE ->
          any(
              texts,
              (text, wanted) ->
                  wanted.contains("%") ? isLike(text, wanted) : compare(text, wanted) == 0);
      case LESS -> any(texts, (text, wanted) -> compare(text, wanted) < 0);
      case AT_MOST -> any(texts, (text, wanted) -> compare(text, wanted) <= 0);
      case GREATER -> any(texts, (text, wanted) -> compare(text, wanted) > 0);
      case AT_LEAST -> any(texts, (text, wanted) -> compare(text, wanted) >= 0);
      case CONTAINS -> any(texts, UserClause::contains);
      case LIKE -> any(texts, UserClause::isLike);
    };
  }

  private interface Comparison {
    boolean holds(String text, String wanted);
  }

  private boolean any(List<String> texts, Comparison comparison) {
    return texts.stream()
        .anyMatch(
            text -> values.stream().anyMatch(wanted -> comparison.holds(text, asSaid(wanted))));
  }

  /// A flag may be said in several ways.
  private String asSaid(String wanted) {
    if (!field.equals("ACTIVE")) {
      return wanted;
    }
    return List.of("Y", "1", "TRUE").contains(wanted.toUpperCase(Locale.ROOT)) ? "true" : "false";
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  private static boolean contains(String text, String wanted) {
    return fold(text).contains(fold(wanted));
  }

  private static boolean isFound(Map<String, Object> user, String words) {
    return Pattern.compile("\\s+")
        .splitAsStream(words.strip())
        .allMatch(word ->
            SEARCHED.stream()
                .anyMatch(name -> contains(String.valueOf(user.getOrDefault(name, "")), word)));
  }

  /// Orders two values of a field.
  static int compare(String one, String other) {
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
