package dev.switchboard.directory.presence;

import static dev.switchboard.gen.Tables.PRESENCE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table of who is there.
final class SqlPresences {
  private static final Stored<Presence> PRESENCES =
      Stored.<Presence>in(PRESENCE, PRESENCE.PORTAL_ID)
          .id(PRESENCE.USER_ID, presence -> presence.user().value())
          .column(PRESENCE.STATE, presence -> presence.said().name())
          .column(PRESENCE.UNTIL_AT, presence -> presence.until().toEpochMilli())
          .column(PRESENCE.LAPSED, Presence::lapsed)
          .column(PRESENCE.CHANGED_AT, presence -> presence.changed().toEpochMilli())
          .read(SqlPresences::toPresence);

  private SqlPresences() {}

  static Rows<Presence> in(Work work) {
    return work.rows(PRESENCES);
  }

  static List<Presence> all(Work work) {
    return in(work).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static Map<UserId, Presence> read(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(PRESENCE)
            .where(PRESENCE.PORTAL_ID.eq(portal.value()))
            .orderBy(PRESENCE.USER_ID)
            .fetchMap(row -> new UserId(row.get(PRESENCE.USER_ID)), SqlPresences::toPresence));
  }

  private static Presence toPresence(Record row) {
    return new Presence(
        new UserId(row.get(PRESENCE.USER_ID)),
        PresenceState.valueOf(row.get(PRESENCE.STATE)),
        Instant.ofEpochMilli(row.get(PRESENCE.UNTIL_AT)),
        row.get(PRESENCE.LAPSED),
        Instant.ofEpochMilli(row.get(PRESENCE.CHANGED_AT)));
  }
}
