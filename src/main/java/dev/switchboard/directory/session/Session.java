package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;

/// A browser that has logged in.
///
/// @param device what logged in
public record Session(
    SecretHash cookie, UserId user, Instant createdAt, Instant expiresAt, Device device) {
  public static final Duration LIFE = Duration.ofDays(7);

  /// By which its owner tells it from his others; nobody can log in with it.
  String name() {
    return SecretHash.of("name:" + cookie.value()).value().substring(0, 16);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
