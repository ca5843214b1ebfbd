package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.openchannels.inbox.SqlConversation.Said;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.realtime.StreamEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Some dialogs as they stand, and who sees what of them.
///
/// @param takingPart who takes part in what, himself or by a colleague
record Sight(
    Map<Long, Card> cards,
    Map<Own.Key, Own> own,
    TakingPart takingPart,
    List<Viewer> viewers,
    CardJson json,
    Instant at) {
  Sight {
    cards = Map.copyOf(cards);
    own = Map.copyOf(own);
    viewers = List.copyOf(viewers);
  }

  private Set<UserId> audience(long chat) {
    Set<UserId> audience = new HashSet<>();
    Card card = cards.get(chat);
    if (card != null) {
      for (Viewer viewer : viewers) {
        if (viewer.sees(card, takingPart)) {
          audience.add(viewer.user());
        }
      }
    }
    return audience;
  }

  /// The card for those who see the dialog; for the others it goes, if they had it.
  ///
  /// @param who is to be told at all
  List<StreamEvent> card(long chat, Predicate<UserId> who) {
    Set<UserId> audience = audience(chat);
    OptionalLong about = OptionalLong.of(chat);
    String gone = Json.write(Map.of("chat", chat));
    StreamEvent removed =
        new StreamEvent(
            "dialog.removed",
            about,
            at,
            StreamEvent.Kind.WITHDRAWN,
            user ->
                who.test(user) && !audience.contains(user) ? Optional.of(gone) : Optional.empty());
    Card card = cards.get(chat);
    if (card == null) {
      return List.of(removed);
    }
    Function<UserId, Optional<String>> data =
        user -> who.test(user) && audience.contains(user) ? shown(card, user) : Optional.empty();
    return List.of(StreamEvent.kept("dialog.changed", about, at, data), removed);
  }

  /// Whether what some people do in a dialog may change whether `user` sees it.
  boolean isAbout(UserId user, Set<UserId> people) {
    return people.contains(user) || takingPart.isColleague(user, people);
  }

  private Optional<String> shown(Card card, UserId user) {
    Own his = own.getOrDefault(new Own.Key(card.dialog().id(), user), Own.NONE);
    return Optional.of(Json.write(json.of(card, his)));
  }

  StreamEvent message(Said said, Map<Long, Pending.Written> changes) {
    long id = said.message().id();
    Pending.Written written = changes.get(id);
    boolean added = written != null && written.added();
    return told(
        added ? "message.added" : "message.changed",
        said.message().chat().value(),
        StreamEvent.Kind.KEPT,
        Json.write(MessageJson.of(said)));
  }

  /// For everybody who works on lines.
  StreamEvent presence(UserId who, PresenceState state) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("user", who.value());
    data.put("state", People.word(state));
    Optional<String> shared = Optional.of(Json.write(data));
    Set<UserId> audience =
        viewers.stream().filter(Viewer::works).map(Viewer::user).collect(Collectors.toSet());
    return StreamEvent.kept(
        "presence",
        OptionalLong.empty(),
        at,
        user -> audience.contains(user) ? shared : Optional.empty());
  }

  StreamEvent signal(Pending.Signal signal) {
    return told(
        signal.type(),
        signal.chat(),
        signal.fleeting() ? StreamEvent.Kind.FLEETING : StreamEvent.Kind.KEPT,
        Json.write(signal.data()));
  }

  private StreamEvent told(String type, long chat, StreamEvent.Kind kind, String data) {
    Set<UserId> audience = audience(chat);
    Optional<String> shared = Optional.of(data);
    return new StreamEvent(
        type,
        OptionalLong.of(chat),
        at,
        kind,
        user -> audience.contains(user) ? shared : Optional.empty());
  }
}
