package dev.switchboard.openchannels.automation;

import static dev.switchboard.gen.Tables.MACRO;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table of macros.
final class SqlMacros {
  private static final Stored<Macro> MACROS =
      Stored.<Macro>in(MACRO, MACRO.PORTAL_ID)
          .id(MACRO.ID, Macro::id)
          .column(MACRO.NAME, Macro::name)
          .fixed(MACRO.LINE_ID, m -> m.line().map(LineId::value).orElse(0L))
          .fixed(MACRO.OWNER_ID, m -> m.owner().map(UserId::value).orElse(0L))
          .column(MACRO.ACTIONS, m -> ActionJson.write(m.actions()))
          .fixed(MACRO.CREATED_BY, m -> m.trace().createdBy().value())
          .fixed(MACRO.CREATED_AT, m -> m.trace().createdAt().toEpochMilli())
          .column(MACRO.MODIFIED_AT, m -> m.trace().modifiedAt().toEpochMilli())
          .uncached()
          .read(SqlMacros::toMacro);

  private SqlMacros() {}

  static Optional<Macro> find(Work work, long id) {
    return work.rows(MACROS).find(id);
  }

  static void save(Work work, Macro macro) {
    work.rows(MACROS).save(macro);
  }

  static void remove(Work work, Macro macro) {
    work.rows(MACROS).remove(macro);
  }

  /// What a user may run, by id, from the first after `after` on.
  static List<Macro> list(
      Database database, PortalId portal, UserId user, Optional<LineId> line, long after) {
    Condition serves =
        line.<Condition>map(id -> MACRO.LINE_ID.in(0L, id.value())).orElse(DSL.noCondition());
    return database.read(sql ->
        sql.selectFrom(MACRO)
            .where(
                MACRO.PORTAL_ID.eq(portal.value()),
                MACRO.OWNER_ID.in(0L, user.value()),
                MACRO.ID.gt(after),
                serves)
            .orderBy(MACRO.ID)
            .limit(50)
            .fetch(SqlMacros::toMacro));
  }

  /// One that a user may run.
  static Optional<Macro> find(Database database, PortalId portal, UserId user, long id) {
    return database.find(MACROS, portal.value(), id).filter(macro -> macro.isFor(user));
  }

  private static Macro toMacro(Record row) {
    long line = row.get(MACRO.LINE_ID);
    long owner = row.get(MACRO.OWNER_ID);
    return new Macro(
        row.get(MACRO.ID),
        row.get(MACRO.NAME),
        line == 0 ? Optional.empty() : Optional.of(new LineId(line)),
        owner == 0 ? Optional.empty() : Optional.of(new UserId(owner)),
        ActionJson.read(Json.tree(row.get(MACRO.ACTIONS))),
        new Rule.Trace(
            new UserId(row.get(MACRO.CREATED_BY)),
            Instant.ofEpochMilli(row.get(MACRO.CREATED_AT)),
            Instant.ofEpochMilli(row.get(MACRO.MODIFIED_AT))));
  }
}
