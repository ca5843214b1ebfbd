package dev.switchboard.crm.item;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.field.SqlColumns;
import dev.switchboard.crm.multifield.Multifield;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.SqlMultifields;
import dev.switchboard.crm.search.ListQuery;
import dev.switchboard.crm.search.SqlCriteria;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Committed items of one kind: one, or a page of them. Only those of an extent are there.
final class SqlItemList {
  /// An item as read, with the multifields that were asked for.
  record Found(FieldValues values, List<Multifield> rows) {}

  /// @param total 0 when it was not to be counted
  record Chosen(List<Found> items, long total) {}

  private final Database database;
  private final CrmType type;
  private final List<CrmField> columns;
  private final List<MultifieldType> allRows;
  private final SqlItems items;

  SqlItemList(Database database, Kind kind) {
    this.database = database;
    this.type = kind.type();
    this.columns = kind.fields().columns();
    this.allRows = kind.fields().hasRows() ? List.of(MultifieldType.values()) : List.of();
    this.items = SqlItems.of(type);
  }

  Optional<Found> find(PortalId portal, long id, Extent extent) {
    return database.read(sql -> {
      List<FieldValues> item =
          sql.selectFrom(items.table())
              .where(items.portal().eq(portal.value()), items.id().eq(id), within(extent))
              .fetch(row -> SqlColumns.read(items.table(), columns, row));
      return withRows(sql, portal, item, allRows).stream().findFirst();
    });
  }

  /// At most two queries for the items and one for their multifields.
  Chosen page(PortalId portal, ListQuery query, Extent extent) {
    SqlCriteria criteria = new SqlCriteria(portal, type, items.table(), items.id());
    Condition wanted =
        items.portal().eq(portal.value()).and(criteria.all(query.criteria())).and(within(extent));
    List<CrmField> chosen = query.select().stream().filter(CrmField::hasColumn).toList();
    List<MultifieldType> rows =
        query.select().stream()
            .filter(field -> field.type() == FieldType.MULTIFIELD)
            .map(MultifieldType::of)
            .toList();
    return database.read(sql -> {
      List<FieldValues> page =
          sql.select(SqlColumns.of(items.table(), chosen))
              .from(items.table())
              .where(wanted)
              .orderBy(criteria.order(query.order()))
              .limit(Page.SIZE)
              .offset(query.offset())
              .fetch(row -> SqlColumns.read(items.table(), chosen, row));
      long total = query.isCounted() ? sql.fetchCount(items.table(), wanted) : 0;
      return new Chosen(withRows(sql, portal, page, rows), total);
    });
  }

  List<Long> within(PortalId portal, List<Long> ids, Extent extent) {
    return ids.isEmpty()
        ? List.of()
        : database.read(sql ->
            sql.select(items.id())
                .from(items.table())
                .where(items.portal().eq(portal.value()), items.id().in(ids), within(extent))
                .orderBy(items.id().desc())
                .fetch(items.id()));
  }

  List<Long> holding(PortalId portal, CrmField field, long number, int most) {
    return database.read(sql ->
        sql.select(items.id())
            .from(items.table())
            .where(
                items.portal().eq(portal.value()),
                SqlColumns.number(items.table(), field).eq(number))
            .orderBy(items.id().desc())
            .limit(most)
            .fetch(items.id()));
  }

  private Condition within(Extent extent) {
    return switch (extent) {
      case Extent.All _ -> DSL.noCondition();
      case Extent.Nothing _ -> DSL.falseCondition();
      case Extent.Of(Set<UserId> theirs) ->
          items.responsible().in(theirs.stream().map(UserId::value).toList());
    };
  }

  private List<Found> withRows(
      DSLContext sql, PortalId portal, List<FieldValues> found, List<MultifieldType> types) {
    List<Long> ids = found.stream().map(SqlItemList::id).toList();
    Map<Long, List<Multifield>> rows =
        types.isEmpty() || ids.isEmpty()
            ? Map.of()
            : SqlMultifields.read(sql, portal, type, ids, types);
    return found.stream()
        .map(item -> new Found(item, rows.getOrDefault(id(item), List.of())))
        .toList();
  }

  private static long id(FieldValues values) {
    Long id = values.number(CommonFields.ID);
    return id == null ? 0 : id;
  }
}
