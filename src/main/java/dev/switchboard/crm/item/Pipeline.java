package dev.switchboard.crm.item;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.status.Stage;
import dev.switchboard.crm.status.Stages;

/// How items of a kind go from stage to stage.
///
/// @param field that holds the stage's code
/// @param arrival what else changes when an item comes into a stage
public record Pipeline(CrmField field, Stages stages, Arrival arrival) {
  /// What else changes when an item comes into a stage.
  @FunctionalInterface
  public interface Arrival {
    /// @param now as fields keep moments
    FieldValues at(Stage stage, FieldValue now);
  }

  Stage stage(FieldValues values) {
    return values.get(field) instanceof FieldValue.Text(String code)
        ? stages.find(code).orElse(stages.first())
        : stages.first();
  }
}
