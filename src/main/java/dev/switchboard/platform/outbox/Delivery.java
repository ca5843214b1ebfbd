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
/// @param about what people see of it, such as `chat/message`; null: nothing
/// @param last how the last attempt ended; null: it was not tried yet
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
    Instant createdAt,
    @Nullable String about,
    @Nullable Attempt last) {
  /// One attempt that failed.
  public record Attempt(Instant at, Reply reply) {}

  static Delivery fresh(
      long id, String destination, String orderKey, String kind, String payload, Instant now) {
    return new Delivery(
        id, destination, orderKey, kind, payload, 0, now, false, null, now, null, null);
  }

  Delivery about(String subject) {
    return new Delivery(
        id,
        destination,
        orderKey,
        kind,
        payload,
        attempts,
        dueAt,
        dead,
        lastError,
        createdAt,
        subject,
        last);
  }

  Delivery failed(String reason, Instant next, Attempt how) {
    return new Delivery(
        id,
        destination,
        orderKey,
        kind,
        payload,
        attempts + 1,
        next,
        false,
        reason,
        createdAt,
        about,
        how);
  }

  Delivery parked(String reason, Attempt how) {
    return new Delivery(
        id,
        destination,
        orderKey,
        kind,
        payload,
        attempts + 1,
        dueAt,
        true,
        reason,
        createdAt,
        about,
        how);
  }

  Delivery replayed(Instant now) {
    return new Delivery(
        id, destination, orderKey, kind, payload, 0, now, false, lastError, createdAt, about, last);
  }
}
