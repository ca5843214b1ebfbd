package dev.switchboard.openchannels.im;

import static dev.switchboard.gen.Tables.CHAT_MARK;
import static dev.switchboard.gen.Tables.DIALOG;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table `chat_mark`.
final class SqlChatMarks {
  private static final int MOST = 5000;

  private static final Stored<ChatMark> MARKS =
      Stored.<ChatMark>in(CHAT_MARK, CHAT_MARK.PORTAL_ID)
          .id(CHAT_MARK.CHAT_ID, mark -> mark.chat().value())
          .id(CHAT_MARK.USER_ID, mark -> mark.user().value())
          .column(CHAT_MARK.MUTED, ChatMark::muted)
          .column(CHAT_MARK.PINNED, ChatMark::pinned)
          .column(CHAT_MARK.UNREAD, ChatMark::unread)
          .column(CHAT_MARK.HIDDEN_AT, ChatMark::hiddenAt)
          .column(CHAT_MARK.SEARCHED_AT, mark -> mark.searchedAt().toEpochMilli())
          .read(SqlChatMarks::toMark);

  private SqlChatMarks() {}

  static Rows<ChatMark> in(Work work) {
    return work.rows(MARKS);
  }

  /// All marks of an employee, by chat. One query.
  static Map<ChatId, ChatMark> of(Database database, PortalId portal, UserId user) {
    List<ChatMark> marks =
        database.read(sql ->
            sql.selectFrom(CHAT_MARK)
                .where(CHAT_MARK.PORTAL_ID.eq(portal.value()), CHAT_MARK.USER_ID.eq(user.value()))
                .orderBy(CHAT_MARK.CHAT_ID.desc())
                .limit(MOST)
                .fetch(SqlChatMarks::toMark));
    return marks.stream().collect(Collectors.toMap(ChatMark::chat, Function.identity()));
  }

  static Optional<ChatMark> of(Database database, PortalId portal, UserId user, ChatId chat) {
    return database.read(sql ->
        sql.selectFrom(CHAT_MARK)
            .where(
                CHAT_MARK.PORTAL_ID.eq(portal.value()),
                CHAT_MARK.CHAT_ID.eq(chat.value()),
                CHAT_MARK.USER_ID.eq(user.value()))
            .fetchOptional(SqlChatMarks::toMark));
  }

  /// Of the dialog in the row around it.
  static Condition isListed(UserId user) {
    return DSL.notExists(
        DSL.selectOne()
            .from(CHAT_MARK)
            .where(
                CHAT_MARK.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                CHAT_MARK.CHAT_ID.eq(DIALOG.ID),
                CHAT_MARK.USER_ID.eq(user.value()),
                CHAT_MARK.HIDDEN_AT.gt(0L),
                CHAT_MARK.HIDDEN_AT.ge(DIALOG.LAST_MESSAGE_ID)));
  }

  private static ChatMark toMark(Record row) {
    return new ChatMark(
        new ChatId(row.get(CHAT_MARK.CHAT_ID)),
        new UserId(row.get(CHAT_MARK.USER_ID)),
        row.get(CHAT_MARK.MUTED),
        row.get(CHAT_MARK.PINNED),
        row.get(CHAT_MARK.UNREAD),
        row.get(CHAT_MARK.HIDDEN_AT),
        Instant.ofEpochMilli(row.get(CHAT_MARK.SEARCHED_AT)));
  }
}
