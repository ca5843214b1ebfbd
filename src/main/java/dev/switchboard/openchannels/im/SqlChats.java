package dev.switchboard.openchannels.im;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.READING;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Chats as lists show them, as committed. Each method is one query.
final class SqlChats {
  /// How far unread messages are counted.
  static final int MOST_UNREAD = 100;

  private static final Field<Long> UP_TO = DSL.coalesce(READING.UP_TO, DSL.inline(0L));
  // Written out, not bound: only so does SQLite see that the index of open sessions serves.
  private static final Condition OPEN = SESSION.CLOSED_AT.eq(DSL.inline(0L));

  /// A chat of the caller's list.
  ///
  /// @param chat its number
  /// @param upTo the newest message that he has seen
  /// @param session its open session, 0 when none
  /// @param stage where that session stands, empty when there is none
  record Recent(long chat, long upTo, int unread, long session, String stage, Instant begun) {
    Recent withUnread(int count) {
      return new Recent(chat, upTo, count, session, stage, begun);
    }
  }

  /// Which chats are wanted.
  ///
  /// @param undistributed those without an operator, too
  /// @param before only chats whose last message is older
  record Wanted(
      boolean undistributed, boolean unreadOnly, Optional<Instant> before, int offset, int limit) {}

  private SqlChats() {}

