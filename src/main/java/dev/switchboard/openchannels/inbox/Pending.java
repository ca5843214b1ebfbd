package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has changed in a portal and is not told yet: however often something changed, it is told
/// once, as it then stands.
final class Pending {
  /// So much at once is not told one by one.
  private static final int MOST = 5_000;

  /// A message, and whether it is new.
  record Written(long chat, boolean added) {}

  /// Something to tell those who see the dialog, as it is.
  ///
  /// @param fleeting matters now or not at all
  record Signal(String type, long chat, boolean fleeting, Object data) {}

  final Set<Long> chats = new HashSet<>();
  final Map<Long, Set<UserId>> parts = new HashMap<>();
  final Map<Long, Written> messages = new LinkedHashMap<>();
  final List<Signal> signals = new ArrayList<>();
  final Map<UserId, PresenceState> presences = new LinkedHashMap<>();
  final Set<UserId> people = new HashSet<>();

  /// By chat: the message from which on the client has got or seen more than before.
  final Map<Long, Long> marks = new HashMap<>();

  private boolean everything;

  /// The dialog or its session has changed.
  void whole(ChatId chat) {
    chats.add(chat.value());
    bound();
  }

  /// What an employee has to do with the dialog has changed.
  void part(ChatId chat, UserId user) {
    parts.computeIfAbsent(chat.value(), _ -> new HashSet<>()).add(user);
    bound();
  }

  void message(ChatId chat, long message, boolean added) {
    boolean isNew = added || (messages.containsKey(message) && messages.get(message).added());
    messages.put(message, new Written(chat.value(), isNew));
    whole(chat);
  }

  /// The client has got or seen more of what was written to him.
  void marked(ChatId chat, long got, long seen) {
    marks.merge(chat.value(), Math.min(got, seen), Math::min);
    bound();
  }

  /// A message fares otherwise on its way: nothing of its dialog's card says so.
  void fate(ChatId chat, long message) {
    messages.putIfAbsent(message, new Written(chat.value(), false));
    bound();
  }

  void presence(UserId user, PresenceState state) {
    presences.put(user, state);
  }

  void signal(Signal signal) {
    signals.add(signal);
    bound();
  }

  /// What a person is or may has changed, and perhaps how others see him.
  void person(UserId user) {
    people.add(user);
    everything();
  }

  /// More has changed than can be told one by one.
  void everything() {
    everything = true;
    chats.clear();
    parts.clear();
    messages.clear();
    marks.clear();
    signals.clear();
  }

  boolean isEverything() {
    return everything;
  }

  private void bound() {
    if (chats.size() + parts.size() + messages.size() + marks.size() + signals.size() > MOST) {
      everything();
    }
  }

  /// Every dialog that something is told of.
  Set<Long> all() {
    return Stream.of(
            chats.stream(),
            parts.keySet().stream(),
            messages.values().stream().map(Written::chat),
            marks.keySet().stream(),
            signals.stream().map(Signal::chat))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }
}
