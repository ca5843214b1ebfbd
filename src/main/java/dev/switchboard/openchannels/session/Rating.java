package dev.switchboard.openchannels.session;

import java.time.Duration;
import java.time.Instant;

/// What a client thinks of a session.
///
/// @param asked when the client was asked, [Course#NEVER] if not
/// @param at when the client voted
public record Rating(Instant asked, Vote vote, Instant at) {
  static final Rating NONE = new Rating(Course.NEVER, Vote.NONE, Course.NEVER);

  /// A client likes it or not: there are no shades.
  public enum Vote {
    NONE,
    LIKE,
    DISLIKE
  }

  /// Whether the client was asked, has not answered, and still may.
  ///
  /// @param within zero: no limit
  boolean isAwaited(Instant now, Duration within) {
    return isOpen() && (within.isZero() || now.isBefore(asked.plus(within)));
  }

  /// Whether the client was asked and has not answered, in time or not.
  public boolean isOpen() {
    return Course.has(asked) && vote == Vote.NONE;
  }

  Rating asked(Instant now) {
    return new Rating(now, vote, at);
  }

  Rating voted(Vote newVote, Instant now) {
    return new Rating(asked, newVote, now);
  }

  /// The client has gone on to something else: what he writes next is no vote.
  Rating lapsed() {
    return new Rating(Course.NEVER, vote, at);
  }
}
