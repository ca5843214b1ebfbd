package dev.switchboard.crm.lead;

import static dev.switchboard.gen.Tables.LEAD;

import dev.switchboard.crm.access.CrmType;
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
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Committed leads: one, or a page of them.
final class SqlLeadList {
  /// A lead as read, with the multifields that were asked for.
  record Found(FieldValues values, List<Multifield> rows) {}

  /// @param total 0 when it was not to be counted
  record Chosen(List<Found> leads, long total) {}

  private final Database database;

  SqlLeadList(Database database) {
    this.database = database;
  }

  Optional<Found> find(PortalId portal, long id) {
    return database.read(sql -> {
      List<FieldValues> lead =
          sql.selectFrom(LEAD)
              .where(LEAD.PORTAL_ID.eq(portal.value()), LEAD.ID.eq(id))
              .fetch(row -> SqlColumns.read(LEAD, LeadFields.ALL.columns(), row));
      return withRows(sql, portal, lead, List.of(MultifieldType.values())).stream().findFirst();
    });
  }

  /// At most two queries for the leads and one for their multifields.
  Chosen page(PortalId portal, ListQuery query) {
    SqlCriteria criteria = new SqlCriteria(portal, CrmType.LEAD, LEAD, LEAD.ID);
    Condition wanted = LEAD.PORTAL_ID.eq(portal.value()).and(criteria.all(query.criteria()));
    List<CrmField> columns = query.select().stream().filter(CrmField::hasColumn).toList();
    List<MultifieldType> rows =
        query.select().stream()
            .filter(field -> field.type() == FieldType.MULTIFIELD)
            .map(MultifieldType::of)
            .toList();
    return database.read(sql -> {
      List<FieldValues> leads =
          sql.select(SqlColumns.of(LEAD, columns))
              .from(LEAD)
              .where(wanted)
              .orderBy(criteria.order(query.order()))
              .limit(Page.SIZE)
              .offset(query.offset())
              .fetch(row -> SqlColumns.read(LEAD, columns, row));
      long total = query.isCounted() ? sql.fetchCount(LEAD, wanted) : 0;
      return new Chosen(withRows(sql, portal, leads, rows), total);
    });
  }

  private static List<Found> withRows(
      DSLContext sql, PortalId portal, List<FieldValues> leads, List<MultifieldType> types) {
    List<Long> ids = leads.stream().map(lead -> new Lead(lead).id().value()).toList();
    Map<Long, List<Multifield>> rows =
        types.isEmpty() || ids.isEmpty()
            ? Map.of()
            : SqlMultifields.read(sql, portal, CrmType.LEAD, ids, types);
    return leads.stream()
        .map(lead -> new Found(lead, rows.getOrDefault(new Lead(lead).id().value(), List.of())))
        .toList();
  }
}
