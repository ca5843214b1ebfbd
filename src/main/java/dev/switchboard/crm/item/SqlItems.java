package dev.switchboard.crm.item;

import static dev.switchboard.gen.Tables.ACTIVITY;
import static dev.switchboard.gen.Tables.COMPANY;
import static dev.switchboard.gen.Tables.CONTACT;
import static dev.switchboard.gen.Tables.DEAL;
import static dev.switchboard.gen.Tables.LEAD;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.SqlColumns;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

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
      case ACTIVITY ->
          new SqlItems(ACTIVITY, ACTIVITY.PORTAL_ID, ACTIVITY.ID, ACTIVITY.RESPONSIBLE_ID);
    };
  }

  /// The table of a kind, as commands see it.
  static Stored<Item> stored(Kind kind) {
    SqlItems items = of(kind.type());
    List<CrmField> columns = kind.fields().columns();
    Stored.Builder<Item> stored =
        Stored.<Item>in(items.table, items.portal).id(items.id, item -> item.id().id());
    List<CrmField> others =
        columns.stream().filter(field -> !field.equals(CommonFields.ID)).toList();
    SqlColumns.declare(stored, items.table, others, Item::values);
    return stored.read(row -> new Item(kind, SqlColumns.read(items.table, columns, row)));
  }

  static List<Item> newest(Rows<Item> stored, CrmType type, Map<CrmField, Long> numbers, int most) {
    SqlItems items = of(type);
    Condition all =
        DSL.and(
            numbers.entrySet().stream()
                .map(one -> SqlColumns.number(items.table, one.getKey()).eq(one.getValue()))
                .toList());
    Filter<Item> holding =
        new Filter<>(
            all,
            item ->
                numbers.entrySet().stream()
                    .allMatch(one -> item.number(one.getKey()) == one.getValue()));
    return stored.newest(holding, items.id, most);
  }
}
