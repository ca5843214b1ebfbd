package dev.switchboard.openchannels.sla;

import static dev.switchboard.gen.Tables.SESSION_WATCH;
import static dev.switchboard.gen.Tables.SLA_POLICY;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course.Urgency;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables of policies and of the sessions that are watched.
final class SqlSla {
  private static final String ANY = "ANY";

  private static final Stored<SlaPolicy> POLICIES =
      Stored.<SlaPolicy>in(SLA_POLICY, SLA_POLICY.PORTAL_ID)
          .id(SLA_POLICY.ID, SlaPolicy::id)
          .column(SLA_POLICY.NAME, SlaPolicy::name)
          .column(SLA_POLICY.LINE_ID, p -> p.line().map(LineId::value).orElse(0L))
          .column(SLA_POLICY.URGENCY, p -> p.urgency().map(Urgency::name).orElse(ANY))
          .column(SLA_POLICY.FIRST_S, p -> p.times().first().toSeconds())
          .column(SLA_POLICY.NEXT_S, p -> p.times().next().toSeconds())
          .column(SLA_POLICY.RESOLUTION_S, p -> p.times().resolution().toSeconds())
          .column(SLA_POLICY.WARN_PERCENT, p -> (long) p.warnPercent())
          .fixed(SLA_POLICY.CREATED_AT, p -> p.createdAt().toEpochMilli())
          .column(SLA_POLICY.MODIFIED_AT, p -> p.modifiedAt().toEpochMilli())
          .read(SqlSla::toPolicy);

  private static final Stored<Watch> WATCHES =
      Stored.<Watch>in(SESSION_WATCH, SESSION_WATCH.PORTAL_ID)
          .id(SESSION_WATCH.SESSION_ID, Watch::session)
          .fixed(SESSION_WATCH.CHAT_ID, w -> w.chat().value())
          .column(SESSION_WATCH.LINE_ID, w -> w.line().value())
          .column(SESSION_WATCH.AWAITING_AT, w -> w.awaiting().toEpochMilli())
          .column(SESSION_WATCH.TOLD, w -> joined(w.told()))
          .column(SESSION_WATCH.MISSED, w -> joined(w.missed()))
          .column(SESSION_WATCH.DUE_AT, w -> w.standing().due().toEpochMilli())
          .column(SESSION_WATCH.STATE, w -> w.standing().state().name())
          .column(SESSION_WATCH.ARMED_AT, w -> w.armed().toEpochMilli())
          .fixed(SESSION_WATCH.CREATED_AT, w -> w.createdAt().toEpochMilli())
          .column(SESSION_WATCH.CLOSED_AT, w -> w.closedAt().toEpochMilli())
          .read(SqlSla::toWatch);

  private SqlSla() {}

  /// A portal has tens of them at most.
  static List<SlaPolicy> policies(Work work) {
    return work.rows(POLICIES).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static void save(Work work, SlaPolicy policy) {
    work.rows(POLICIES).save(policy);
  }

  static void remove(Work work, SlaPolicy policy) {
    work.rows(POLICIES).remove(policy);
  }

  static Optional<Watch> find(Work work, long session) {
    return work.rows(WATCHES).find(session);
  }

  static void save(Work work, Watch watch) {
    work.rows(WATCHES).save(watch);
    work.emit(new Touched.Whole(watch.chat()));
  }

  static List<SlaPolicy> readPolicies(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(SLA_POLICY)
            .where(SLA_POLICY.PORTAL_ID.eq(portal.value()))
            .orderBy(SLA_POLICY.ID)
            .fetch(SqlSla::toPolicy));
  }

  static Optional<Watch> read(Database database, PortalId portal, long session) {
    return database.read(sql ->
        sql.selectFrom(SESSION_WATCH)
            .where(SESSION_WATCH.PORTAL_ID.eq(portal.value()), SESSION_WATCH.SESSION_ID.eq(session))
            .fetchOptional(SqlSla::toWatch));
  }

  private static String joined(Set<String> names) {
    return String.join(",", new TreeSet<>(names));
  }

  private static Set<String> split(String names) {
    return names.isEmpty() ? Set.of() : Set.of(names.split(","));
  }

  private static SlaPolicy toPolicy(Record row) {
    long line = row.get(SLA_POLICY.LINE_ID);
    String urgency = row.get(SLA_POLICY.URGENCY);
    return new SlaPolicy(
        row.get(SLA_POLICY.ID),
        row.get(SLA_POLICY.NAME),
        line == 0 ? Optional.empty() : Optional.of(new LineId(line)),
        urgency.equals(ANY) ? Optional.empty() : Optional.of(Urgency.valueOf(urgency)),
        new SlaPolicy.Times(
            Duration.ofSeconds(row.get(SLA_POLICY.FIRST_S)),
            Duration.ofSeconds(row.get(SLA_POLICY.NEXT_S)),
            Duration.ofSeconds(row.get(SLA_POLICY.RESOLUTION_S))),
        row.get(SLA_POLICY.WARN_PERCENT).intValue(),
        Instant.ofEpochMilli(row.get(SLA_POLICY.CREATED_AT)),
        Instant.ofEpochMilli(row.get(SLA_POLICY.MODIFIED_AT)));
  }

  private static Watch toWatch(Record row) {
    return new Watch(
        row.get(SESSION_WATCH.SESSION_ID),
        new ChatId(row.get(SESSION_WATCH.CHAT_ID)),
        new LineId(row.get(SESSION_WATCH.LINE_ID)),
        Instant.ofEpochMilli(row.get(SESSION_WATCH.AWAITING_AT)),
        split(row.get(SESSION_WATCH.TOLD)),
        split(row.get(SESSION_WATCH.MISSED)),
        new Watch.Standing(
            Instant.ofEpochMilli(row.get(SESSION_WATCH.DUE_AT)),
            Watch.State.valueOf(row.get(SESSION_WATCH.STATE))),
        Instant.ofEpochMilli(row.get(SESSION_WATCH.ARMED_AT)),
        Instant.ofEpochMilli(row.get(SESSION_WATCH.CREATED_AT)),
        Instant.ofEpochMilli(row.get(SESSION_WATCH.CLOSED_AT)));
  }
}
