package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.OrderField;

/// What a client may see of a dialog, as committed. Each method is one query.
final class SqlClientView {
  private SqlClientView() {}

  static Optional<Dialog> at(Database database, PortalId portal, String place) {
    return database.read(sql ->
        sql.selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.PLACE.eq(place))
            .fetchOptional(SqlDialogs::toDialog));
  }

  static List<Message> before(
      Database database, PortalId portal, ChatId chat, long before, int limit) {
    return shown(database, portal, chat, MESSAGE.ID.lt(before), MESSAGE.ID.desc(), limit);
  }

  static List<Message> after(
      Database database, PortalId portal, ChatId chat, long after, int limit) {
    return shown(database, portal, chat, MESSAGE.ID.gt(after), MESSAGE.ID.asc(), limit);
  }

  private static List<Message> shown(
      Database database,
      PortalId portal,
      ChatId chat,
      Condition which,
      OrderField<Long> order,
      int limit) {
    return database.read(sql ->
        sql.selectFrom(MESSAGE)
            .where(
                MESSAGE.PORTAL_ID.eq(portal.value()),
                MESSAGE.CHAT_ID.eq(chat.value()),
                MESSAGE.INSIDE.isFalse(),
                which)
            .orderBy(order)
            .limit(limit)
            .fetch(SqlMessages::toMessage));
  }
}
