package dev.switchboard.directory.webhook;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address that acts for its maker: `/rest/{user}/{code}/…`.
///
/// @param expiresAt null: never
public record Webhook(
    long id,
    UserId user,
    SecretHash code,
    String title,
    Scopes scopes,
    @Nullable Instant expiresAt,
    Instant createdAt) {
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
