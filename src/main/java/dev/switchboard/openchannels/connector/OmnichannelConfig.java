package dev.switchboard.openchannels.connector;

import java.time.Duration;

/// How much the Omnichannel webhook takes in, in messages a second, 0 being without limit; and how
/// long a request of the synchronous API waits for the agent.
///
/// Source: spec/agents.md §5.4, §12.4.
public record OmnichannelConfig(int perChannel, int perChat, Duration answerWithin) {
  /// Connections that are silent for longer are closed.
  public static final int LONGEST_WAIT_SECONDS = 60;

  public OmnichannelConfig {
    if (perChannel < 0 || perChat < 0) {
      throw new IllegalArgumentException(
          "omnichannel rates must not be negative, were " + perChannel + " and " + perChat);
    }
    if (!answerWithin.isPositive() || answerWithin.toSeconds() > LONGEST_WAIT_SECONDS) {
      throw new IllegalArgumentException(
          "omnichannel.answer-within must be at most a minute, was " + answerWithin);
    }
  }
}
