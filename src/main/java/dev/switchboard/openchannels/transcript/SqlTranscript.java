package dev.switchboard.openchannels.transcript;

import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.SqlMessages;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SqlSessions;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// What a transcript is made of. Each method is one query.
final class SqlTranscript {
  private SqlTranscript() {}

  /// The newest messages before one, newest first.
  ///
  /// @param session only of this one
  /// @param notes also what the client does not see
  static List<Message> before(
      Database database,
      PortalId portal,
      ChatId chat,
      Optional<Long> session,
      boolean notes,
      long before,
      int limit) {
    Condition ofSession = session.map(MESSAGE.SESSION_ID::eq).orElse(DSL.noCondition());
    Condition shown = notes ? DSL.noCondition() : MESSAGE.INSIDE.isFalse();
    return database.read(sql ->
        sql.selectFrom(MESSAGE)
            .where(
                MESSAGE.PORTAL_ID.eq(portal.value()),
                MESSAGE.CHAT_ID.eq(chat.value()),
                MESSAGE.ID.lt(before),
                ofSession,
                shown)
            .orderBy(MESSAGE.ID.desc())
            .limit(limit)
            .fetch(SqlMessages::toMessage));
  }

  /// Sessions of a dialog by their ids.
  static Map<Long, Session> sessions(
      Database database, PortalId portal, ChatId chat, Collection<Long> ids) {
    return database
        .read(sql ->
            sql.selectFrom(SESSION)
                .where(
                    SESSION.PORTAL_ID.eq(portal.value()),
                    SESSION.CHAT_ID.eq(chat.value()),
                    SESSION.ID.in(ids))
                .fetch(SqlSessions::toSession))
        .stream()
        .collect(Collectors.toMap(Session::id, session -> session));
  }
}
