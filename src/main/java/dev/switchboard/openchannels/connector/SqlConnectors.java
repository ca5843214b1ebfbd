package dev.switchboard.openchannels.connector;

import static dev.switchboard.gen.Tables.CONNECTOR;
import static dev.switchboard.gen.Tables.CONNECTOR_LINE;
import static dev.switchboard.gen.Tables.LINE;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables `connector` and `connector_line`.
final class SqlConnectors {
  private static final Stored<Connector> CONNECTORS =
      Stored.<Connector>in(CONNECTOR, CONNECTOR.PORTAL_ID)
          .id(CONNECTOR.CODE, Connector::code)
          .column(CONNECTOR.APPLICATION_ID, Connector::application)
          .column(CONNECTOR.NAME, Connector::name)
          .column(CONNECTOR.PLACEMENT_HANDLER, Connector::placementHandler)
          .column(CONNECTOR.ICONS, Connector::icons)
          .column(CONNECTOR.FLAGS, connector -> Json.write(connector.flags()))
          .column(CONNECTOR.CREATED_AT, connector -> connector.createdAt().toEpochMilli())
          .read(SqlConnectors::toConnector);
  private static final Stored<ConnectorLine> LINES =
      Stored.<ConnectorLine>in(CONNECTOR_LINE, CONNECTOR_LINE.PORTAL_ID)
          .id(CONNECTOR_LINE.CONNECTOR, ConnectorLine::connector)
          .id(CONNECTOR_LINE.LINE_ID, line -> line.line().value())
          .column(CONNECTOR_LINE.ACTIVE, ConnectorLine::active)
          .column(CONNECTOR_LINE.DATA, ConnectorLine::data)
          .column(CONNECTOR_LINE.CHANGED_AT, line -> line.changedAt().toEpochMilli())
          .read(SqlConnectors::toLine);

  private SqlConnectors() {}

  static Rows<Connector> connectors(Work work) {
    return work.rows(CONNECTORS);
  }

  static Rows<ConnectorLine> lines(Work work) {
    return work.rows(LINES);
  }

  /// Every connector of the portal. Costs one query.
  static List<Connector> all(Work work) {
    return connectors(work).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static List<ConnectorLine> linesOf(Work work, String connector) {
    return lines(work)
        .all(
            new Filter<>(
                CONNECTOR_LINE.CONNECTOR.eq(connector),
                line -> line.connector().equals(connector)));
  }

  static List<ConnectorLine> on(Work work, LineId line) {
    return lines(work)
        .all(
            new Filter<>(
                CONNECTOR_LINE.LINE_ID.eq(line.value()), other -> other.line().equals(line)));
  }

  static Optional<Connector> find(Database database, PortalId portal, String code) {
    return database.read(sql ->
        sql.selectFrom(CONNECTOR)
            .where(CONNECTOR.PORTAL_ID.eq(portal.value()), CONNECTOR.CODE.eq(code))
            .fetchOptional(SqlConnectors::toConnector));
  }

  /// Every connector of the portal, oldest first.
  static List<Connector> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(CONNECTOR)
            .where(CONNECTOR.PORTAL_ID.eq(portal.value()))
            .orderBy(CONNECTOR.CREATED_AT, CONNECTOR.CODE)
            .fetch(SqlConnectors::toConnector));
  }

  /// Every connector on every line.
  static List<ConnectorLine> lines(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(CONNECTOR_LINE)
            .where(CONNECTOR_LINE.PORTAL_ID.eq(portal.value()))
            .orderBy(CONNECTOR_LINE.LINE_ID, CONNECTOR_LINE.CONNECTOR)
            .fetch(SqlConnectors::toLine));
  }

  static Optional<ConnectorLine> line(
      Database database, PortalId portal, String connector, long line) {
    return database.read(sql ->
        sql.selectFrom(CONNECTOR_LINE)
            .where(
                CONNECTOR_LINE.PORTAL_ID.eq(portal.value()),
                CONNECTOR_LINE.CONNECTOR.eq(connector),
                CONNECTOR_LINE.LINE_ID.eq(line))
            .fetchOptional(SqlConnectors::toLine));
  }

  /// Whether the connector is switched on on a line that is switched on.
  static boolean isOpen(Database database, PortalId portal, String connector, LineId line) {
    return database.read(sql ->
        sql.fetchExists(
            sql.selectOne()
                .from(CONNECTOR_LINE)
                .join(LINE)
                .on(LINE.PORTAL_ID.eq(CONNECTOR_LINE.PORTAL_ID))
                .and(LINE.ID.eq(CONNECTOR_LINE.LINE_ID))
                .where(
                    CONNECTOR_LINE.PORTAL_ID.eq(portal.value()),
                    CONNECTOR_LINE.CONNECTOR.eq(connector),
                    CONNECTOR_LINE.LINE_ID.eq(line.value()),
                    CONNECTOR_LINE.ACTIVE.isTrue(),
                    LINE.ACTIVE.isTrue())));
  }

  private static Connector toConnector(Record row) {
    return new Connector(
        row.get(CONNECTOR.CODE),
        row.get(CONNECTOR.APPLICATION_ID),
        row.get(CONNECTOR.NAME),
        row.get(CONNECTOR.PLACEMENT_HANDLER),
        row.get(CONNECTOR.ICONS),
        Json.read(row.get(CONNECTOR.FLAGS), Connector.Flags.class),
        Instant.ofEpochMilli(row.get(CONNECTOR.CREATED_AT)));
  }

  private static ConnectorLine toLine(Record row) {
    return new ConnectorLine(
        row.get(CONNECTOR_LINE.CONNECTOR),
        new LineId(row.get(CONNECTOR_LINE.LINE_ID)),
        row.get(CONNECTOR_LINE.ACTIVE),
        row.get(CONNECTOR_LINE.DATA),
        Instant.ofEpochMilli(row.get(CONNECTOR_LINE.CHANGED_AT)));
  }
}
