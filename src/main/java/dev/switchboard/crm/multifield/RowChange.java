package dev.switchboard.crm.multifield;

import java.util.Optional;

/// What a caller wants of one multifield of an object.
public sealed interface RowChange {
  MultifieldType type();

  record Add(MultifieldType type, String valueType, String value) implements RowChange {}

  /// What is empty stays as it is.
  record Change(MultifieldType type, long id, Optional<String> valueType, Optional<String> value)
      implements RowChange {}

  record Remove(MultifieldType type, long id) implements RowChange {}
}
