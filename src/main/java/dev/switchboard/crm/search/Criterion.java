package dev.switchboard.crm.search;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import java.util.List;

/// One condition of a filter.
///
/// @param negated holds exactly where the rest does not
/// @param values one value; of `ONE_OF` any number
public record Criterion(
    CrmField field, Operator operator, boolean negated, List<FieldValue> values) {
  public Criterion {
    values = List.copyOf(values);
  }

  boolean asksForBlank() {
    return values.stream().anyMatch(FieldValue::isBlank);
  }

  /// The one value of a comparison or pattern.
  FieldValue value() {
    return values.getFirst();
  }

  String text() {
    return value() instanceof FieldValue.Text(String text) ? text : "";
  }
}
