package dev.switchboard.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that must leave the server, kept until its receiver has it.
///
/// @param destination whom it goes to, for example `channel:12` or `handler:7`
/// @param orderKey within a destination, deliveries of one key wait for each other
/// @param kind names the [Carrier]
/// @param payload JSON for that carrier; it does not change on a retry
/// @param attempts how often it was tried
/// @param dead given up: waits for a person to replay it
public record Delivery(
    long id,
    String destination,
    String orderKey,
    String kind,
    String payload,
    int attempts,
    Instant dueAt,
    boolean dead,
    @Nullable String lastError,
    Instant createdAt) {
  Delivery failed(String reason, Instant next) {
    return new Delivery(
        id, destination, orderKey, kind, payload, attempts + 1, next, false, reason, createdAt);
  }

  Delivery parked(String reason) {
    return new Delivery(
        id, destination, orderKey, kind, payload, attempts + 1, dueAt, true, reason, createdAt);
  }

  Delivery replayed(Instant now) {
    return new Delivery(
        id, destination, orderKey, kind, payload, 0, now, false, lastError, createdAt);
  }
}
