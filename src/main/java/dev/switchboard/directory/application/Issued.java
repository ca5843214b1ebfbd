package dev.switchboard.directory.application;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// What comes of asking for tokens.
public sealed interface Issued {
  /// @param expiresAt when the access token expires
  record Tokens(UserId user, Instant expiresAt) implements Issued {}

  /// The application or the user is not there, the user may do nothing, or what was shown for proof
  /// is unknown, used, expired or another application's.
  record Refused() implements Issued {}
}
