package dev.switchboard.platform.timer;

import static dev.switchboard.gen.Tables.TIMER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table of timers.
final class SqlTimers {
  private static final Stored<Timer> TIMERS =
      Stored.<Timer>in(TIMER, TIMER.PORTAL_ID)
          .id(TIMER.KIND, Timer::kind)
          .id(TIMER.SUBJECT, Timer::subject)
          .column(TIMER.DUE_AT, timer -> timer.dueAt().toEpochMilli())
          .column(TIMER.PAYLOAD, Timer::payload)
          .read(SqlTimers::toTimer);

  /// A timer and the portal that it belongs to.
  record Due(PortalId portal, Timer timer) {}

  private SqlTimers() {}

  static Rows<Timer> in(Work work) {
    return work.rows(TIMERS);
  }

  /// Every one of a portal: for a work that holds few.
  static List<Timer> all(Work work) {
    return in(work).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static List<Due> until(Database database, Instant horizon) {
    return database.read(sql ->
        sql.selectFrom(TIMER)
            .where(TIMER.DUE_AT.le(horizon.toEpochMilli()))
            .orderBy(TIMER.DUE_AT)
            .fetch(row -> new Due(new PortalId(row.get(TIMER.PORTAL_ID)), toTimer(row))));
  }

  private static Timer toTimer(Record row) {
    return new Timer(
        row.get(TIMER.KIND),
        row.get(TIMER.SUBJECT),
        Instant.ofEpochMilli(row.get(TIMER.DUE_AT)),
        row.get(TIMER.PAYLOAD));
  }
}
