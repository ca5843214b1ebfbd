package dev.switchboard.crm.link;

import static dev.switchboard.gen.Tables.ITEM_LINK;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;

/// The table of links.
final class SqlLinks {
  private static final Stored<Link> LINKS =
      Stored.<Link>in(ITEM_LINK, ITEM_LINK.PORTAL_ID)
          .id(ITEM_LINK.ID, Link::id)
          .fixed(ITEM_LINK.OWNER_TYPE, link -> link.relation().owner().name())
          .fixed(ITEM_LINK.OWNER_ID, Link::owner)
          .fixed(ITEM_LINK.TARGET_ID, Link::target)
          .column(ITEM_LINK.SORT, Link::sort)
          .column(ITEM_LINK.MAIN, Link::main)
          .uncached()
          .read(SqlLinks::toLink);

  private SqlLinks() {}

  static Rows<Link> in(Work work) {
    return work.rows(LINKS);
  }

  static Filter<Link> of(Relation relation, long owner) {
    return new Filter<>(
        isOf(relation, owner), link -> link.relation() == relation && link.owner() == owner);
  }

  static Filter<Link> at(Relation relation, long target) {
    return new Filter<>(
        isAt(relation, target), link -> link.relation() == relation && link.target() == target);
  }

  /// Committed rows.
  static List<Link> read(
      Database database, PortalId portal, Relation relation, long item, boolean isTarget) {
    return database.read(sql ->
        sql.selectFrom(ITEM_LINK)
            .where(ITEM_LINK.PORTAL_ID.eq(portal.value()))
            .and(isTarget ? isAt(relation, item) : isOf(relation, item))
            .limit(Links.MOST)
            .fetch(SqlLinks::toLink));
  }

  private static Condition isOf(Relation relation, long owner) {
    return ITEM_LINK.OWNER_TYPE.eq(relation.owner().name()).and(ITEM_LINK.OWNER_ID.eq(owner));
  }

  private static Condition isAt(Relation relation, long target) {
    return ITEM_LINK.OWNER_TYPE.eq(relation.owner().name()).and(ITEM_LINK.TARGET_ID.eq(target));
  }

  private static Link toLink(Record row) {
    String owner = row.get(ITEM_LINK.OWNER_TYPE);
    return new Link(
        row.get(ITEM_LINK.ID),
        Relation.valueOf(owner.equals("CONTACT") ? "CONTACT_COMPANY" : owner + "_CONTACT"),
        row.get(ITEM_LINK.OWNER_ID),
        row.get(ITEM_LINK.TARGET_ID),
        row.get(ITEM_LINK.SORT),
        row.get(ITEM_LINK.MAIN));
  }
}
