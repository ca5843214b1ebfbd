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
    if (waits.isEmpty()) {
      throw new IllegalArgumentException("a schedule needs a wait");
    }
    waits = List.copyOf(waits);
  }

  /// How long to wait after `attempts` failed tries, with up to a fifth added at random; empty when
  /// it is time to give up.
  ///
  /// A receiver may ask for a wait of its own, within reason and as long as the schedule lasts.
  /// Tries that it asked for use none of the schedule up, which then goes by the delivery's age.
  Optional<Duration> after(
      int attempts, Optional<Duration> asked, Duration age, RandomGenerator random) {
    if (asked.isPresent()) {
      return asked.filter(_ -> age.compareTo(lasts()) < 0).map(this::bounded);
    }
    return next(attempts, age)
        .map(wait -> wait.plusMillis(random.nextLong(wait.toMillis() / 5 + 1)));
  }

  private Optional<Duration> next(int attempts, Duration age) {
    if (attempts <= waits.size()) {
      return Optional.of(waits.get(attempts - 1));
    }
    Duration reached = Duration.ZERO;
    for (Duration wait : waits) {
      reached = reached.plus(wait);
      if (age.compareTo(reached) < 0) {
        return Optional.of(wait);
      }
    }
    return Optional.empty();
  }

  private Duration lasts() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  private Duration bounded(Duration asked) {
    Duration atLeast = asked.compareTo(waits.getFirst()) < 0 ? waits.getFirst() : asked;
    return atLeast.compareTo(waits.getLast()) > 0 ? waits.getLast() : atLeast;
  }
}