  /// The chats that `user` takes part in, and those that wait for anybody of his lines; the one
  /// written in last comes first.
  static List<Recent> recent(Database database, PortalId portal, UserId user, Wanted wanted) {
    Condition which = isHis(portal, user, wanted.undistributed()).and(SqlChatMarks.isListed(user));
    if (wanted.unreadOnly()) {
      which = which.and(DIALOG.LAST_MESSAGE_ID.gt(UP_TO));
    }
    if (wanted.before().isPresent()) {
      which = which.and(MESSAGE.CREATED_AT.lt(wanted.before().get().toEpochMilli()));
    }
    Condition his = which;
    return database.read(sql -> {
      Condition open = SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ);
      List<Recent> page = page(sql, portal, user, his.and(open), wanted);
      Map<Long, Integer> unread = unread(sql, portal, user, page);
      return page.stream()
          .map(recent -> recent.withUnread(unread.getOrDefault(recent.chat(), 0)))
          .toList();
    });
  }

  /// Without what is unread: counting it before sorting would count it for every chat there is.
  private static List<Recent> page(
      DSLContext sql, PortalId portal, UserId user, Condition where, Wanted wanted) {
    return sql.select(DIALOG.ID, UP_TO, SESSION.ID, SESSION.STAGE, SESSION.CREATED_AT)
        .from(DIALOG)
        .leftJoin(READING)
        .on(
            READING.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            READING.CHAT_ID.eq(DIALOG.ID),
            READING.USER_ID.eq(user.value()))
        .leftJoin(SESSION)
        .on(SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID), SESSION.CHAT_ID.eq(DIALOG.ID), OPEN)
        .leftJoin(MESSAGE)
        .on(MESSAGE.PORTAL_ID.eq(DIALOG.PORTAL_ID), MESSAGE.ID.eq(DIALOG.LAST_MESSAGE_ID))
        .where(DIALOG.PORTAL_ID.eq(portal.value()), where)
        .orderBy(DIALOG.LAST_MESSAGE_ID.desc())
        .limit(wanted.limit() + 1)
        .offset(wanted.offset())
        .fetch(row ->
            new Recent(
                row.get(DIALOG.ID),
                row.get(UP_TO),
                0,
                row.get(SESSION.ID) == null ? 0 : row.get(SESSION.ID),
                row.get(SESSION.STAGE) == null ? "" : row.get(SESSION.STAGE),
                Instant.ofEpochMilli(
                    row.get(SESSION.CREATED_AT) == null ? 0 : row.get(SESSION.CREATED_AT))));
  }

  private static Map<Long, Integer> unread(
      DSLContext sql, PortalId portal, UserId user, List<Recent> page) {
    Field<Integer> unread = unread();
    return sql.select(DIALOG.ID, unread)
        .from(DIALOG)
        .leftJoin(READING)
        .on(
            READING.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            READING.CHAT_ID.eq(DIALOG.ID),
            READING.USER_ID.eq(user.value()))
        .where(
            DIALOG.PORTAL_ID.eq(portal.value()),
            DIALOG.ID.in(page.stream().map(Recent::chat).toList()))
        .fetchMap(DIALOG.ID, unread);
  }

  /// One list of chats that does not depend on the row around it: so it is read once, from indexes,
  /// and only the dialogs in it are looked at.
  private static Condition isHis(PortalId portal, UserId user, boolean undistributed) {
    var his =
        DSL.select(MEMBER.CHAT_ID)
            .from(MEMBER)
            .where(MEMBER.PORTAL_ID.eq(portal.value()), MEMBER.USER_ID.eq(user.value()));
    if (!undistributed) {
      return DIALOG.ID.in(his);
    }
    var waiting = SESSION.as("waiting");
    return DIALOG.ID.in(
        his.union(
            DSL.select(waiting.CHAT_ID)
                .from(waiting)
                .where(
                    waiting.PORTAL_ID.eq(portal.value()),
                    waiting.OPERATOR_ID.eq(0L),
                    waiting.CLOSED_AT.eq(DSL.inline(0L)))));
  }

  /// The client's messages after what was read, of the dialog in the row around it.
  private static Field<Integer> unread() {
    var fresh =
        DSL.selectOne()
            .from(MESSAGE.as("m"))
            .where(
                MESSAGE.as("m").PORTAL_ID.eq(DIALOG.PORTAL_ID),
                MESSAGE.as("m").CHAT_ID.eq(DIALOG.ID),
                MESSAGE.as("m").ID.gt(UP_TO),
                MESSAGE.as("m").ORIGIN.eq(Message.Origin.CLIENT.name()))
            .limit(MOST_UNREAD)
            .asTable("fresh");
    return DSL.field(DSL.selectCount().from(fresh)).as("unread");
  }

  /// How many messages of a client `user` has not seen, by chat; only chats with any.
  static Map<Long, Integer> unread(Database database, PortalId portal, UserId user) {
    Field<Integer> unread = unread();
    return database.read(sql ->
        sql.select(DIALOG.ID, unread)
            .from(MEMBER)
            .join(DIALOG)
            .on(DIALOG.PORTAL_ID.eq(MEMBER.PORTAL_ID), DIALOG.ID.eq(MEMBER.CHAT_ID))
            .join(SESSION)
            .on(SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID), SESSION.CHAT_ID.eq(DIALOG.ID), OPEN)
            .leftJoin(READING)
            .on(
                READING.PORTAL_ID.eq(MEMBER.PORTAL_ID),
                READING.CHAT_ID.eq(MEMBER.CHAT_ID),
                READING.USER_ID.eq(MEMBER.USER_ID))
            .where(
                MEMBER.PORTAL_ID.eq(portal.value()),
                MEMBER.USER_ID.eq(user.value()),
                DIALOG.LAST_MESSAGE_ID.gt(UP_TO))
            .fetchMap(DIALOG.ID, unread));
  }

  /// How many messages of its client `user` has not seen.
  static int unread(Database database, PortalId portal, ChatId chat, UserId user) {
    Field<Integer> unread = unread();
    return database.read(sql ->
        sql.select(unread)
            .from(DIALOG)
            .leftJoin(READING)
            .on(
                READING.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                READING.CHAT_ID.eq(DIALOG.ID),
                READING.USER_ID.eq(user.value()))
            .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.ID.eq(chat.value()))
            .fetchOptional(unread)
            .orElse(0));
  }

  /// Numbers of chats whose title or client code contains `text`, newest first.
  static List<Long> search(
      Database database, PortalId portal, UserId user, String text, int offset, int limit) {
    String like = "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    return database.read(sql ->
        sql.select(DIALOG.ID)
            .from(DIALOG)
            .where(
                DIALOG.PORTAL_ID.eq(portal.value()),
                DSL.lower(DIALOG.TITLE).like(like, '!'),
                SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ))
            .orderBy(DIALOG.ID.desc())
            .limit(limit)
            .offset(offset)
            .fetch(DIALOG.ID));
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
