package dev.switchboard.platform.realtime;

import java.time.Duration;

/// The bounds of streams.
///
/// @param ring events of a portal that are kept for those who were away for a moment
/// @param linger how long events are kept for somebody whose last connection has ended
/// @param perUser connections of one person
/// @param perPortal connections of everybody
public record StreamConfig(int ring, Duration linger, int perUser, int perPortal) {
  public static final StreamConfig DEFAULT =
      new StreamConfig(4096, Duration.ofMinutes(2), 20, 10_000);

  public StreamConfig {
    if (ring < 1 || linger.isNegative() || perUser < 1 || perPortal < 1) {
      throw new IllegalArgumentException("bounds of streams must be positive");
    }
  }
}
