package dev.switchboard.platform.outbox;

import java.time.Instant;
import java.util.Optional;

/// How something that people see fares on its way out. What has left has no fate any more.
///
/// @param next when it is tried again
/// @param error of the last attempt
/// @param status of HTTP that the last attempt was answered with, 0: none
public record Fate(DeliveryBook.State state, Instant next, Optional<String> error, int status) {
  static Fate of(Delivery delivery) {
    return new Fate(
        DeliveryBook.State.of(delivery),
        delivery.dueAt(),
        Optional.ofNullable(delivery.lastError()),
        delivery.last() == null ? 0 : delivery.last().reply().status());
  }

  /// Of two deliveries of one thing the worse one tells.
  static Fate worse(Fate one, Fate other) {
    return one.state().compareTo(other.state()) <= 0 ? one : other;
  }
}
