package dev.switchboard.openchannels.report;

import static dev.switchboard.gen.Tables.OPERATOR_ANSWER;
import static dev.switchboard.gen.Tables.REPORT_COUNT;
import static dev.switchboard.gen.Tables.SESSION_TALLY;
import static dev.switchboard.gen.Tables.SESSION_TRANSFER;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.HandedOn;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/// The tables of what is counted, as a command sees them.
final class SqlTallies {
  private record Answer(UserId user, Instant at) {}

  private record Transfer(long id, HandedOn what, Instant at) {}

  private static final Stored<Count> COUNTS =
      Stored.<Count>in(REPORT_COUNT, REPORT_COUNT.PORTAL_ID)
          .id(REPORT_COUNT.MEASURE, c -> c.measure().name())
          .id(REPORT_COUNT.SLOT, Count::slot)
          .id(REPORT_COUNT.LINE_ID, c -> c.line().value())
          .id(REPORT_COUNT.CONNECTOR, Count::connector)
          .id(REPORT_COUNT.OPERATOR_ID, c -> c.operator().value())
          .id(REPORT_COUNT.BUCKET, Count::bucket)
          .column(REPORT_COUNT.AMOUNT, Count::amount)
          .read(SqlTallies::toCount);
  private static final Stored<Tally> TALLIES =
      Stored.<Tally>in(SESSION_TALLY, SESSION_TALLY.PORTAL_ID)
          .id(SESSION_TALLY.SESSION_ID, Tally::session)
          .column(SESSION_TALLY.LINE_ID, t -> t.line().value())
          .column(SESSION_TALLY.FIRST_BY, t -> t.firstBy().value())
          .column(SESSION_TALLY.LAST_BY, t -> t.lastBy().value())
          .column(SESSION_TALLY.SLA, t -> t.sla().name())
          .fixed(SESSION_TALLY.CREATED_AT, t -> t.times().created().toEpochMilli())
          .column(SESSION_TALLY.ASKED_AT, t -> t.times().asked().toEpochMilli())
          .column(SESSION_TALLY.ANSWERED_AT, t -> t.times().answered().toEpochMilli())
          .column(SESSION_TALLY.CLOSED_AT, t -> t.times().closed().toEpochMilli())
          .column(SESSION_TALLY.SPAM, Tally::spam)
          .column(SESSION_TALLY.VOTE, t -> t.vote().name())
          .column(SESSION_TALLY.VOTED_AT, t -> t.times().voted().toEpochMilli())
          .column(SESSION_TALLY.HEAD_VOTE, Tally::head)
          .read(SqlTallies::toTally);
  private static final Stored<Answer> ANSWERS =
      Stored.<Answer>in(OPERATOR_ANSWER, OPERATOR_ANSWER.PORTAL_ID)
          .id(OPERATOR_ANSWER.USER_ID, a -> a.user().value())
          .column(OPERATOR_ANSWER.ANSWERED_AT, a -> a.at().toEpochMilli())
          .read(SqlTallies::toAnswer);
  private static final Stored<Transfer> TRANSFERS =
      Stored.<Transfer>in(SESSION_TRANSFER, SESSION_TRANSFER.PORTAL_ID)
          .id(SESSION_TRANSFER.ID, Transfer::id)
          .fixed(SESSION_TRANSFER.SESSION_ID, t -> t.what().session().id())
          .fixed(SESSION_TRANSFER.LINE_ID, t -> t.what().session().line().value())
          .fixed(SESSION_TRANSFER.TO_LINE, t -> t.what().line().map(LineId::value).orElse(0L))
          .fixed(SESSION_TRANSFER.TO_USER, t -> t.what().user().map(UserId::value).orElse(0L))
          .fixed(SESSION_TRANSFER.USER_ID, t -> t.what().by().value())
          .fixed(SESSION_TRANSFER.CREATED_AT, t -> t.at().toEpochMilli())
          .uncached()
          .read(SqlTallies::neverRead);

  private SqlTallies() {}

  static Optional<Tally> find(Work work, long session) {
    return work.rows(TALLIES).find(session);
  }

  static void save(Work work, Tally tally) {
    work.rows(TALLIES).save(tally);
  }

  static void add(Work work, Count count) {
    long before =
        work.rows(COUNTS)
            .find(
                count.measure().name(),
                count.slot(),
                count.line().value(),
                count.connector(),
                count.operator().value(),
                count.bucket())
            .map(Count::amount)
            .orElse(0L);
    work.rows(COUNTS)
        .save(
            new Count(
                count.measure(),
                count.slot(),
                count.line(),
                count.connector(),
                count.operator(),
                count.bucket(),
                before + count.amount()));
  }

  /// An operator has written to a client. What is told late does not make it earlier.
  static void answered(Work work, UserId operator, Instant at) {
    Optional<Answer> before = work.rows(ANSWERS).find(operator.value());
    if (before.filter(known -> !known.at().isBefore(at)).isEmpty()) {
      work.rows(ANSWERS).save(new Answer(operator, at));
    }
  }

  static void log(Work work, HandedOn handed) {
    work.rows(TRANSFERS).save(new Transfer(work.nextId("session_transfer"), handed, work.now()));
  }

  private static Count toCount(Record row) {
    return new Count(
        Measure.valueOf(row.get(REPORT_COUNT.MEASURE)),
        row.get(REPORT_COUNT.SLOT),
        new LineId(row.get(REPORT_COUNT.LINE_ID)),
        row.get(REPORT_COUNT.CONNECTOR),
        new UserId(row.get(REPORT_COUNT.OPERATOR_ID)),
        row.get(REPORT_COUNT.BUCKET),
        row.get(REPORT_COUNT.AMOUNT));
  }

  private static Tally toTally(Record row) {
    return new Tally(
        row.get(SESSION_TALLY.SESSION_ID),
        new LineId(row.get(SESSION_TALLY.LINE_ID)),
        new UserId(row.get(SESSION_TALLY.FIRST_BY)),
        new UserId(row.get(SESSION_TALLY.LAST_BY)),
        Tally.Promise.valueOf(row.get(SESSION_TALLY.SLA)),
        new Tally.Times(
            Instant.ofEpochMilli(row.get(SESSION_TALLY.CREATED_AT)),
            Instant.ofEpochMilli(row.get(SESSION_TALLY.ASKED_AT)),
            Instant.ofEpochMilli(row.get(SESSION_TALLY.ANSWERED_AT)),
            Instant.ofEpochMilli(row.get(SESSION_TALLY.CLOSED_AT)),
            Instant.ofEpochMilli(row.get(SESSION_TALLY.VOTED_AT))),
        row.get(SESSION_TALLY.SPAM),
        Rating.Vote.valueOf(row.get(SESSION_TALLY.VOTE)),
        row.get(SESSION_TALLY.HEAD_VOTE));
  }

  private static Answer toAnswer(Record row) {
    return new Answer(
        new UserId(row.get(OPERATOR_ANSWER.USER_ID)),
        Instant.ofEpochMilli(row.get(OPERATOR_ANSWER.ANSWERED_AT)));
  }

  private static Transfer neverRead(Record row) {
    throw new IllegalStateException("transfers are only written, was asked for " + row);
  }
}
