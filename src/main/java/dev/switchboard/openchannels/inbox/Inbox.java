package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.inbox.SqlInboxList.Entry;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is committed, as the browser shows it: each answer in a fixed number of queries, and only
/// what is open to whoever asks.
final class Inbox {
  private static final int PAST = 20;

  private final Database database;
  private final Map<String, String> builtIn;

  /// @param builtIn names of the channels that nobody has to register, by code
  Inbox(Database database, Map<String, String> builtIn) {
    this.database = database;
    this.builtIn = Map.copyOf(builtIn);
  }

  /// Five queries.
  Map<String, @Nullable Object> list(PortalId portal, UserId user, ListQuery query) {
    return database.read(sql -> {
      List<Entry> found = SqlInboxList.page(sql, portal, user, query);
      List<Entry> page = found.subList(0, Math.min(found.size(), query.limit()));
      List<Long> chats = page.stream().map(Entry::chat).toList();
      Map<Long, Card> cards = SqlCards.read(sql, portal, chats);
      Map<Own.Key, Own> own = SqlReadings.read(sql, portal, chats, Set.of(user));
      CardJson json = new CardJson(channels(SqlCards.channels(sql, portal)));
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put(
          "dialogs",
          chats.stream()
              .map(cards::get)
              .filter(Objects::nonNull)
              .map(card -> json.of(card, own(own, card, user)))
              .toList());
      answer.put("after", found.size() > page.size() ? page.getLast().place().token() : null);
      answer.put("counts", SqlInboxList.counts(sql, portal, user));
      return answer;
    });
  }

  /// Empty when there is no such dialog or it is not his to read. Six queries.
  ///
  /// @param before shows the messages before this one
  Optional<Map<String, @Nullable Object>> open(
      PortalId portal, UserId user, ChatId chat, Optional<Long> before, int limit) {
    return database.read(sql -> {
      if (!SqlConversation.isOpenTo(sql, portal, chat, user)) {
        return Optional.empty();
      }
      List<Long> chats = List.of(chat.value());
      Card card = SqlCards.read(sql, portal, chats).get(chat.value());
      if (card == null) {
        return Optional.empty();
      }
      CardJson json = new CardJson(channels(SqlCards.channels(sql, portal)));
      Own own = own(SqlReadings.read(sql, portal, chats, Set.of(user)), card, user);
      Conversation conversation =
          new Conversation(
              card,
              SqlConversation.before(sql, portal, chat, before, limit),
              SqlConversation.sessions(sql, portal, chat, PAST + 1),
              limit);
      return Optional.of(conversation.json(json.of(card, own)));
    });
  }

  /// What he has begun to write, or an empty text; empty when the dialog is not his to read.
  Optional<String> draft(PortalId portal, UserId user, ChatId chat) {
    return database.read(sql ->
        SqlConversation.isOpenTo(sql, portal, chat, user)
            ? Optional.of(
                SqlReadings.read(sql, portal, List.of(chat.value()), Set.of(user))
                    .getOrDefault(new Own.Key(chat, user), Own.NONE)
                    .draft())
            : Optional.empty());
  }

  private static Own own(Map<Own.Key, Own> all, Card card, UserId user) {
    return all.getOrDefault(new Own.Key(card.dialog().id(), user), Own.NONE);
  }

  private Map<String, String> channels(Map<String, String> registered) {
    Map<String, String> channels = new HashMap<>(builtIn);
    channels.putAll(registered);
    return channels;
  }
}
