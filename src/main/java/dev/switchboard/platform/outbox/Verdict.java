package dev.switchboard.platform.outbox;

import dev.switchboard.platform.lane.Command;
import java.time.Duration;
import java.util.Optional;

/// How an attempt to deliver ended.
public sealed interface Verdict {
  /// The receiver has it.
  record Delivered() implements Verdict {}

  /// The receiver has it, and `next` is decided in the commit that settles the delivery.
  record DeliveredThen(Command<?> next) implements Verdict {}

  /// Not now. Tried again by the schedule, or after `pause` when the receiver said how long.
  record Retry(String reason, Optional<Duration> pause) implements Verdict {}

  /// Never: the receiver refused it for good. It is parked for a person.
  record Park(String reason) implements Verdict {}

  static Verdict retry(String reason) {
    return new Retry(reason, Optional.empty());
  }
}
