package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/// Dialogs, members and messages as committed. Each method is one query.
final class SqlDialogView {
  private SqlDialogView() {}

  /// The newest dialog that fits.
  static Optional<Dialog> newest(Database database, PortalId portal, Condition which) {
    return database.read(sql ->
        sql.selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), which)
            .orderBy(DIALOG.ID.desc())
            .limit(1)
            .fetchOptional(SqlDialogs::toDialog));
  }

  static Condition isChat(ChatId chat) {
    return DIALOG.ID.eq(chat.value());
  }

  static Condition hasCode(String code) {
    return DIALOG.USER_CODE.eq(code);
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
