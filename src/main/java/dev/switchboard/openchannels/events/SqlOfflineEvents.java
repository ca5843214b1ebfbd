package dev.switchboard.openchannels.events;

import static dev.switchboard.gen.Tables.OFFLINE_EVENT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SortField;

/// The table `offline_event`.
final class SqlOfflineEvents {
  private static final Stored<OfflineEvent> EVENTS =
      Stored.<OfflineEvent>in(OFFLINE_EVENT, OFFLINE_EVENT.PORTAL_ID)
          .id(OFFLINE_EVENT.ID, OfflineEvent::id)
          .fixed(OFFLINE_EVENT.APPLICATION_ID, event -> event.queue().application())
          .fixed(OFFLINE_EVENT.CONNECTOR, event -> event.queue().connector())
          .fixed(OFFLINE_EVENT.EVENT, event -> event.object().event())
          .fixed(OFFLINE_EVENT.MESSAGE_ID, event -> event.object().messageId())
          .fixed(OFFLINE_EVENT.DATA, OfflineEvent::data)
          .column(OFFLINE_EVENT.PROCESS_ID, event -> event.hold().process())
          .column(OFFLINE_EVENT.FAILED, event -> event.hold().failed())
          .column(OFFLINE_EVENT.RESERVED_AT, event -> event.hold().since().toEpochMilli())
          .column(OFFLINE_EVENT.USER_ID, OfflineEvent::user)
          .column(OFFLINE_EVENT.CHANGED_AT, event -> event.changedAt().toEpochMilli())
          .uncached()
          .read(SqlOfflineEvents::toEvent);

  /// What a reader asks for.
  record Question(Condition where, List<SortField<?>> order) {
    Question and(Condition more) {
      return new Question(where.and(more), order);
    }
  }

  private SqlOfflineEvents() {}

  static Rows<OfflineEvent> in(Work work) {
    return work.rows(EVENTS);
  }

  /// The record of an object that nobody has reserved.
  static Optional<OfflineEvent> waiting(
      Work work, OfflineEvent.Queue queue, OfflineEvent.Object object) {
    Condition sql =
        of(queue)
            .and(OFFLINE_EVENT.MESSAGE_ID.eq(object.messageId()))
            .and(OFFLINE_EVENT.PROCESS_ID.eq(""));
    return in(work)
        .all(
            new Filter<>(
                sql,
                event ->
                    event.queue().equals(queue)
                        && event.object().equals(object)
                        && event.hold().process().isEmpty()))
        .stream()
        .findFirst();
  }

  /// What a process has reserved.
  static List<OfflineEvent> of(Work work, OfflineEvent.Queue queue, String process) {
    return in(work)
        .all(
            new Filter<>(
                of(queue).and(OFFLINE_EVENT.PROCESS_ID.eq(process)),
                event -> event.queue().equals(queue) && event.hold().process().equals(process)));
  }

  /// Every record of an application.
  static List<OfflineEvent> of(Work work, long application) {
    return in(work)
        .all(
            new Filter<>(
                OFFLINE_EVENT.APPLICATION_ID.eq(application),
                event -> event.queue().application() == application));
  }

  static Condition of(OfflineEvent.Queue queue) {
    return OFFLINE_EVENT
        .APPLICATION_ID
        .eq(queue.application())
        .and(OFFLINE_EVENT.CONNECTOR.eq(queue.connector()));
  }

  /// Nobody is busy with it, and nobody has failed; a reservation ends some day.
  static Condition isFree(Instant forgotten) {
    return OFFLINE_EVENT
        .FAILED
        .isFalse()
        .and(
            OFFLINE_EVENT
                .PROCESS_ID
                .eq("")
                .or(OFFLINE_EVENT.RESERVED_AT.lt(forgotten.toEpochMilli())));
  }

  static Condition isFailed() {
    return OFFLINE_EVENT.FAILED.isTrue();
  }

  static Condition isOf(String process) {
    return OFFLINE_EVENT.PROCESS_ID.eq(process);
  }

  static List<OfflineEvent> read(
      Database database, PortalId portal, Question question, long start, long limit) {
    return database.read(sql ->
        sql.selectFrom(OFFLINE_EVENT)
            .where(OFFLINE_EVENT.PORTAL_ID.eq(portal.value()), question.where())
            .orderBy(question.order())
            .limit(start, limit)
            .fetch(SqlOfflineEvents::toEvent));
  }

  static long count(Database database, PortalId portal, Question question) {
    return database.read(sql ->
        (long)
            sql.fetchCount(
                OFFLINE_EVENT, OFFLINE_EVENT.PORTAL_ID.eq(portal.value()), question.where()));
  }

  private static OfflineEvent toEvent(Record row) {
    return new OfflineEvent(
        row.get(OFFLINE_EVENT.ID),
        new OfflineEvent.Queue(
            row.get(OFFLINE_EVENT.APPLICATION_ID), row.get(OFFLINE_EVENT.CONNECTOR)),
        new OfflineEvent.Object(row.get(OFFLINE_EVENT.EVENT), row.get(OFFLINE_EVENT.MESSAGE_ID)),
        row.get(OFFLINE_EVENT.DATA),
        row.get(OFFLINE_EVENT.USER_ID),
        new OfflineEvent.Hold(
            row.get(OFFLINE_EVENT.PROCESS_ID),
            row.get(OFFLINE_EVENT.FAILED),
            Instant.ofEpochMilli(row.get(OFFLINE_EVENT.RESERVED_AT))),
        Instant.ofEpochMilli(row.get(OFFLINE_EVENT.CHANGED_AT)));
  }
}
