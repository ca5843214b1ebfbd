package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.RETENTION;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Objects;
import org.jooq.Record;

/// The table `retention`.
final class SqlRetention {
  private static final long ONLY = 1;

  private static final Stored<Retention> RETENTIONS =
      Stored.<Retention>in(RETENTION, RETENTION.PORTAL_ID)
          .id(RETENTION.ID, _ -> ONLY)
          .column(RETENTION.MESSAGE_DAYS, Retention::messageDays)
          .column(RETENTION.FILE_DAYS, Retention::fileDays)
          .column(RETENTION.CHANGED_BY, one -> one.by().value())
          .column(
              RETENTION.CHANGED_AT, one -> Objects.requireNonNull(one.changedAt()).toEpochMilli())
          .read(SqlRetention::toRetention);

  private SqlRetention() {}

  static Retention of(Work work) {
    return work.rows(RETENTIONS).find(ONLY).orElse(Retention.FOREVER);
  }

  static void save(Work work, Retention retention) {
    work.rows(RETENTIONS).save(retention);
  }

  static Retention read(Database database, PortalId portal) {
    return database.find(RETENTIONS, portal.value(), ONLY).orElse(Retention.FOREVER);
  }

  private static Retention toRetention(Record row) {
    return new Retention(
        row.get(RETENTION.MESSAGE_DAYS),
        row.get(RETENTION.FILE_DAYS),
        new UserId(row.get(RETENTION.CHANGED_BY)),
        Instant.ofEpochMilli(row.get(RETENTION.CHANGED_AT)));
  }
}
