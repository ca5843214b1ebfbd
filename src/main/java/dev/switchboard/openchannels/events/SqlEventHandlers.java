package dev.switchboard.openchannels.events;

import static dev.switchboard.gen.Tables.EVENT_HANDLER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table `event_handler`.
final class SqlEventHandlers {
  private static final Stored<EventHandler> HANDLERS =
      Stored.<EventHandler>in(EVENT_HANDLER, EVENT_HANDLER.PORTAL_ID)
          .id(EVENT_HANDLER.ID, EventHandler::id)
          .column(EVENT_HANDLER.APPLICATION_ID, EventHandler::application)
          .column(EVENT_HANDLER.EVENT, EventHandler::event)
          .column(EVENT_HANDLER.HANDLER, EventHandler::url)
          .column(EVENT_HANDLER.USER_ID, handler -> handler.user().value())
          .column(EVENT_HANDLER.BOUND_BY, handler -> handler.boundBy().value())
          .column(EVENT_HANDLER.CONNECTOR, handler -> handler.ear().connector())
          .column(EVENT_HANDLER.MIN_PAUSE, handler -> handler.ear().pause().toSeconds())
          .column(EVENT_HANDLER.CREATED_AT, handler -> handler.createdAt().toEpochMilli())
          .uncached()
          .read(SqlEventHandlers::toHandler);

  private SqlEventHandlers() {}

  static Rows<EventHandler> in(Work work) {
    return work.rows(HANDLERS);
  }

  /// Every handler of the portal, oldest first.
  static List<EventHandler> all(Work work) {
    return in(work).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .sorted(Comparator.comparingLong(EventHandler::id))
        .toList();
  }

  static Optional<EventHandler> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(EVENT_HANDLER)
            .where(EVENT_HANDLER.PORTAL_ID.eq(portal.value()), EVENT_HANDLER.ID.eq(id))
            .fetchOptional(SqlEventHandlers::toHandler));
  }

  /// The handlers that have an address, oldest first.
  static List<EventModule.Receiver> receivers(Database database, PortalId portal, int limit) {
    return database.read(sql ->
        sql.selectFrom(EVENT_HANDLER)
            .where(EVENT_HANDLER.PORTAL_ID.eq(portal.value()), EVENT_HANDLER.HANDLER.ne(""))
            .orderBy(EVENT_HANDLER.ID)
            .limit(limit)
            .fetch(row -> toHandler(row).receiver()));
  }

  /// The handlers of an application, oldest first.
  static List<EventHandler> of(Database database, PortalId portal, long application) {
    return database.read(sql ->
        sql.selectFrom(EVENT_HANDLER)
            .where(
                EVENT_HANDLER.PORTAL_ID.eq(portal.value()),
                EVENT_HANDLER.APPLICATION_ID.eq(application))
            .orderBy(EVENT_HANDLER.ID)
            .fetch(SqlEventHandlers::toHandler));
  }

  private static EventHandler toHandler(Record row) {
    return new EventHandler(
        row.get(EVENT_HANDLER.ID),
        new EventHandler.Ear(
            row.get(EVENT_HANDLER.APPLICATION_ID),
            row.get(EVENT_HANDLER.HANDLER),
            row.get(EVENT_HANDLER.CONNECTOR),
            Duration.ofSeconds(row.get(EVENT_HANDLER.MIN_PAUSE))),
        row.get(EVENT_HANDLER.EVENT),
        new UserId(row.get(EVENT_HANDLER.USER_ID)),
        new UserId(row.get(EVENT_HANDLER.BOUND_BY)),
        Instant.ofEpochMilli(row.get(EVENT_HANDLER.CREATED_AT)));
  }
}
