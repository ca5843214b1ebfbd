package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// The applications and their access tokens as read from outside the lanes.
public final class Applications {
  private final Database database;

  public Applications(Database database) {
    this.database = database;
  }

  public Optional<Application> find(PortalId portal, long application) {
    return SqlApplications.find(database, portal, application);
  }

  public Optional<Application> find(PortalId portal, String clientId) {
    return SqlApplications.find(database, portal, clientId);
  }

  /// All applications of a portal, by id.
  public List<Application> all(PortalId portal) {
    return SqlApplications.all(database, portal);
  }

  /// The applications of a portal by id, from behind `after`.
  List<Application> page(PortalId portal, long after, int limit) {
    return SqlApplications.page(database, portal, after, limit);
  }

  /// Who an access token speaks for; it may have expired.
  public Optional<Token> accessToken(PortalId portal, SecretHash token) {
    return SqlTokens.accessToken(database, portal, token)
        .filter(found -> found.hash().matches(token));
  }
}
