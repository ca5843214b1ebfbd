package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a portal demands of those who log in.
///
/// @param secondFactor whether everybody needs one
/// @param changedAt null: nobody has chosen anything
public record LoginPolicy(boolean secondFactor, UserId by, @Nullable Instant changedAt) {
  static final LoginPolicy PASSWORD = new LoginPolicy(false, UserId.SYSTEM, null);

  public static LoginPolicy read(Database database, PortalId portal) {
    return SqlFactors.policy(database, portal);
  }
}
