package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Dialogs, members and messages as committed. Each method is one query, and two small ones where
/// it is asked what is open to somebody.
final class SqlDialogView {
  private SqlDialogView() {}

  /// The dialog, if it is open to `user`.
  ///
  /// @param everywhere rights of which any one opens every dialog
  static Optional<Dialog> find(
      Database database, PortalId portal, ChatId chat, UserId user, Set<Right> everywhere) {
    return database.read(sql ->
        newest(
            sql,
            portal,
            DIALOG.ID.eq(chat.value()),
            SqlAccess.isOpenTo(sql, portal, user, everywhere)));
  }

  static Optional<Dialog> find(Database database, PortalId portal, ChatId chat) {
    return database.read(sql -> newest(sql, portal, DIALOG.ID.eq(chat.value())));
  }

  /// The newest dialog with this code that is open to `user`.
  static Optional<Dialog> newest(
      Database database, PortalId portal, String code, UserId user, Set<Right> everywhere) {
    return database.read(sql ->
        newest(
            sql,
            portal,
            DIALOG.USER_CODE.eq(code),
            SqlAccess.isOpenTo(sql, portal, user, everywhere)));
  }

  private static Optional<Dialog> newest(DSLContext sql, PortalId portal, Condition... which) {
    return sql.selectFrom(DIALOG)
        .where(which)
        .and(DIALOG.PORTAL_ID.eq(portal.value()))
        .orderBy(DIALOG.ID.desc())
        .limit(1)
        .fetchOptional(SqlDialogs::toDialog);
  }

  static List<Member> members(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        sql.selectFrom(MEMBER)
            .where(MEMBER.PORTAL_ID.eq(portal.value()), MEMBER.CHAT_ID.eq(chat.value()))
            .orderBy(MEMBER.USER_ID)
            .fetch(SqlDialogs::toMember));
  }

  static Map<ChatId, List<Member>> members(
      Database database, PortalId portal, Collection<ChatId> chats) {
    return database
        .read(sql ->
            sql.selectFrom(MEMBER)
                .where(
                    MEMBER.PORTAL_ID.eq(portal.value()),
                    MEMBER.CHAT_ID.in(chats.stream().map(ChatId::value).toList()))
                .orderBy(MEMBER.USER_ID)
                .fetch(SqlDialogs::toMember))
        .stream()
        .collect(Collectors.groupingBy(Member::chat));
  }

  /// Walks the dialog's messages by their index: sessions need none of their own.
  static List<Message> ofSession(
      Database database, PortalId portal, ChatId chat, long session, int limit) {
    return database.read(sql ->
        sql.selectFrom(MESSAGE)
            .where(
                MESSAGE.PORTAL_ID.eq(portal.value()),
                MESSAGE.CHAT_ID.eq(chat.value()),
                MESSAGE.SESSION_ID.eq(session))
            .orderBy(MESSAGE.ID.desc())
            .limit(limit)
            .fetch(SqlMessages::toMessage));
  }

  static Optional<Message> message(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(MESSAGE)
            .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.ID.eq(id))
            .fetchOptional(SqlMessages::toMessage));
  }

  /// A part of a dialog; see [DialogView#messages].
  record Span(long from, long before, boolean oldest) {}

  static List<Message> between(
      Database database, PortalId portal, ChatId chat, Span span, int limit) {
    Condition from = span.from() == 0 ? DSL.noCondition() : MESSAGE.ID.ge(span.from());
    Condition before = span.before() == 0 ? DSL.noCondition() : MESSAGE.ID.lt(span.before());
    List<Message> found =
        database.read(sql ->
            sql.selectFrom(MESSAGE)
                .where(
                    MESSAGE.PORTAL_ID.eq(portal.value()),
                    MESSAGE.CHAT_ID.eq(chat.value()),
                    from,
                    before)
                .orderBy(span.oldest() ? MESSAGE.ID.asc() : MESSAGE.ID.desc())
                .limit(limit)
                .fetch(SqlMessages::toMessage));
    return span.oldest() ? found.reversed() : found;
  }

  static Map<Long, Message> messages(Database database, PortalId portal, Collection<Long> ids) {
    return database.read(sql ->
        sql.selectFrom(MESSAGE)
            .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.ID.in(ids))
            .fetchMap(MESSAGE.ID, SqlMessages::toMessage));
  }

  static Map<ChatId, Dialog> all(
      Database database,
      PortalId portal,
      Collection<ChatId> chats,
      UserId user,
      Set<Right> everywhere) {
    return database
        .read(sql ->
            sql.selectFrom(DIALOG)
                .where(
                    DIALOG.PORTAL_ID.eq(portal.value()),
                    DIALOG.ID.in(chats.stream().map(ChatId::value).toList()),
                    SqlAccess.isOpenTo(sql, portal, user, everywhere))
                .fetch(SqlDialogs::toDialog))
        .stream()
        .collect(Collectors.toMap(Dialog::id, Function.identity()));
  }
}
