package dev.switchboard.crm.item;

import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.RowChange;
import java.util.List;

/// What somebody wants of an item.
///
/// @param fields a patch: what it does not name stays
public record ItemChange(FieldValues fields, List<RowChange> rows) {
  public static final ItemChange NONE = new ItemChange(FieldValues.NONE, List.of());

  public ItemChange {
    rows = List.copyOf(rows);
  }
}
