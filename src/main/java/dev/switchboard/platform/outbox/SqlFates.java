package dev.switchboard.platform.outbox;

import static dev.switchboard.gen.Tables.DELIVERY;

import dev.switchboard.platform.identity.PortalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What the table of deliveries knows of things that people see. Each method is one query.
public final class SqlFates {
  private SqlFates() {}

  /// The fates of what is still on its way, by its name.
  public static Map<String, Fate> read(DSLContext sql, PortalId portal, Collection<String> about) {
    Map<String, Fate> fates = new HashMap<>();
    if (!about.isEmpty()) {
      sql.selectFrom(DELIVERY)
          .where(DELIVERY.PORTAL_ID.eq(portal.value()), DELIVERY.ABOUT.in(about))
          .forEach(row -> {
            Delivery delivery = SqlDeliveries.toDelivery(row);
            fates.merge(row.getAbout(), Fate.of(delivery), Fate::worse);
          });
    }
    return fates;
  }

  /// Ids of the parked deliveries of one thing, oldest first.
  public static List<Long> parked(DSLContext sql, PortalId portal, String about) {
    return sql.select(DELIVERY.ID)
        .from(DELIVERY)
        .where(
            DELIVERY.PORTAL_ID.eq(portal.value()), DELIVERY.ABOUT.eq(about), DELIVERY.DEAD.isTrue())
        .orderBy(DELIVERY.ID)
        .limit(ReplayDeliveries.MOST)
        .fetch(DELIVERY.ID);
  }
}
