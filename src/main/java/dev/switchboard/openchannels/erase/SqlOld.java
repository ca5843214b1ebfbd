package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.DELIVERY;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.SqlMessages;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// What has been kept long enough, as committed. Messages and files are walked by their ids. Those
/// of files grow with time; those of messages do not, since history is imported.
final class SqlOld {
  private static final long OPEN = 0;

  /// @param last the newest that was looked at, 0: there is nothing more
  record Page<T>(List<T> old, long last) {
    Page {
      old = List.copyOf(old);
    }
  }

  /// How much there is.
  record Amount(long dialogs, long messages, long files) {}

  private final Database database;

  SqlOld(Database database) {
    this.database = database;
  }

  /// Messages after one whose session was closed before a moment.
  Page<Message> messages(PortalId portal, Instant before, long after, int limit) {
    List<Message> said =
        database.read(sql ->
            sql.selectFrom(MESSAGE)
                .where(
                    MESSAGE.PORTAL_ID.eq(portal.value()),
                    MESSAGE.ID.gt(after),
                    MESSAGE.CREATED_AT.lt(before.toEpochMilli()))
                .orderBy(MESSAGE.ID)
                .limit(limit)
                .fetch(SqlMessages::toMessage));
    Set<Long> closed =
        closed(portal, before, said.stream().map(Message::session).collect(Collectors.toSet()));
    return new Page<>(
        said.stream().filter(one -> closed.contains(one.session())).toList(),
        said.size() < limit ? 0 : said.getLast().id());
  }

  private Set<Long> closed(PortalId portal, Instant before, Collection<Long> sessions) {
    return database.read(sql ->
        sql.select(SESSION.ID)
            .from(SESSION)
            .where(SESSION.PORTAL_ID.eq(portal.value()), SESSION.ID.in(sessions), isClosed(before))
            .fetchSet(SESSION.ID));
  }

  private static Condition isClosed(Instant before) {
    return SESSION.CLOSED_AT.ne(OPEN).and(SESSION.CLOSED_AT.lt(before.toEpochMilli()));
  }

  /// Files after one that came before a moment.
  Page<Long> files(PortalId portal, Instant before, long after, int limit) {
    List<Long> old =
        database.read(sql ->
            sql
                .select(FILE.ID, FILE.CREATED_AT)
                .from(FILE)
                .where(FILE.PORTAL_ID.eq(portal.value()), FILE.ID.gt(after))
                .orderBy(FILE.ID)
                .limit(limit)
                .fetch()
                .stream()
                .takeWhile(row -> row.value2() < before.toEpochMilli())
                .map(row -> row.value1())
                .toList());
    return new Page<>(old, old.size() < limit ? 0 : old.getLast());
  }

  /// The messages that show some files.
  List<Long> showing(PortalId portal, Collection<Long> files) {
    Condition any =
        DSL.or(
            files.stream()
                .map(file -> MESSAGE.PARAMS.contains("\"stored\":" + file + ","))
                .toList());
    var chats =
        DSL.select(FILE.CHAT_ID)
            .from(FILE)
            .where(FILE.PORTAL_ID.eq(portal.value()), FILE.ID.in(files));
    return database.read(sql ->
        sql.select(MESSAGE.ID)
            .from(MESSAGE)
            .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.CHAT_ID.in(chats), any)
            .fetch(MESSAGE.ID));
  }

  /// Deliveries that nobody has sent again since.
  List<Long> parked(PortalId portal, Instant before, int limit) {
    return database.read(sql ->
        sql.select(DELIVERY.ID)
            .from(DELIVERY)
            .where(
                DELIVERY.PORTAL_ID.eq(portal.value()),
                DELIVERY.DEAD.isTrue(),
                DELIVERY.CREATED_AT.lt(before.toEpochMilli()))
            .orderBy(DELIVERY.ID)
            .limit(limit)
            .fetch(DELIVERY.ID));
  }

  /// What would go now. Counts all of it: for a person who looks.
  Amount count(PortalId portal, Erasure.What.Kept kept) {
    long[] said = kept.messagesBefore().map(before -> said(portal, before)).orElse(new long[2]);
    long files = kept.filesBefore().map(before -> files(portal, before)).orElse(0L);
    return new Amount(said[0], said[1], files);
  }

  private long[] said(PortalId portal, Instant before) {
    return database.read(sql -> {
      var row =
          sql.select(DSL.countDistinct(MESSAGE.CHAT_ID), DSL.count())
              .from(SESSION)
              .join(MESSAGE)
              .on(
                  MESSAGE.PORTAL_ID.eq(SESSION.PORTAL_ID),
                  MESSAGE.CHAT_ID.eq(SESSION.CHAT_ID),
                  MESSAGE.SESSION_ID.eq(SESSION.ID))
              .where(SESSION.PORTAL_ID.eq(portal.value()), isClosed(before))
              .fetchSingle();
      return new long[] {row.value1(), row.value2()};
    });
  }

  private long files(PortalId portal, Instant before) {
    return database.read(sql ->
        (long)
            sql.fetchCount(
                FILE,
                FILE.PORTAL_ID.eq(portal.value()),
                FILE.CREATED_AT.lt(before.toEpochMilli())));
  }
}
