package dev.switchboard.openchannels.line;

import java.time.Duration;

/// How a client rates a session.
///
/// @param asked whether the client is asked at all
/// @param within how long a rating is taken; zero: no limit
/// @param beforeFinish whether the client may rate before the session ends
/// @param closingDelay whether the session stays open for the rating
/// @param widget what a client with buttons reads
/// @param channels what a client reads who can only answer 1 or 0
public record Voting(
    boolean asked,
    Duration within,
    boolean beforeFinish,
    boolean closingDelay,
    Texts widget,
    Texts channels) {
  /// The question and the thanks.
  public record Texts(String question, String liked, String disliked) {}
}
