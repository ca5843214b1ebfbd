package dev.switchboard.crm.multifield;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a caller wants of one multifield of an object.
public sealed interface RowChange {
  MultifieldType type();

  /// Whether what is to stand there can be an address of its kind. Only of mail that is known.
  default boolean isReachable() {
    Optional<String> next =
        switch (this) {
          case Add add -> Optional.of(add.value());
          case Change change -> change.value();
          case Remove _ -> Optional.empty();
        };
    return type() != MultifieldType.EMAIL || next.filter(v -> !MAIL.matcher(v).matches()).isEmpty();
  }

  Pattern MAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

  record Add(MultifieldType type, String valueType, String value) implements RowChange {}

  /// What is empty stays as it is.
  record Change(MultifieldType type, long id, Optional<String> valueType, Optional<String> value)
      implements RowChange {}

  record Remove(MultifieldType type, long id) implements RowChange {}
}
