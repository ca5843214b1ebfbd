package dev.switchboard.openchannels.report;

import java.time.Instant;
import java.util.Optional;

/// Which sessions are wanted.
///
/// @param after where the page before ended
record SessionQuery(
    Optional<Long> line,
    Optional<Long> operator,
    Optional<String> channel,
    Optional<State> state,
    Optional<Opinion> vote,
    Optional<Boolean> marked,
    Span begun,
    Optional<String> text,
    Optional<Place> after,
    int limit) {
  enum State {
    OPEN,
    AGENT,
    WAITING,
    WORK,
    CLOSED,
    SPAM
  }

  /// What the client voted.
  enum Opinion {
    LIKE,
    DISLIKE,
    NONE
  }

  /// @param from the first moment
  /// @param to the first that is too late
  record Span(Optional<Instant> from, Optional<Instant> to) {}

  /// A session in the list, which is sorted by when they began, the newest first.
  record Place(long begun, long session) {
    String token() {
      return begun + "-" + session;
    }

    /// Empty when it is no place.
    static Optional<Place> read(String token) {
      if (!token.matches("[0-9]{1,15}-[0-9]{1,18}")) {
        return Optional.empty();
      }
      String[] parts = token.split("-", 2);
      return Optional.of(new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }
  }
}
