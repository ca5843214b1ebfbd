package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.READING;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The table `reading`, and what else of a dialog is one employee's own.
final class SqlReadings {
  /// How far unread messages are counted.
  static final int MOST_UNREAD = 100;

  private static final Stored<Reading> READINGS =
      Stored.<Reading>in(READING, READING.PORTAL_ID)
          .id(READING.CHAT_ID, reading -> reading.chat().value())
          .id(READING.USER_ID, reading -> reading.user().value())
          .column(READING.UP_TO, Reading::upTo)
          .column(READING.DRAFT, Reading::draft)
          .column(READING.MENTIONED, Reading::mentioned)
          .read(row ->
              new Reading(
                  new ChatId(row.get(READING.CHAT_ID)),
                  new UserId(row.get(READING.USER_ID)),
                  row.get(READING.UP_TO),
                  row.get(READING.DRAFT),
                  row.get(READING.MENTIONED)));

  private SqlReadings() {}

  static Rows<Reading> in(Work work) {
    return work.rows(READINGS);
  }

  static Reading find(Work work, ChatId chat, UserId user) {
    return in(work)
        .find(chat.value(), user.value())
        .orElseGet(() -> new Reading(chat, user, 0, "", 0));
  }

  static long upTo(Database database, PortalId portal, ChatId chat, UserId user) {
    return database.read(sql ->
        sql.select(READING.UP_TO)
            .from(READING)
            .where(
                READING.PORTAL_ID.eq(portal.value()),
                READING.CHAT_ID.eq(chat.value()),
                READING.USER_ID.eq(user.value()))
            .fetchOptional(READING.UP_TO)
            .orElse(0L));
  }

  /// The client's messages among the newest of the dialog in the row around it.
  static Field<Integer> fresh(Condition which) {
    var newest =
        DSL.select(MESSAGE.ORIGIN)
            .from(MESSAGE)
            .where(MESSAGE.PORTAL_ID.eq(DIALOG.PORTAL_ID), MESSAGE.CHAT_ID.eq(DIALOG.ID), which)
            .orderBy(MESSAGE.ID.desc())
            .limit(MOST_UNREAD)
            .asTable("newest");
    return DSL.field(
        DSL.selectCount()
            .from(newest)
            .where(
                Objects.requireNonNull(newest.field(MESSAGE.ORIGIN))
                    .eq(Message.Origin.CLIENT.name())));
  }

  /// What these employees have of their own in these dialogs. Two queries.
  static Map<Own.Key, Own> read(
      DSLContext sql, PortalId portal, Collection<Long> chats, Collection<UserId> users) {
    List<Long> ids = users.stream().map(UserId::value).toList();
    Map<Own.Key, Own> own = new HashMap<>();
    sql.select(MEMBER.CHAT_ID, MEMBER.USER_ID, MEMBER.PINNED_SESSION)
        .from(MEMBER)
        .where(
            MEMBER.PORTAL_ID.eq(portal.value()),
            MEMBER.CHAT_ID.in(chats),
            MEMBER.USER_ID.in(ids),
            MEMBER.PINNED_SESSION.ne(0L))
        .forEach(row -> own.put(key(row.value1(), row.value2()), Own.NONE.pinning(row.value3())));
    Field<Integer> unread = fresh(MESSAGE.ID.gt(READING.UP_TO));
    sql.select(
            READING.CHAT_ID,
            READING.USER_ID,
            READING.UP_TO,
            READING.DRAFT,
            unread,
            READING.MENTIONED)
        .from(READING)
        .join(DIALOG)
        .on(DIALOG.PORTAL_ID.eq(READING.PORTAL_ID), DIALOG.ID.eq(READING.CHAT_ID))
        .where(
            READING.PORTAL_ID.eq(portal.value()),
            READING.CHAT_ID.in(chats),
            READING.USER_ID.in(ids))
        .forEach(row -> {
          Own.Key key = key(row.value1(), row.value2());
          Optional<Integer> counted =
              row.value3() == 0 ? Optional.empty() : Optional.of(row.value5());
          Own.Mention named = new Own.Mention(row.value6(), row.value6() > row.value3());
          own.put(key, own.getOrDefault(key, Own.NONE).reading(counted, row.value4(), named));
        });
    return own;
  }

  private static Own.Key key(long chat, long user) {
    return new Own.Key(new ChatId(chat), new UserId(user));
  }
}
