package dev.switchboard.platform.http;

import java.time.Duration;

/// How far one call may go.
///
/// @param timeout from the look-up of the name to the last byte, redirects included
/// @param answerBytes how much of the answer's body is kept; the rest is cut off
/// @param redirects how many are followed; with none, a redirect is an answer like any other
public record CallLimits(Duration timeout, int answerBytes, int redirects) {
  public static final CallLimits DEFAULT = new CallLimits(Duration.ofSeconds(15), 1 << 20, 0);

  private static final int MOST_REDIRECTS = 10;

  public CallLimits {
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException("timeout must be at least 1 ms, was " + timeout);
    }
    if (answerBytes < 0) {
      throw new IllegalArgumentException("answerBytes must not be negative, was " + answerBytes);
    }
    if (redirects < 0 || redirects > MOST_REDIRECTS) {
      throw new IllegalArgumentException(
          "redirects must be 0 to " + MOST_REDIRECTS + ", was " + redirects);
    }
  }
}
