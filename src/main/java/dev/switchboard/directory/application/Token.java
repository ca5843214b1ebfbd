package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;

/// A user has let an application in: as a code, as an access token or as a refresh token.
public record Token(SecretHash hash, long application, UserId user, Instant expiresAt) {
  static final Duration CODE_LIFE = Duration.ofSeconds(30);
  static final Duration ACCESS_LIFE = Duration.ofHours(1);
  static final Duration REFRESH_LIFE = Duration.ofDays(180);

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
