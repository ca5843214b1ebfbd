package dev.switchboard.directory.portal;

import static dev.switchboard.gen.Tables.PORTAL;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

/// The table of portals, which has one row per portal.
final class SqlPortals {
  private static final Stored<Portal> PORTALS =
      Stored.<Portal>in(PORTAL, PORTAL.PORTAL_ID)
          .column(PORTAL.NAME, Portal::name)
          .column(PORTAL.MEMBER_ID, Portal::memberId)
          .column(PORTAL.CREATED_AT, portal -> portal.createdAt().toEpochMilli())
          .read(SqlPortals::toPortal);

  private SqlPortals() {}

  static Rows<Portal> in(Work work) {
    return work.rows(PORTALS);
  }

  static Optional<Portal> find(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(PORTAL)
            .where(PORTAL.PORTAL_ID.eq(portal.value()))
            .fetchOptional(SqlPortals::toPortal));
  }

  private static Portal toPortal(Record row) {
    return new Portal(
        row.get(PORTAL.NAME),
        row.get(PORTAL.MEMBER_ID),
        Instant.ofEpochMilli(row.get(PORTAL.CREATED_AT)));
  }
}
