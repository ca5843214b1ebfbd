package dev.switchboard.openchannels.search;

import static dev.switchboard.gen.Tables.COUNTER;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.MESSAGE_REWORDED;

import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// What messages say, as committed, and which of them say something else than they did.
final class SqlTexts {
  /// The text of a message.
  record Text(long id, long chat, String text) {}

  /// That a message has another text.
  ///
  /// @param number counts these per portal
  record Reworded(long number, long message) {}

  private static final Stored<Reworded> REWORDED =
      Stored.<Reworded>in(MESSAGE_REWORDED, MESSAGE_REWORDED.PORTAL_ID)
          .id(MESSAGE_REWORDED.ID, Reworded::number)
          .fixed(MESSAGE_REWORDED.MESSAGE_ID, Reworded::message)
          .uncached()
          .read(row ->
              new Reworded(row.get(MESSAGE_REWORDED.ID), row.get(MESSAGE_REWORDED.MESSAGE_ID)));

  private final Database database;

  SqlTexts(Database database) {
    this.database = database;
  }

  static void note(Work work, long message) {
    work.rows(REWORDED).save(new Reworded(work.nextId("message_reworded"), message));
  }

  static void forget(Work work, Collection<Long> numbers) {
    Rows<Reworded> rows = work.rows(REWORDED);
    rows.all(
            new Filter<>(
                MESSAGE_REWORDED.ID.in(numbers), reworded -> numbers.contains(reworded.number())))
        .forEach(rows::remove);
  }

  /// Those in which something was written.
  List<PortalId> portals() {
    return database.read(sql ->
        sql.select(COUNTER.PORTAL_ID)
            .from(COUNTER)
            .where(COUNTER.KIND.eq("message"))
            .fetch(row -> new PortalId(row.get(COUNTER.PORTAL_ID))));
  }

  /// The newest message of a portal, 0: none.
  long newest(PortalId portal) {
    return database.read(sql -> {
      Long newest =
          sql.select(DSL.max(MESSAGE.ID))
              .from(MESSAGE)
              .where(MESSAGE.PORTAL_ID.eq(portal.value()))
              .fetchOne(DSL.max(MESSAGE.ID));
      return newest == null ? 0L : newest;
    });
  }

  /// The newest message that a portal ever had, 0: none. One that is erased counts.
  long counted(PortalId portal) {
    return database.read(sql ->
        sql.select(COUNTER.LAST_ID)
            .from(COUNTER)
            .where(COUNTER.PORTAL_ID.eq(portal.value()), COUNTER.KIND.eq("message"))
            .fetchOptional(COUNTER.LAST_ID)
            .orElse(0L));
  }

  /// The oldest messages behind one, oldest first.
  List<Text> after(PortalId portal, long message, int limit) {
    return texts(portal, MESSAGE.ID.gt(message), limit, false);
  }

  /// The newest messages between two, newest first.
  List<Text> between(PortalId portal, long after, long before, int limit) {
    return texts(portal, MESSAGE.ID.gt(after).and(MESSAGE.ID.lt(before)), limit, true);
  }

  /// Some messages, newest first.
  List<Text> some(PortalId portal, Collection<Long> messages) {
    return texts(portal, MESSAGE.ID.in(messages), messages.size(), true);
  }

  private List<Text> texts(PortalId portal, Condition which, int limit, boolean newestFirst) {
    return database.read(sql ->
        sql.select(MESSAGE.ID, MESSAGE.CHAT_ID, MESSAGE.TEXT)
            .from(MESSAGE)
            .where(MESSAGE.PORTAL_ID.eq(portal.value()), which)
            .orderBy(newestFirst ? MESSAGE.ID.desc() : MESSAGE.ID.asc())
            .limit(limit)
            .fetch(row -> new Text(row.value1(), row.value2(), row.value3())));
  }

  List<Reworded> reworded(PortalId portal, int limit) {
    return database.read(sql ->
        sql.selectFrom(MESSAGE_REWORDED)
            .where(MESSAGE_REWORDED.PORTAL_ID.eq(portal.value()))
            .orderBy(MESSAGE_REWORDED.ID)
            .limit(limit)
            .fetch(REWORDED::read));
  }

  /// Which of these dialogs are a user's to read.
  Set<Long> open(PortalId portal, UserId user, Collection<Long> chats) {
    return database.read(sql ->
        sql.select(DIALOG.ID)
            .from(DIALOG)
            .where(
                DIALOG.PORTAL_ID.eq(portal.value()),
                DIALOG.ID.in(chats),
                SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ))
            .fetchSet(DIALOG.ID));
  }
}
