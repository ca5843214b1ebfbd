package dev.switchboard.platform.outbox;

import static dev.switchboard.gen.Tables.DELIVERY;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;

/// The table of deliveries.
final class SqlDeliveries {
  private static final Stored<Delivery> DELIVERIES =
      Stored.<Delivery>in(DELIVERY, DELIVERY.PORTAL_ID)
          .id(DELIVERY.ID, Delivery::id)
          .fixed(DELIVERY.DESTINATION, Delivery::destination)
          .fixed(DELIVERY.ORDER_KEY, Delivery::orderKey)
          .fixed(DELIVERY.KIND, Delivery::kind)
          .fixed(DELIVERY.PAYLOAD, Delivery::payload)
          .column(DELIVERY.ATTEMPTS, d -> (long) d.attempts())
          .column(DELIVERY.DUE_AT, d -> d.dueAt().toEpochMilli())
          .column(DELIVERY.DEAD, Delivery::dead)
          .column(DELIVERY.LAST_ERROR, Delivery::lastError)
          .fixed(DELIVERY.CREATED_AT, d -> d.createdAt().toEpochMilli())
          .uncached()
          .read(SqlDeliveries::toDelivery);

  private SqlDeliveries() {}

  static Rows<Delivery> in(Work work) {
    return work.rows(DELIVERIES);
  }

  /// Portals that have something to deliver.
  static List<PortalId> portals(Database database) {
    return database.read(sql ->
        sql.selectDistinct(DELIVERY.PORTAL_ID)
            .from(DELIVERY)
            .where(DELIVERY.DEAD.isFalse())
            .fetch(row -> new PortalId(row.value1())));
  }

  /// What waits after delivery `after`, oldest first.
  static List<Delivery> waiting(Database database, PortalId portal, long after, int limit) {
    return database.read(sql ->
        sql.selectFrom(DELIVERY)
            .where(
                DELIVERY.PORTAL_ID.eq(portal.value()),
                DELIVERY.ID.gt(after),
                DELIVERY.DEAD.isFalse())
            .orderBy(DELIVERY.ID)
            .limit(limit)
            .fetch(SqlDeliveries::toDelivery));
  }

  private static Delivery toDelivery(Record row) {
    return new Delivery(
        row.get(DELIVERY.ID),
        row.get(DELIVERY.DESTINATION),
        row.get(DELIVERY.ORDER_KEY),
        row.get(DELIVERY.KIND),
        row.get(DELIVERY.PAYLOAD),
        row.get(DELIVERY.ATTEMPTS).intValue(),
        Instant.ofEpochMilli(row.get(DELIVERY.DUE_AT)),
        row.get(DELIVERY.DEAD),
        row.get(DELIVERY.LAST_ERROR),
        Instant.ofEpochMilli(row.get(DELIVERY.CREATED_AT)));
  }
}
