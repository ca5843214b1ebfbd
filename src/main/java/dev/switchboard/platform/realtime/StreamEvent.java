package dev.switchboard.platform.realtime;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Something to tell, and to whom.
///
/// @param type as receivers know it
/// @param chat which dialog it is about
/// @param kind how long it matters
/// @param data JSON for a user, or empty when he is not to know
public record StreamEvent(
    String type,
    OptionalLong chat,
    Instant at,
    Kind kind,
    Function<UserId, Optional<String>> data) {
  /// How long an event matters.
  public enum Kind {
    /// Told again to whoever was away for a moment.
    KEPT,
    /// Matters now or not at all.
    FLEETING,
    /// Takes something back: only for those who have been told of the chat before.
    WITHDRAWN
  }

  /// The same for these people alone.
  StreamEvent only(Set<UserId> users) {
    return new StreamEvent(
        type, chat, at, kind, user -> users.contains(user) ? data.apply(user) : Optional.empty());
  }

  public static StreamEvent kept(
      String type, OptionalLong chat, Instant at, Function<UserId, Optional<String>> data) {
    return new StreamEvent(type, chat, at, Kind.KEPT, data);
  }
}
