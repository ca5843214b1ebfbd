package dev.switchboard.directory.factor;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody has shown a password and has a code still to show. By itself it opens nothing.
///
/// @param token hash of what the browser shows
/// @param offer the secret that becomes his with the first code of it; empty: he has one
public record Challenge(
    SecretHash token, UserId user, Optional<TotpSecret> offer, Instant expiresAt) {
  /// Long enough to look for the phone.
  static final Duration LIFE = Duration.ofMinutes(10);

  /// Long enough to look for an app.
  static final Duration LIFE_OF_OFFER = Duration.ofMinutes(30);

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
