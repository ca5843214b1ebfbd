package dev.switchboard.directory.portal;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.Optional;

/// The portals, as read from outside the lanes.
public final class Portals {
  private final Database database;

  public Portals(Database database) {
    this.database = database;
  }

  public Optional<Portal> find(PortalId portal) {
    return SqlPortals.find(database, portal);
  }
}
