package dev.switchboard.crm.lead;

import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.RowChange;
import java.util.List;

/// What somebody wants of a lead.
///
/// @param fields a patch: what it does not name stays
public record LeadChange(FieldValues fields, List<RowChange> rows) {
  public LeadChange {
    rows = List.copyOf(rows);
  }
}
