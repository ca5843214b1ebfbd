package dev.switchboard.openchannels.automation;

import java.util.Collection;
import java.util.Locale;

/// Something that must hold. Texts are compared without case; there are no patterns, so that
/// nothing takes long.
///
/// @param value in lower case
record Condition(Field field, Test test, String value) {
  enum Field {
    LINE,
    CONNECTOR,
    TEXT,
    FROM,
    TAG,
    DETAIL,
    URGENCY,
    CATEGORY,
    CLIENT_NAME,
    CLIENT_EMAIL,
    CLIENT_PHONE,
    OPERATOR,
    /// Y within the line's hours, N outside.
    HOURS
  }

  enum Test {
    IS,
    IS_NOT,
    CONTAINS,
    CONTAINS_NOT,
    BEGINS,
    EMPTY,
    NOT_EMPTY
  }

  Condition {
    value = value.toLowerCase(Locale.ROOT);
  }

  /// @param values of the field, in lower case; a field may have several, or none
  boolean holds(Collection<String> values) {
    return switch (test) {
      case IS -> values.contains(value);
      case IS_NOT -> !values.contains(value);
      case CONTAINS -> values.stream().anyMatch(text -> text.contains(value));
      case CONTAINS_NOT -> values.stream().noneMatch(text -> text.contains(value));
      case BEGINS -> values.stream().anyMatch(text -> text.startsWith(value));
      case EMPTY -> values.stream().allMatch(String::isEmpty);
      case NOT_EMPTY -> values.stream().anyMatch(text -> !text.isEmpty());
    };
  }
}
