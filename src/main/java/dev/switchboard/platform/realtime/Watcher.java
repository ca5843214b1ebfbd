package dev.switchboard.platform.realtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A person for whom events are kept: connected, or away for a moment.
final class Watcher {
  /// What came before this place was not kept for him.
  final long since;

  final List<Receiver> receivers = new ArrayList<>();

  /// The chats that he has been told of, and therefore has to be told when they are his no longer.
  final Set<Long> chats = new HashSet<>();

  private Instant seen;

  Watcher(long since, Instant now) {
    this.since = since;
    this.seen = now;
  }

  void see(Instant now) {
    seen = now;
  }

  boolean isGone(Instant before) {
    return receivers.isEmpty() && seen.isBefore(before);
  }
}
