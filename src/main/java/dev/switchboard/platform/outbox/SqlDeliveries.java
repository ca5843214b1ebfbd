package dev.switchboard.platform.outbox;

import static dev.switchboard.gen.Tables.DELIVERY;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

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
          .fixed(DELIVERY.ABOUT, Delivery::about)
          .column(DELIVERY.LAST_AT, d -> last(d, attempt -> attempt.at().toEpochMilli()))
          .column(DELIVERY.LAST_STATUS, d -> last(d, attempt -> (long) attempt.reply().status()))
          .column(DELIVERY.LAST_ANSWER, d -> last(d, attempt -> attempt.reply().text()))
          .uncached()
          .read(SqlDeliveries::toDelivery);

  private static final Condition PARKED = DELIVERY.DEAD.isTrue();
  private static final Condition FAILING = DELIVERY.DEAD.isFalse().and(DELIVERY.ATTEMPTS.gt(0L));
  private static final Condition WAITING = DELIVERY.DEAD.isFalse().and(DELIVERY.ATTEMPTS.eq(0L));

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

  static Optional<Delivery> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(DELIVERY)
            .where(DELIVERY.PORTAL_ID.eq(portal.value()), DELIVERY.ID.eq(id))
            .fetchOptional(SqlDeliveries::toDelivery));
  }

  /// The newest that were queued before delivery `before`.
  static List<Delivery> page(
      Database database, PortalId portal, DeliveryBook.Which which, long before, int limit) {
    return database.read(sql ->
        sql.selectFrom(DELIVERY)
            .where(DELIVERY.PORTAL_ID.eq(portal.value()), DELIVERY.ID.lt(before), condition(which))
            .orderBy(DELIVERY.ID.desc())
            .limit(limit)
            .fetch(SqlDeliveries::toDelivery));
  }

  /// Parked ones after delivery `after`, oldest first, so that they go out in their order.
  static List<Long> parked(
      Database database, PortalId portal, DeliveryBook.Which which, long after, int limit) {
    return database.read(sql ->
        sql.select(DELIVERY.ID)
            .from(DELIVERY)
            .where(
                DELIVERY.PORTAL_ID.eq(portal.value()),
                DELIVERY.ID.gt(after),
                PARKED,
                condition(which))
            .orderBy(DELIVERY.ID)
            .limit(limit)
            .fetch(DELIVERY.ID));
  }

  static int countParked(Database database, PortalId portal, DeliveryBook.Which which) {
    return database.read(sql ->
        sql.fetchCount(DELIVERY, DELIVERY.PORTAL_ID.eq(portal.value()), PARKED, condition(which)));
  }

  /// In all portals, tried in vain or not yet tried.
  static int countWaiting(Database database) {
    return database.read(sql -> sql.fetchCount(DELIVERY)) - countParked(database);
  }

  /// In all portals.
  static int countParked(Database database) {
    return database.read(sql -> sql.fetchCount(DELIVERY, DSL.condition(DELIVERY.DEAD)));
  }

  /// How the receivers stand, the worst first. Two queries.
  static List<DeliveryBook.Standing> standings(Database database, PortalId portal, int limit) {
    Field<Long> parked = countOf(PARKED, "parked");
    Field<Long> failing = countOf(FAILING, "failing");
    Field<Long> waiting = countOf(WAITING, "waiting");
    Field<Long> since =
        DSL.min(DSL.when(FAILING, DELIVERY.CREATED_AT)).cast(Long.class).as("since");
    Field<Long> latest =
        DSL.max(DSL.when(DELIVERY.LAST_AT.isNotNull(), DELIVERY.ID)).cast(Long.class).as("latest");
    return database.read(sql -> {
      var rows =
          sql.select(DELIVERY.DESTINATION, DELIVERY.KIND, parked, failing, waiting, since, latest)
              .from(DELIVERY)
              .where(DELIVERY.PORTAL_ID.eq(portal.value()))
              .groupBy(DELIVERY.DESTINATION, DELIVERY.KIND)
              .orderBy(parked.desc(), failing.desc(), waiting.desc(), DELIVERY.DESTINATION)
              .limit(limit)
              .fetch();
      Map<Long, String> errors =
          sql.select(DELIVERY.ID, DELIVERY.LAST_ERROR)
              .from(DELIVERY)
              .where(
                  DELIVERY.PORTAL_ID.eq(portal.value()),
                  DELIVERY.ID.in(rows.getValues(latest)),
                  DELIVERY.LAST_ERROR.isNotNull())
              .fetchMap(DELIVERY.ID, DELIVERY.LAST_ERROR);
      return rows.map(row ->
          new DeliveryBook.Standing(
              row.get(DELIVERY.DESTINATION),
              row.get(DELIVERY.KIND),
              row.get(parked),
              row.get(failing),
              row.get(waiting),
              Optional.ofNullable(row.get(since)).map(Instant::ofEpochMilli),
              Optional.ofNullable(row.get(latest)).map(errors::get)));
    });
  }

  private static Field<Long> countOf(Condition condition, String name) {
    return DSL.coalesce(DSL.sum(DSL.when(condition, 1L).otherwise(0L)), DSL.inline(0))
        .cast(Long.class)
        .as(name);
  }

  private static Condition condition(DeliveryBook.Which which) {
    Condition state =
        which
            .state()
            .map(asked ->
                switch (asked) {
                  case PARKED -> PARKED;
                  case FAILING -> FAILING;
                  case WAITING -> WAITING;
                })
            .orElseGet(DSL::noCondition);
    return state
        .and(which.destination().map(DELIVERY.DESTINATION::eq).orElseGet(DSL::noCondition))
        .and(which.kind().map(DELIVERY.KIND::eq).orElseGet(DSL::noCondition));
  }

  private static <T> @Nullable T last(Delivery delivery, Function<Delivery.Attempt, T> value) {
    return delivery.last() == null ? null : value.apply(delivery.last());
  }

  static Delivery toDelivery(Record row) {
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
        Instant.ofEpochMilli(row.get(DELIVERY.CREATED_AT)),
        row.get(DELIVERY.ABOUT),
        toAttempt(row));
  }

  private static Delivery.@Nullable Attempt toAttempt(Record row) {
    Long at = row.get(DELIVERY.LAST_AT);
    if (at == null) {
      return null;
    }
    Reply reply =
        new Reply(row.get(DELIVERY.LAST_STATUS).intValue(), row.get(DELIVERY.LAST_ANSWER));
    return new Delivery.Attempt(Instant.ofEpochMilli(at), reply);
  }
}
