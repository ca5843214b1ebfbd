package dev.switchboard.openchannels.livechat;

import static dev.switchboard.gen.Tables.LIVECHAT;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/// The table `livechat`.
final class SqlLivechats {
  private static final Stored<Livechat> LIVECHATS =
      Stored.<Livechat>in(LIVECHAT, LIVECHAT.PORTAL_ID)
          .id(LIVECHAT.LINE_ID, chat -> chat.line().value())
          .fixed(LIVECHAT.CODE, Livechat::code)
          .column(LIVECHAT.ACTIVE, Livechat::active)
          .column(LIVECHAT.SETTINGS, chat -> Json.write(chat.appearance()))
          .column(LIVECHAT.IDENTITY_SECRET, Livechat::identitySecret)
          .column(LIVECHAT.VERSION, Livechat::version)
          .read(SqlLivechats::toLivechat);

  private SqlLivechats() {}

  static Rows<Livechat> in(Work work) {
    return work.rows(LIVECHATS);
  }

  static Optional<Livechat> byCode(Database database, String code) {
    return find(database, LIVECHAT.CODE.eq(code));
  }

  static Optional<Livechat> of(Database database, PortalId portal, LineId line) {
    return find(
        database, LIVECHAT.PORTAL_ID.eq(portal.value()).and(LIVECHAT.LINE_ID.eq(line.value())));
  }

  /// Every web chat, by line.
  static List<Livechat> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(LIVECHAT)
            .where(LIVECHAT.PORTAL_ID.eq(portal.value()))
            .orderBy(LIVECHAT.LINE_ID)
            .fetch(SqlLivechats::toLivechat));
  }

  /// The web chat that is on, of the oldest line that has one.
  static Optional<Livechat> oldest(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(LIVECHAT)
            .where(LIVECHAT.PORTAL_ID.eq(portal.value()), LIVECHAT.ACTIVE.isTrue())
            .orderBy(LIVECHAT.LINE_ID)
            .limit(1)
            .fetchOptional(SqlLivechats::toLivechat));
  }

  private static Optional<Livechat> find(Database database, Condition which) {
    return database.read(
        sql -> sql.selectFrom(LIVECHAT).where(which).fetchOptional(SqlLivechats::toLivechat));
  }

  private static Livechat toLivechat(Record row) {
    return new Livechat(
        new PortalId(row.get(LIVECHAT.PORTAL_ID)),
        new LineId(row.get(LIVECHAT.LINE_ID)),
        row.get(LIVECHAT.CODE),
        row.get(LIVECHAT.ACTIVE),
        Json.read(row.get(LIVECHAT.SETTINGS), Appearance.class),
        row.get(LIVECHAT.IDENTITY_SECRET),
        row.get(LIVECHAT.VERSION));
  }
}
