package dev.switchboard.openchannels.report;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.REPORT_COUNT;
import static dev.switchboard.gen.Tables.SESSION;
import static dev.switchboard.gen.Tables.SESSION_TRANSFER;
import static dev.switchboard.gen.Tables.SESSION_WATCH;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.Result;

/// Counts everything again from the rows of sessions, messages and watches, in the plainest way.
final class RawCounts {
  private static final long QUARTER = 15 * 60 * 1000;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<Long, Record> sessions = new HashMap<>();
  private final Map<Long, String> channels = new HashMap<>();
  private final Map<Long, Long> first = new HashMap<>();
  private final Map<Long, Long> last = new HashMap<>();
  private final Map<Long, String> missed = new HashMap<>();

  private RawCounts(Database database, PortalId portal) {
    database.read(sql -> {
      sql.selectFrom(DIALOG)
          .where(DIALOG.PORTAL_ID.eq(portal.value()))
          .forEach(row -> channels.put(row.getId(), row.getUserCode().split("\\|", 2)[0]));
      sql.selectFrom(SESSION)
          .where(SESSION.PORTAL_ID.eq(portal.value()))
          .forEach(row -> sessions.put(row.getId(), row));
      sql.selectFrom(SESSION_WATCH)
          .where(SESSION_WATCH.PORTAL_ID.eq(portal.value()))
          .forEach(row -> missed.put(row.getSessionId(), row.getMissed()));
      messages(
          sql.selectFrom(MESSAGE)
              .where(MESSAGE.PORTAL_ID.eq(portal.value()))
              .orderBy(MESSAGE.ID)
              .fetch());
      sql.selectFrom(SESSION_TRANSFER)
          .where(SESSION_TRANSFER.PORTAL_ID.eq(portal.value()))
          .forEach(row ->
              add(
                  Measure.TRANSFERS,
                  row.getCreatedAt(),
                  row.getLineId(),
                  channel(row.getSessionId()),
                  row.getUserId(),
                  0,
                  1));
      return true;
    });
    sessions.values().forEach(this::session);
  }

  /// By what [#kept] calls them.
  static Map<String, Long> of(Database database, PortalId portal) {
    return new RawCounts(database, portal).counts;
  }

  /// What was counted as it happened.
  static Map<String, Long> kept(Database database, PortalId portal) {
    Map<String, Long> kept = new TreeMap<>();
    database.read(sql ->
        sql.selectFrom(REPORT_COUNT)
            .where(REPORT_COUNT.PORTAL_ID.eq(portal.value()), REPORT_COUNT.AMOUNT.ne(0L))
            .fetch(row ->
                kept.put(
                    row.getMeasure()
                        + " slot="
                        + row.getSlot()
                        + " line="
                        + row.getLineId()
                        + " channel="
                        + row.getConnector()
                        + " operator="
                        + row.getOperatorId()
                        + " bucket="
                        + row.getBucket(),
                    row.getAmount())));
    return kept;
  }

  private String channel(long session) {
    Record row = Objects.requireNonNull(sessions.get(session));
    return Objects.requireNonNull(channels.get(row.get(SESSION.CHAT_ID)));
  }

  private void messages(Result<? extends Record> messages) {
    for (Record row : messages) {
      long session = row.get(MESSAGE.SESSION_ID);
      long line = Objects.requireNonNull(sessions.get(session)).get(SESSION.LINE_ID);
      long author = row.get(MESSAGE.AUTHOR_ID);
      long at = row.get(MESSAGE.CREATED_AT);
      if (row.get(MESSAGE.INSIDE)) {
        continue;
      }
      switch (row.get(MESSAGE.ORIGIN)) {
        case "CLIENT" -> add(Measure.INCOMING, at, line, channel(session), 0, 0, 1);
        case "AGENT" -> add(Measure.BY_BOT, at, line, channel(session), 0, 0, 1);
        case "OPERATOR" -> {
          add(Measure.OUTGOING, at, line, channel(session), author, 0, 1);
          first.putIfAbsent(session, author);
          last.put(session, author);
        }
        default -> {}
      }
    }
  }

  private void session(Record row) {
    long id = row.get(SESSION.ID);
    long line = row.get(SESSION.LINE_ID);
    String channel = channel(id);
    long owner = last.getOrDefault(id, 0L);
    long created = row.get(SESSION.CREATED_AT);
    long asked = row.get(SESSION.ASKED_AT);
    long answered = row.get(SESSION.ANSWERED_AT);
    add(Measure.OPENED, created, line, channel, 0, 0, 1);
    if (answered > asked) {
      long by = first.getOrDefault(id, 0L);
      add(Measure.ANSWERED, answered, line, channel, by, bucket(answered - asked), 1);
      add(Measure.ANSWER_MS, answered, line, channel, by, 0, answered - asked);
    }
    switch (row.get(SESSION.VOTE)) {
      case "LIKE" -> add(Measure.LIKES, row.get(SESSION.VOTED_AT), line, channel, owner, 0, 1);
      case "DISLIKE" ->
          add(Measure.DISLIKES, row.get(SESSION.VOTED_AT), line, channel, owner, 0, 1);
      default -> {}
    }
    if (row.get(SESSION.CLOSED_AT) != 0) {
      closed(row, line, channel, owner);
    }
  }

  private void closed(Record row, long line, String channel, long owner) {
    long closed = row.get(SESSION.CLOSED_AT);
    if (row.get(SESSION.HEAD_VOTE) != 0) {
      add(Measure.HEAD_VOTES, closed, line, channel, owner, row.get(SESSION.HEAD_VOTE), 1);
    }
    if (row.get(SESSION.STAGE).equals("SPAM")) {
      add(Measure.SPAM, closed, line, channel, owner, 0, 1);
      return;
    }
    long open = closed - row.get(SESSION.CREATED_AT);
    add(Measure.CLOSED, closed, line, channel, owner, 0, 1);
    add(Measure.RESOLVED, closed, line, channel, owner, bucket(open), 1);
    add(Measure.RESOLUTION_MS, closed, line, channel, owner, 0, open);
    String targets = missed.get(row.get(SESSION.ID));
    if (targets != null) {
      Measure kept = targets.isEmpty() ? Measure.SLA_KEPT : Measure.SLA_BREACHED;
      add(kept, closed, line, channel, owner, 0, 1);
    }
  }

  private static long bucket(long millis) {
    return Histogram.bucket(Duration.ofMillis(millis));
  }

  private void add(
      Measure measure, long at, long line, String channel, long operator, long bucket, long by) {
    if (by != 0) {
      String key =
          measure
              + " slot="
              + at / QUARTER
              + " line="
              + line
              + " channel="
              + channel
              + " operator="
              + operator
              + " bucket="
              + bucket;
      counts.merge(key, by, Long::sum);
    }
  }
}
