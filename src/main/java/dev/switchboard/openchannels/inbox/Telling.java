package dev.switchboard.openchannels.inbox;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.realtime.StreamEvent;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Reads what has changed, and tells it to those who may know: a fixed number of queries, however
/// many people are there.
final class Telling {
  private final Database database;
  private final Streams streams;
  private final InstantSource clock;
  private final Inbox inbox;
  private final Map<PortalId, Map<UserId, Counts>> counted = new HashMap<>();

  Telling(Database database, Streams streams, InstantSource clock, Inbox inbox) {
    this.database = database;
    this.streams = streams;
    this.clock = clock;
    this.inbox = inbox;
  }

  void tell(PortalId portal, Pending changes) {
    Set<UserId> watchers = streams.watchers(portal);
    if (watchers.isEmpty()) {
      counted.remove(portal);
      return;
    }
    if (changes.isEverything()) {
      streams.reset(portal, watchers);
      streams.publish(portal, changes.people.stream().map(this::changed).toList());
      return;
    }
    streams.publish(portal, read(portal, watchers, changes));
  }

  private StreamEvent changed(UserId person) {
    return StreamEvent.kept(
        "me.changed",
        OptionalLong.empty(),
        clock.instant(),
        user -> user.equals(person) ? Optional.of("{}") : Optional.empty());
  }

  private List<StreamEvent> read(PortalId portal, Set<UserId> watchers, Pending changes) {
    Instant now = clock.instant();
    return database.read(sql -> {
      SqlConversation.marked(sql, portal, changes.marks)
          .forEach((message, chat) ->
              changes.messages.putIfAbsent(message, new Pending.Written(chat, false)));
      List<Viewer> viewers = SqlViewers.read(sql, portal, watchers);
      Set<Long> chats = changes.all();
      Sight sight =
          new Sight(
              SqlCards.read(sql, portal, chats),
              SqlReadings.read(sql, portal, chats, watchers),
              SqlTakingPart.read(sql, portal, chats, viewers),
              viewers,
              new CardJson(inbox.channels(SqlCards.channels(sql, portal))),
              now);
      List<StreamEvent> events = new ArrayList<>();
      SqlConversation.some(sql, portal, changes.messages.keySet())
          .forEach(said -> events.add(sight.message(said, changes.messages)));
      changes.presences.forEach((user, state) -> events.add(sight.presence(user, state)));
      changes.signals.forEach(signal -> events.add(sight.signal(signal)));
      changes.chats.forEach(chat -> events.addAll(sight.card(chat, _ -> true)));
      changes.parts.forEach((chat, users) -> {
        if (!changes.chats.contains(chat)) {
          events.addAll(sight.card(chat, user -> sight.isAbout(user, users)));
        }
      });
      if (!changes.chats.isEmpty() || !changes.parts.isEmpty()) {
        counts(portal, SqlCounts.read(sql, portal, viewers), now).ifPresent(events::add);
      }
      return events;
    });
  }

  /// For those alone whose counts are others than before.
  private Optional<StreamEvent> counts(PortalId portal, Map<UserId, Counts> counts, Instant now) {
    Map<UserId, Counts> before = counted.getOrDefault(portal, Map.of());
    counted.put(portal, counts);
    Map<UserId, String> changed = new HashMap<>();
    counts.forEach((user, count) -> {
      if (!count.equals(before.get(user))) {
        changed.put(user, Json.write(count));
      }
    });
    Function<UserId, Optional<String>> data = user -> Optional.ofNullable(changed.get(user));
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(StreamEvent.kept("counts", OptionalLong.empty(), now, data));
  }
}
