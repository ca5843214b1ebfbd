package dev.switchboard.crm.field;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by the name of their field.
///
/// As an object's values it holds what is not empty. As a patch it holds what is to change, and
/// [FieldValue.Empty] where a value is to go.
public record FieldValues(Map<String, FieldValue> byName) {
  public static final FieldValues NONE = new FieldValues(Map.of());

  public FieldValues {
    byName = Collections.unmodifiableMap(new HashMap<>(byName));
  }

  public FieldValue get(CrmField field) {
    return byName.getOrDefault(field.name(), FieldValue.EMPTY);
  }

  /// The text of a field that is kept as text, or null.
  public @Nullable String text(CrmField field) {
    return get(field) instanceof FieldValue.Text(String value) ? value : null;
  }

  /// The number of a field that is kept as a number, or null.
  public @Nullable Long number(CrmField field) {
    return get(field) instanceof FieldValue.Whole(long value) ? value : null;
  }

  public FieldValues with(CrmField field, FieldValue value) {
    return with(new FieldValues(Map.of(field.name(), value)));
  }

  /// These values, changed by `patch`.
  public FieldValues with(FieldValues patch) {
    Map<String, FieldValue> next = new HashMap<>(byName);
    patch.byName.forEach((name, value) -> {
      if (value instanceof FieldValue.Empty) {
        next.remove(name);
      } else {
        next.put(name, value);
      }
    });
    return new FieldValues(next);
  }

  /// These values; where there is none, or an empty text, that of `defaults`.
  public FieldValues orElse(FieldValues defaults) {
    Map<String, FieldValue> next = new HashMap<>(byName);
    defaults.byName.forEach((name, value) ->
        next.merge(name, value, (own, other) -> own.equals(FieldValue.of("")) ? other : own));
    return new FieldValues(next);
  }
}
