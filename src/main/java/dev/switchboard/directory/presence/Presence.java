package dev.switchboard.directory.presence;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// What an employee has said about being there, and how long that holds.
///
/// @param said his own word; [#state] is what counts
/// @param until end of the lease, the epoch for `OFFLINE`, which needs none
/// @param lapsed the lease has run out
/// @param changed since when [#state] is what it is
public record Presence(
    UserId user, PresenceState said, Instant until, boolean lapsed, Instant changed) {
  /// Offline once the lease has run out, whatever was said.
  public PresenceState state() {
    return lapsed ? PresenceState.OFFLINE : said;
  }

  Presence says(PresenceState next, Instant leaseEnd, Instant now) {
    return new Presence(user, next, leaseEnd, false, next == state() ? changed : now);
  }

  Presence renewed(Instant leaseEnd, Instant now) {
    return new Presence(user, said, leaseEnd, false, lapsed ? now : changed);
  }

  Presence lapsed(Instant now) {
    return new Presence(user, said, until, true, now);
  }
}
