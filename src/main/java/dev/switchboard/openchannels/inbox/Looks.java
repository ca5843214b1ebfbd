package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Who looks at which dialog at this moment: kept in memory, for as long as he says so again.
final class Looks {
  static final Duration LEASE = Duration.ofSeconds(60);

  /// @param name of the user
  private record Look(ChatId chat, UserId user, String name, Instant until) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<PortalId, Map<UserId, Look>> looks = new HashMap<>();

  /// A person looks at one dialog, and no longer at any other.
  ///
  /// @param chat empty: at none
  /// @return the dialog that he looked at before, if it was another
  Optional<ChatId> look(
      PortalId portal, UserId user, String name, Optional<ChatId> chat, Instant now) {
    lock.lock();
    try {
      Map<UserId, Look> all = looks.computeIfAbsent(portal, _ -> new HashMap<>());
      all.values().removeIf(look -> look.until().isBefore(now));
      Look before = all.remove(user);
      chat.ifPresent(at -> all.put(user, new Look(at, user, name, now.plus(LEASE))));
      return Optional.ofNullable(before)
          .map(Look::chat)
          .filter(old -> !chat.equals(Optional.of(old)));
    } finally {
      lock.unlock();
    }
  }

  /// What is told of a dialog: who looks at it, each until when.
  Map<String, Object> at(PortalId portal, ChatId chat, Instant now) {
    lock.lock();
    try {
      List<Map<String, Object>> users =
          looks.getOrDefault(portal, Map.of()).values().stream()
              .filter(look -> look.chat().equals(chat) && look.until().isAfter(now))
              .sorted(Comparator.comparingLong(look -> look.user().value()))
              .map(Looks::json)
              .toList();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("chat", chat.value());
      json.put("users", users);
      return json;
    } finally {
      lock.unlock();
    }
  }

  private static Map<String, Object> json(Look look) {
    Map<String, Object> json = CardJson.named(look.user().value(), look.name());
    json.put("until", look.until().toEpochMilli());
    return json;
  }
}
