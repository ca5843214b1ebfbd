package dev.switchboard.crm.item;

import dev.switchboard.crm.access.Extent;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// Committed items, for other rooms.
public final class ItemView {
  private final Database database;

  public ItemView(Database database) {
    this.database = database;
  }

  /// Those of `ids` that are within an extent, newest first. One query.
  public List<Long> within(PortalId portal, Kind kind, List<Long> ids, Extent extent) {
    return new SqlItemList(database, kind).within(portal, ids, extent);
  }

  /// Who is responsible for an item, if it is there.
  public Optional<UserId> responsible(PortalId portal, Kind kind, long id) {
    return new SqlItemList(database, kind)
        .find(portal, id, Extent.ALL)
        .map(found -> new Item(kind, found.values()).responsible());
  }
}
