package dev.switchboard.openchannels.report;

import static dev.switchboard.gen.Tables.OPERATOR_ANSWER;
import static dev.switchboard.gen.Tables.REPORT_COUNT;
import static dev.switchboard.gen.Tables.SESSION;
import static dev.switchboard.gen.Tables.SESSION_WATCH;

import dev.switchboard.platform.identity.PortalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// How things stand at this moment: each method is one indexed query over what is open, or over
/// what was counted.
final class SqlBoard {
  /// When a client began to wait: being offered to the next operator does not make it shorter.
  private static final Field<Long> WAITING_SINCE =
      DSL.when(SESSION.ASKED_AT.ne(0L).and(SESSION.ANSWERED_AT.eq(0L)), SESSION.ASKED_AT)
          .otherwise(SESSION.STAGE_AT);

  /// The open sessions of one line in one stage that one operator has.
  ///
  /// @param operator 0 for nobody
  /// @param since of those that wait the one that has waited longest, epoch milliseconds
  record Open(long line, String stage, long operator, int count, long since) {
    boolean waits() {
      return stage.equals("QUEUED");
    }

    boolean isWithAgent() {
      return stage.equals("AGENT");
    }
  }

  /// What became of promises on a line.
  record Kept(long kept, long breached) {
    static final Kept NOTHING = new Kept(0, 0);

    Kept and(Kept other) {
      return new Kept(kept + other.kept, breached + other.breached);
    }

    /// From 0 to 100, empty when nothing was promised.
    Optional<Long> share() {
      long all = kept + breached;
      return all == 0 ? Optional.empty() : Optional.of(Math.round(kept * 100.0 / all));
    }
  }

  private SqlBoard() {}

  static List<Open> open(DSLContext sql, PortalId portal) {
    // Written out, not bound: only so does SQLite see that the index of open sessions serves.
    return sql.select(
            SESSION.LINE_ID,
            SESSION.STAGE,
            SESSION.OPERATOR_ID,
            DSL.count(),
            DSL.min(WAITING_SINCE))
        .from(SESSION)
        .where(
            SESSION.PORTAL_ID.eq(portal.value()),
            SESSION.CLOSED_AT.eq(DSL.inline(0L)),
            SESSION.SNOOZED_UNTIL.eq(DSL.inline(0L)))
        .groupBy(SESSION.LINE_ID, SESSION.STAGE, SESSION.OPERATOR_ID)
        .fetch(
            row -> new Open(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /// By line: what was kept and breached in sessions closed since, and what is late now.
  static Map<Long, Kept> promises(DSLContext sql, PortalId portal, Instant since) {
    Map<Long, Kept> kept = new HashMap<>();
    sql.select(REPORT_COUNT.LINE_ID, REPORT_COUNT.MEASURE, DSL.sum(REPORT_COUNT.AMOUNT))
        .from(REPORT_COUNT)
        .where(
            REPORT_COUNT.PORTAL_ID.eq(portal.value()),
            REPORT_COUNT.MEASURE.in(Measure.SLA_KEPT.name(), Measure.SLA_BREACHED.name()),
            REPORT_COUNT.SLOT.ge(Slot.of(since)))
        .groupBy(REPORT_COUNT.LINE_ID, REPORT_COUNT.MEASURE)
        .forEach(row -> {
          long sum = row.value3().longValue();
          boolean good = row.value2().equals(Measure.SLA_KEPT.name());
          kept.merge(row.value1(), good ? new Kept(sum, 0) : new Kept(0, sum), Kept::and);
        });
    late(sql, portal).forEach((line, late) -> kept.merge(line, new Kept(0, late), Kept::and));
    return kept;
  }

  /// Open sessions that have missed a target, by line.
  private static Map<Long, Integer> late(DSLContext sql, PortalId portal) {
    return sql.select(SESSION_WATCH.LINE_ID, DSL.count())
        .from(SESSION_WATCH)
        .where(
            SESSION_WATCH.PORTAL_ID.eq(portal.value()),
            SESSION_WATCH.CLOSED_AT.eq(DSL.inline(0L)),
            SESSION_WATCH.DUE_AT.ne(DSL.inline(0L)),
            SESSION_WATCH.MISSED.ne(""))
        .groupBy(SESSION_WATCH.LINE_ID)
        .fetchMap(SESSION_WATCH.LINE_ID, DSL.count());
  }

  /// When each operator wrote to a client last, epoch milliseconds.
  static Map<Long, Long> answers(DSLContext sql, PortalId portal) {
    return sql.select(OPERATOR_ANSWER.USER_ID, OPERATOR_ANSWER.ANSWERED_AT)
        .from(OPERATOR_ANSWER)
        .where(OPERATOR_ANSWER.PORTAL_ID.eq(portal.value()))
        .fetchMap(OPERATOR_ANSWER.USER_ID, OPERATOR_ANSWER.ANSWERED_AT);
  }
}
