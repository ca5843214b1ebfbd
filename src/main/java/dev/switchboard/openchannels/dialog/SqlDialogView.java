package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/// Dialogs, members and messages as committed. Each method is one query.
final class SqlDialogView {
  private SqlDialogView() {}

  /// The dialog, if it is open to `user`.
  ///
  /// @param everywhere rights of which any one opens every dialog
  static Optional<Dialog> find(
      Database database, PortalId portal, ChatId chat, UserId user, Set<Right> everywhere) {
    return newest(
        database, portal, DIALOG.ID.eq(chat.value()).and(SqlAccess.isOpenTo(user, everywhere)));
  }

  /// The newest dialog with this code that is open to `user`.
  static Optional<Dialog> newest(
      Database database, PortalId portal, String code, UserId user, Set<Right> everywhere) {
    return newest(
        database, portal, DIALOG.USER_CODE.eq(code).and(SqlAccess.isOpenTo(user, everywhere)));
  }

  private static Optional<Dialog> newest(Database database, PortalId portal, Condition which) {
    return database.read(sql ->
        sql.selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), which)
            .orderBy(DIALOG.ID.desc())
            .limit(1)
            .fetchOptional(SqlDialogs::toDialog));
  }

  static List<Member> members(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        sql.selectFrom(MEMBER)
            .where(MEMBER.PORTAL_ID.eq(portal.value()), MEMBER.CHAT_ID.eq(chat.value()))
            .orderBy(MEMBER.USER_ID)
            .fetch(SqlDialogs::toMember));
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
}
