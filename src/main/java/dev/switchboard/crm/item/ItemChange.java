package dev.switchboard.crm.item;

import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.RowChange;
import java.util.List;
import java.util.Optional;

/// What somebody wants of an item.
///
/// @param fields a patch: what it does not name stays
/// @param others all contacts or companies that it is to have, if somebody says so; the first one
///   stands in `fields`, too
public record ItemChange(FieldValues fields, List<RowChange> rows, Optional<List<Long>> others) {
  public static final ItemChange NONE = new ItemChange(FieldValues.NONE, List.of());

  public ItemChange {
    rows = List.copyOf(rows);
    others = others.map(List::copyOf);
  }

  public ItemChange(FieldValues fields, List<RowChange> rows) {
    this(fields, rows, Optional.empty());
  }
}
