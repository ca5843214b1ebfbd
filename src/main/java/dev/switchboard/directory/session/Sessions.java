package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.Optional;

/// The browser sessions as read from outside the lanes.
public final class Sessions {
  private final Database database;

  public Sessions(Database database) {
    this.database = database;
  }

  /// A session that has not expired.
  public Optional<Session> find(PortalId portal, SecretHash cookie, Instant now) {
    return SqlSessions.find(database, portal, cookie)
        .filter(session -> session.cookie().matches(cookie))
        .filter(session -> !session.isExpired(now));
  }

  /// What a form or script must show beside the cookie. Who cannot read pages of ours cannot make
  /// it.
  public static String formToken(String cookie) {
    return SecretHash.of("form:" + cookie).value();
  }
}
