package dev.switchboard.crm.item;

import static dev.switchboard.gen.Tables.COMPANY;
import static dev.switchboard.gen.Tables.CONTACT;
import static dev.switchboard.gen.Tables.DEAL;
import static dev.switchboard.gen.Tables.LEAD;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldSet;
import dev.switchboard.crm.field.SqlColumns;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import org.jooq.Table;
import org.jooq.TableField;

/// The tables of items, one for each kind.
///
/// @param responsible who looks after an item, by which it is decided who may see it
record SqlItems(
    Table<?> table,
    TableField<?, Long> portal,
    TableField<?, Long> id,
    TableField<?, Long> responsible) {
  static SqlItems of(CrmType type) {
    return switch (type) {
      case LEAD -> new SqlItems(LEAD, LEAD.PORTAL_ID, LEAD.ID, LEAD.ASSIGNED_BY_ID);
      case DEAL -> new SqlItems(DEAL, DEAL.PORTAL_ID, DEAL.ID, DEAL.ASSIGNED_BY_ID);
      case CONTACT -> new SqlItems(CONTACT, CONTACT.PORTAL_ID, CONTACT.ID, CONTACT.ASSIGNED_BY_ID);
      case COMPANY -> new SqlItems(COMPANY, COMPANY.PORTAL_ID, COMPANY.ID, COMPANY.ASSIGNED_BY_ID);
    };
  }

  /// The table of a kind, as commands see it.
  static Stored<Item> stored(CrmType type, FieldSet fields) {
    SqlItems items = of(type);
    Stored.Builder<Item> stored =
        Stored.<Item>in(items.table, items.portal).id(items.id, item -> item.id().id());
    List<CrmField> others =
        fields.columns().stream().filter(field -> !field.equals(CommonFields.ID)).toList();
    SqlColumns.declare(stored, items.table, others, Item::values);
    return stored.read(row -> new Item(type, SqlColumns.read(items.table, fields.columns(), row)));
  }
}
