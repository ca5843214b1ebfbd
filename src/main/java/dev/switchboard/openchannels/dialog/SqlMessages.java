package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table `message`.
public final class SqlMessages implements Messages {
  private static final String NO_PARAMS = "{}";

  static final Stored<Message> MESSAGES =
      Stored.<Message>in(MESSAGE, MESSAGE.PORTAL_ID)
          .id(MESSAGE.ID, Message::id)
          .fixed(MESSAGE.CHAT_ID, m -> m.chat().value())
          .column(MESSAGE.SESSION_ID, Message::session)
          .fixed(MESSAGE.AUTHOR_ID, m -> m.author().value())
          .fixed(MESSAGE.ORIGIN, m -> m.origin().name())
          .column(MESSAGE.TEXT, Message::text)
          .column(MESSAGE.INSIDE, Message::inside)
          .fixed(MESSAGE.EXTERNAL_ID, Message::externalId)
          .column(MESSAGE.PARAMS, SqlMessages::params)
          .fixed(MESSAGE.CREATED_AT, m -> m.createdAt().toEpochMilli())
          .uncached()
          .read(SqlMessages::toMessage);
  private static final Lookup<Message> BY_EXTERNAL_ID =
      new Lookup<>(
          List.of(MESSAGE.CHAT_ID, MESSAGE.EXTERNAL_ID),
          MESSAGE.EXTERNAL_ID.isNotNull(),
          m ->
              m.externalId() == null
                  ? Optional.empty()
                  : Optional.of(List.of(m.chat().value(), m.externalId())));

  private final Work work;

  SqlMessages(Work work) {
    this.work = work;
  }

  @Override
  public Optional<Message> find(long id) {
    return work.rows(MESSAGES).find(id);
  }

  @Override
  public Optional<Message> byExternalId(ChatId chat, String externalId) {
    return seen(chat).mayHave(externalId)
        ? work.rows(MESSAGES).find(BY_EXTERNAL_ID, chat.value(), externalId)
        : Optional.empty();
  }

  @Override
  public Optional<Message> byChannelId(ChatId chat, String id) {
    return inChannel(chat, Json.write(id))
        .filter(found -> found.params().channelIds().contains(id));
  }

  @Override
  public Optional<Message> lastInChannel(ChatId chat) {
    return inChannel(chat, "\"channelIds\":[\"");
  }

  /// The last one of ours whose params hold these words.
  private Optional<Message> inChannel(ChatId chat, String words) {
    Filter<Message> known =
        new Filter<>(
            MESSAGE
                .CHAT_ID
                .eq(chat.value())
                .and(MESSAGE.EXTERNAL_ID.isNull())
                .and(MESSAGE.PARAMS.contains(words)),
            message ->
                message.chat().equals(chat)
                    && message.externalId() == null
                    && params(message).contains(words));
    return work.rows(MESSAGES).newest(known, MESSAGE.ID, 1).stream().findFirst();
  }

  @Override
  public Optional<Message> last(ChatId chat, UserId author) {
    Filter<Message> written =
        new Filter<>(
            MESSAGE.CHAT_ID.eq(chat.value()).and(MESSAGE.AUTHOR_ID.eq(author.value())),
            message -> message.chat().equals(chat) && message.author().equals(author));
    return work.rows(MESSAGES).newest(written, MESSAGE.ID, 1).stream().findFirst();
  }

  @Override
  public List<Message> ofSession(ChatId chat, long session) {
    return work.rows(MESSAGES)
        .all(
            new Filter<>(
                MESSAGE.CHAT_ID.eq(chat.value()).and(MESSAGE.SESSION_ID.eq(session)),
                m -> m.chat().equals(chat) && m.session() == session));
  }

  @Override
  public Dialog add(Dialog dialog, Message message) {
    if (message.externalId() != null) {
      seen(message.chat()).add(message.externalId());
    }
    work.rows(MESSAGES).save(message);
    Dialog counted = dialog.withMessage(message.id());
    work.rows(SqlDialogs.DIALOGS).save(counted);
    return counted;
  }

  @Override
  public void save(Message message) {
    work.rows(MESSAGES).save(message);
    work.emit(new Touched.Text(message.chat(), message.id()));
  }

  private SeenIds seen(ChatId chat) {
    return work.memo(SeenIds.class, chat, () -> new SeenIds(stored(chat)));
  }

  /// What this batch has added on top is there as well: the memo lives as long as the lane's memory
  /// of the dialog.
  private List<String> stored(ChatId chat) {
    return work
        .rows(MESSAGES)
        .newest(
            new Filter<>(
                MESSAGE.CHAT_ID.eq(chat.value()).and(MESSAGE.EXTERNAL_ID.isNotNull()),
                m -> m.chat().equals(chat) && m.externalId() != null),
            MESSAGE.ID,
            SeenIds.READ)
        .stream()
        .map(message -> String.valueOf(message.externalId()))
        .toList();
  }

  private static String params(Message message) {
    return message.params().equals(MessageParams.NONE) ? NO_PARAMS : Json.write(message.params());
  }

  /// A message from a row that has every column of `message`.
  public static Message toMessage(Record row) {
    String params = row.get(MESSAGE.PARAMS);
    return new Message(
        row.get(MESSAGE.ID),
        new ChatId(row.get(MESSAGE.CHAT_ID)),
        row.get(MESSAGE.SESSION_ID),
        new UserId(row.get(MESSAGE.AUTHOR_ID)),
        Message.Origin.valueOf(row.get(MESSAGE.ORIGIN)),
        row.get(MESSAGE.TEXT),
        row.get(MESSAGE.INSIDE),
        row.get(MESSAGE.EXTERNAL_ID),
        params.equals(NO_PARAMS) ? MessageParams.NONE : Json.read(params, MessageParams.class),
        Instant.ofEpochMilli(row.get(MESSAGE.CREATED_AT)));
  }
}
