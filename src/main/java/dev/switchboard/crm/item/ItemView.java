package dev.switchboard.crm.item;

import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.field.CrmField;
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

  /// An item, if it is there and within an extent.
  public Optional<Item> find(PortalId portal, Kind kind, long id, Extent extent) {
    return new SqlItemList(database, kind)
        .find(portal, id, extent)
        .map(found -> new Item(kind, found.values()));
  }

  /// The newest items whose field holds a number.
  public List<Long> holding(PortalId portal, Kind kind, CrmField field, long number, int most) {
    return new SqlItemList(database, kind).holding(portal, field, number, most);
  }

  /// Who is responsible for an item, if it is there.
  public Optional<UserId> responsible(PortalId portal, Kind kind, long id) {
    return new SqlItemList(database, kind)
        .find(portal, id, Extent.ALL)
        .map(found -> new Item(kind, found.values()).responsible());
  }
}
