package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.inbox.SqlConversation.Said;
import dev.switchboard.openchannels.inbox.SqlInboxList.Entry;
import dev.switchboard.openchannels.search.Search;
import dev.switchboard.openchannels.search.Words;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.outbox.SqlFates;
import dev.switchboard.platform.realtime.Cursor;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
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
  /// The list of what was found.
  static final String SEARCH = "search";

  private static final int PAST = 20;

  private final Database database;
  private final Streams streams;
  private final InstantSource clock;
  private final Search search;
  private final Map<String, Channel> builtIn;

  /// @param builtIn the channels that nobody has to register, by code
  Inbox(
      Database database,
      Streams streams,
      InstantSource clock,
      Search search,
      Map<String, Channel> builtIn) {
    this.database = database;
    this.streams = streams;
    this.clock = clock;
    this.search = search;
    this.builtIn = Map.copyOf(builtIn);
  }

  /// Nine queries.
  Map<String, @Nullable Object> list(PortalId portal, UserId user, ListQuery query) {
    Cursor cursor = streams.attend(portal, user);
    return database.read(sql -> {
      List<Entry> found = SqlInboxList.page(sql, portal, user, query, clock.instant());
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
      List<Viewer> viewer = SqlViewers.read(sql, portal, Set.of(user));
      answer.put(
          "counts", SqlCounts.read(sql, portal, viewer).getOrDefault(user, new Counts(0, 0, 0)));
      answer.put("cursor", cursor.toString());
      streams.show(portal, user, cursor, chats);
      return answer;
    });
  }

  /// Empty when there is no such dialog or it is not his to read. Eight queries.
  ///
  /// @param before shows the messages before this one
  Optional<Map<String, @Nullable Object>> open(
      PortalId portal, UserId user, ChatId chat, Optional<Long> before, int limit) {
    Cursor cursor = streams.attend(portal, user);
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
              SqlErased.last(sql, portal, chat),
              limit);
      Map<String, @Nullable Object> answer = conversation.json(json.of(card, own));
      answer.put("cursor", cursor.toString());
      streams.show(portal, user, cursor, chats);
      return Optional.of(answer);
    });
  }

  /// Messages in which all the words occur, newest first, and the dialogs they stand in.
  Map<String, @Nullable Object> search(
      PortalId portal, UserId user, Words words, Optional<Place> after, int limit) {
    Cursor cursor = streams.attend(portal, user);
    Search.Found found =
        search.messages(portal, user, words, after.map(Place::first).orElse(Long.MAX_VALUE), limit);
    return database.read(sql -> {
      List<Said> messages = SqlConversation.some(sql, portal, found.messages()).reversed();
      List<Long> chats =
          messages.stream().map(said -> said.message().chat().value()).distinct().toList();
      Map<Long, Card> cards = SqlCards.read(sql, portal, chats);
      Map<Own.Key, Own> own = SqlReadings.read(sql, portal, chats, Set.of(user));
      CardJson json = new CardJson(channels(SqlCards.channels(sql, portal)));
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("messages", messages.stream().map(said -> hit(said, words)).toList());
      answer.put(
          "dialogs",
          chats.stream()
              .map(cards::get)
              .filter(Objects::nonNull)
              .map(card -> json.of(card, own(own, card, user)))
              .toList());
      answer.put(
          "after", found.reached() == 0 ? null : new Place(SEARCH, found.reached(), 0).token());
      answer.put("cursor", cursor.toString());
      streams.show(portal, user, cursor, chats);
      return answer;
    });
  }

  private static Object hit(Said said, Words words) {
    Map<String, @Nullable Object> json = MessageJson.of(said);
    json.put("highlights", words.hits(said.message().text()));
    return json;
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

  /// Deliveries of a message that were given up; empty when the dialog is not his to read.
  Optional<List<Long>> parked(PortalId portal, UserId user, ChatId chat, long message) {
    return database.read(sql ->
        SqlConversation.isOpenTo(sql, portal, chat, user)
            ? Optional.of(SqlFates.parked(sql, portal, chat + "/" + message))
            : Optional.empty());
  }

  private static Own own(Map<Own.Key, Own> all, Card card, UserId user) {
    return all.getOrDefault(new Own.Key(card.dialog().id(), user), Own.NONE);
  }

  /// All channels by code.
  Map<String, Channel> channels(Map<String, Channel> registered) {
    Map<String, Channel> channels = new HashMap<>(builtIn);
    channels.putAll(registered);
    return channels;
  }
}
