package dev.switchboard.crm.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The value of one field of one object.
public sealed interface FieldValue {
  FieldValue EMPTY = new Empty();

  record Text(String value) implements FieldValue {}

  /// An id, hundredths, days or milliseconds, as the field's type says.
  record Whole(long value) implements FieldValue {}

  /// No value. In a patch: take the value away.
  record Empty() implements FieldValue {}

  static FieldValue of(String text) {
    return new Text(text);
  }

  static FieldValue of(long number) {
    return new Whole(number);
  }

  /// A moment, without its part of a second.
  static FieldValue of(Instant moment) {
    return new Whole(moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
  }

  static FieldValue flag(boolean on) {
    return new Text(on ? "Y" : "N");
  }

  /// Counts as empty for those who look for empty fields.
  default boolean isBlank() {
    return switch (this) {
      case Text(String value) -> value.isEmpty();
      case Whole(long value) -> value == 0;
      case Empty _ -> true;
    };
  }
}
