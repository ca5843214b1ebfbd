package dev.switchboard.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a failed delivery is tried again: quickly at first, then for some 75 hours.
///
/// Follows the spirit of Standard Webhooks 1.0, with two quick tries before its schedule.
///
/// @param waits before the second try, the third, …
public record RetrySchedule(List<Duration> waits) {
  public static final RetrySchedule DEFAULT =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(1),
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  public RetrySchedule {
    waits = List.copyOf(waits);
  }

  /// How long to wait after `attempts` failed tries, with up to a fifth added at random; empty when
  /// it is time to give up.
  Optional<Duration> after(int attempts, RandomGenerator random) {
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(attempts - 1);
    return Optional.of(wait.plusMillis(random.nextLong(wait.toMillis() / 5 + 1)));
  }
}
