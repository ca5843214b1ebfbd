package dev.switchboard.directory.audit;

import static dev.switchboard.gen.Tables.AUDIT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table `audit`.
final class SqlAudit {
  private static final Stored<AuditEntry> ENTRIES =
      Stored.<AuditEntry>in(AUDIT, AUDIT.PORTAL_ID)
          .id(AUDIT.ID, AuditEntry::id)
          .fixed(AUDIT.AT, entry -> entry.at().toEpochMilli())
          .fixed(AUDIT.USER_ID, entry -> entry.by().value())
          .fixed(AUDIT.ACTION, AuditEntry::action)
          .fixed(AUDIT.SUBJECT, AuditEntry::subject)
          .fixed(AUDIT.TITLE, AuditEntry::title)
          .fixed(AUDIT.DETAIL, entry -> Json.write(entry.detail()))
          .uncached()
          .read(SqlAudit::toEntry);

  private SqlAudit() {}

  static Rows<AuditEntry> in(Work work) {
    return work.rows(ENTRIES);
  }

  static List<AuditEntry> page(
      Database database, PortalId portal, AuditLog.Which which, long before, int limit) {
    return database.read(sql ->
        sql.selectFrom(AUDIT)
            .where(AUDIT.PORTAL_ID.eq(portal.value()), AUDIT.ID.lt(before), condition(which))
            .orderBy(AUDIT.ID.desc())
            .limit(limit)
            .fetch(SqlAudit::toEntry));
  }

  private static Condition condition(AuditLog.Which which) {
    return DSL.and(
        which.by().map(by -> AUDIT.USER_ID.eq(by.value())).orElseGet(DSL::noCondition),
        which
            .subject()
            .map(subject -> AUDIT.ACTION.startsWith(subject + "."))
            .orElseGet(DSL::noCondition),
        which.from().map(from -> AUDIT.AT.ge(from.toEpochMilli())).orElseGet(DSL::noCondition),
        which.until().map(until -> AUDIT.AT.lt(until.toEpochMilli())).orElseGet(DSL::noCondition));
  }

  private static AuditEntry toEntry(Record row) {
    Map<String, String> detail =
        Json.tree(row.get(AUDIT.DETAIL)).properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, member -> member.getValue().asString()));
    return new AuditEntry(
        row.get(AUDIT.ID),
        Instant.ofEpochMilli(row.get(AUDIT.AT)),
        new UserId(row.get(AUDIT.USER_ID)),
        row.get(AUDIT.ACTION),
        row.get(AUDIT.SUBJECT),
        row.get(AUDIT.TITLE),
        detail);
  }
}
