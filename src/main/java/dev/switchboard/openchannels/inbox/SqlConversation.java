package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.CLIENT_MARK;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.LINE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.openchannels.dialog.SqlMessages;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SqlSessions;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.outbox.Fate;
import dev.switchboard.platform.outbox.SqlFates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What was written in a dialog, and its sessions: two queries for messages, one for the rest.
final class SqlConversation {
  /// Messages that are told anew when the client has seen them: the newest ones.
  private static final int MOST_MARKED = 200;

  /// A message with the name of who wrote it.
  ///
  /// @param got the last message of the dialog that has reached the client
  /// @param seen the last one that he has seen
  /// @param fate while it has not left
  record Said(Message message, String author, long got, long seen, Optional<Fate> fate) {
    private Said faring(Optional<Fate> how) {
      return new Said(message, author, got, seen, how);
    }
  }

  /// A session with the names of its line and of who had it.
  record Episode(Session session, String line, String holder) {}

  private SqlConversation() {}

  static boolean isOpenTo(DSLContext sql, PortalId portal, ChatId chat, UserId user) {
    return sql.fetchExists(
        sql.selectOne()
            .from(DIALOG)
            .where(
                DIALOG.PORTAL_ID.eq(portal.value()),
                DIALOG.ID.eq(chat.value()),
                SqlAccess.isOpenTo(sql, portal, user, DialogView.TO_READ)));
  }

  /// The newest messages before one, oldest first; one more than the limit when there are more.
  static List<Said> before(
      DSLContext sql, PortalId portal, ChatId chat, Optional<Long> before, int limit) {
    List<Said> said =
        said(sql)
            .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.CHAT_ID.eq(chat.value()))
            .and(MESSAGE.ID.lt(before.orElse(Long.MAX_VALUE)))
            .orderBy(MESSAGE.ID.desc())
            .limit(limit + 1)
            .fetch(SqlConversation::toSaid)
            .reversed();
    return faring(sql, portal, said);
  }

  /// Some messages of any dialogs, oldest first.
  static List<Said> some(DSLContext sql, PortalId portal, Collection<Long> messages) {
    return messages.isEmpty()
        ? List.of()
        : faring(
            sql,
            portal,
            said(sql)
                .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.ID.in(messages))
                .orderBy(MESSAGE.ID)
                .fetch(SqlConversation::toSaid));
  }

  private static SelectOnConditionStep<Record> said(DSLContext sql) {
    return sql.select(MESSAGE.fields())
        .select(PORTAL_USER.NAME, PORTAL_USER.LAST_NAME, CLIENT_MARK.GOT, CLIENT_MARK.SEEN)
        .from(MESSAGE)
        .leftJoin(PORTAL_USER)
        .on(PORTAL_USER.PORTAL_ID.eq(MESSAGE.PORTAL_ID), PORTAL_USER.ID.eq(MESSAGE.AUTHOR_ID))
        .leftJoin(CLIENT_MARK)
        .on(CLIENT_MARK.PORTAL_ID.eq(MESSAGE.PORTAL_ID), CLIENT_MARK.CHAT_ID.eq(MESSAGE.CHAT_ID));
  }

  private static Said toSaid(Record row) {
    return new Said(
        SqlMessages.toMessage(row),
        name(row),
        orZero(row.get(CLIENT_MARK.GOT)),
        orZero(row.get(CLIENT_MARK.SEEN)),
        Optional.empty());
  }

  private static long orZero(@Nullable Long mark) {
    return mark == null ? 0 : mark;
  }

  /// The newest messages to clients after those that were marked before.
  ///
  /// @param marks by chat, the last message that was marked
  static Map<Long, Long> marked(DSLContext sql, PortalId portal, Map<Long, Long> marks) {
    List<Condition> each = new ArrayList<>();
    marks.forEach((chat, after) -> each.add(MESSAGE.CHAT_ID.eq(chat).and(MESSAGE.ID.gt(after))));
    if (each.isEmpty()) {
      return Map.of();
    }
    return sql.select(MESSAGE.ID, MESSAGE.CHAT_ID)
        .from(MESSAGE)
        .where(MESSAGE.PORTAL_ID.eq(portal.value()), DSL.or(each))
        .and(MESSAGE.ORIGIN.in(Message.Origin.OPERATOR.name(), Message.Origin.AGENT.name()))
        .orderBy(MESSAGE.ID.desc())
        .limit(MOST_MARKED)
        .fetchMap(MESSAGE.ID, MESSAGE.CHAT_ID);
  }

  /// The same messages with how they fare: a second query.
  private static List<Said> faring(DSLContext sql, PortalId portal, List<Said> said) {
    List<String> leaving =
        said.stream().map(Said::message).filter(MessageJson::leaves).map(Message::place).toList();
    Map<String, Fate> fates = SqlFates.read(sql, portal, leaving);
    return fates.isEmpty()
        ? said
        : said.stream()
            .map(each -> each.faring(Optional.ofNullable(fates.get(each.message().place()))))
            .toList();
  }

  /// The newest sessions of a dialog, newest first.
  static List<Episode> sessions(DSLContext sql, PortalId portal, ChatId chat, int limit) {
    Condition ofChat = SESSION.PORTAL_ID.eq(portal.value()).and(SESSION.CHAT_ID.eq(chat.value()));
    return sql.select(SESSION.fields())
        .select(LINE.NAME.as("line_name"), PORTAL_USER.NAME, PORTAL_USER.LAST_NAME)
        .from(SESSION)
        .leftJoin(LINE)
        .on(LINE.PORTAL_ID.eq(SESSION.PORTAL_ID), LINE.ID.eq(SESSION.LINE_ID))
        .leftJoin(PORTAL_USER)
        .on(PORTAL_USER.PORTAL_ID.eq(SESSION.PORTAL_ID), PORTAL_USER.ID.eq(SESSION.OPERATOR_ID))
        .where(ofChat)
        .orderBy(SESSION.ID.desc())
        .limit(limit)
        .fetch(row -> {
          String line = row.get("line_name", String.class);
          return new Episode(SqlSessions.toSession(row), line == null ? "" : line, name(row));
        });
  }

  private static String name(Record row) {
    String name = row.get(PORTAL_USER.NAME);
    return name == null ? "" : (name + " " + row.get(PORTAL_USER.LAST_NAME)).strip();
  }
}
