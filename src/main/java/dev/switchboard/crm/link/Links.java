package dev.switchboard.crm.link;

import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The links of items, beside the one that stands in an item's own column.
public final class Links {
  /// An item has at most so many.
  public static final int MOST = 500;

  private Links() {}

  /// Of an owner, as the lane sees them.
  public static List<Link> of(Work work, Relation relation, long owner) {
    return SqlLinks.in(work).all(SqlLinks.of(relation, owner));
  }

  /// Those that lead to an item.
  public static List<Link> at(Work work, Relation relation, long target) {
    return SqlLinks.in(work).all(SqlLinks.at(relation, target));
  }

  /// Committed links of an owner.
  public static List<Link> read(Database database, PortalId portal, Relation relation, long owner) {
    return SqlLinks.read(database, portal, relation, owner, false);
  }

  /// Committed links that lead to an item.
  public static List<Link> readAt(
      Database database, PortalId portal, Relation relation, long target) {
    return SqlLinks.read(database, portal, relation, target, true);
  }

  /// The owner has these and no others. His column is the caller's to set.
  public static void put(Work work, Relation relation, long owner, List<Entry> entries) {
    Rows<Link> rows = SqlLinks.in(work);
    Map<Long, Link> before = new HashMap<>();
    of(work, relation, owner).forEach(link -> before.put(link.target(), link));
    for (Entry entry : entries) {
      Link known = before.remove(entry.target());
      long id = known == null ? work.nextId("item_link") : known.id();
      rows.save(new Link(id, relation, owner, entry.target(), entry.sort(), entry.main()));
    }
    before.values().forEach(rows::remove);
  }

  /// An item is gone, and so is what led to it.
  public static void forget(Work work, ItemId gone) {
    Rows<Link> rows = SqlLinks.in(work);
    for (Relation relation : Relation.values()) {
      if (relation.owner() == gone.type()) {
        of(work, relation, gone.id()).forEach(rows::remove);
      }
      if (relation.target() == gone.type()) {
        at(work, relation, gone.id()).forEach(rows::remove);
      }
    }
  }
}
