package dev.switchboard.crm.search;

import java.util.List;

/// How a filter compares. Every operator but the comparisons can be turned round.
public enum Operator {
  /// Equals one of the values; an empty value stands for fields without value.
  ONE_OF,
  GREATER,
  GREATER_OR_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  CONTAINS,
  /// `%` in the value stands for any characters; every other character for itself.
  LIKE;

  /// The prefix of a filter key.
  ///
  /// @param negated holds exactly where the operator does not, empty fields included
  record Prefix(String text, Operator operator, boolean negated) {}

  /// Longer prefixes come before those that they begin with.
  ///
  /// Source: contract/protocol.md §5.
  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("!=%", LIKE, true),
          new Prefix("!%=", LIKE, true),
          new Prefix("!=", ONE_OF, true),
          new Prefix("!@", ONE_OF, true),
          new Prefix("!%", CONTAINS, true),
          new Prefix(">=", GREATER_OR_EQUAL, false),
          new Prefix("<=", LESS_OR_EQUAL, false),
          new Prefix("=%", LIKE, false),
          new Prefix("%=", LIKE, false),
          new Prefix("=", ONE_OF, false),
          new Prefix("!", ONE_OF, true),
          new Prefix("@", ONE_OF, false),
          new Prefix("%", CONTAINS, false),
          new Prefix(">", GREATER, false),
          new Prefix("<", LESS, false),
          new Prefix("", ONE_OF, false));

  static Prefix prefixOf(String key) {
    return PREFIXES.stream()
        .filter(prefix -> key.startsWith(prefix.text()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every key begins with nothing"));
  }

  boolean isPattern() {
    return this == CONTAINS || this == LIKE;
  }
}
