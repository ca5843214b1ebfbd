package dev.switchboard.openchannels.external;

import static dev.switchboard.gen.Tables.EXTERNAL_BOT;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table `external_bot`.
final class SqlExternalBots {
  private static final Stored<ExternalBot> BOTS =
      Stored.<ExternalBot>in(EXTERNAL_BOT, EXTERNAL_BOT.PORTAL_ID)
          .id(EXTERNAL_BOT.ID, bot -> bot.id().value())
          .column(EXTERNAL_BOT.TOKEN_HASH, ExternalBot::tokenHash)
          .column(EXTERNAL_BOT.DIALECT, bot -> bot.dialect().name())
          .column(EXTERNAL_BOT.URL, ExternalBot::url)
          .column(EXTERNAL_BOT.ACTIVE, ExternalBot::active)
          .column(EXTERNAL_BOT.REMOVED, ExternalBot::removed)
          .fixed(EXTERNAL_BOT.CODE, ExternalBot::code)
          .read(SqlExternalBots::toBot);

  private SqlExternalBots() {}

  static Rows<ExternalBot> in(Work work) {
    return work.rows(BOTS);
  }

  /// Answered from memory; a miss costs one indexed read.
  static Optional<ExternalBot> find(Work work, UserId id) {
    return in(work).find(id.value());
  }

  /// All of a portal that are not removed: some, not thousands.
  static List<ExternalBot> all(Work work) {
    return in(work).all(new Filter<>(EXTERNAL_BOT.REMOVED.isFalse(), bot -> !bot.removed()));
  }

  static Optional<ExternalBot> find(Database database, PortalId portal, UserId id) {
    return database.read(sql ->
        sql.selectFrom(EXTERNAL_BOT)
            .where(EXTERNAL_BOT.PORTAL_ID.eq(portal.value()), EXTERNAL_BOT.ID.eq(id.value()))
            .fetchOptional(SqlExternalBots::toBot));
  }

  /// The bot that speaks for a line elsewhere.
  static Optional<ExternalBot> byCode(Database database, PortalId portal, String code) {
    return all(database, portal).stream().filter(bot -> bot.code().equals(code)).findFirst();
  }

  static Optional<ExternalBot> byToken(Database database, String token) {
    String hash = SecretHash.of(token).value();
    return database.read(sql ->
        sql.selectFrom(EXTERNAL_BOT)
            .where(EXTERNAL_BOT.TOKEN_HASH.eq(hash))
            .fetchOptional(SqlExternalBots::toBot));
  }

  static List<ExternalBot> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(EXTERNAL_BOT)
            .where(EXTERNAL_BOT.PORTAL_ID.eq(portal.value()), EXTERNAL_BOT.REMOVED.isFalse())
            .orderBy(EXTERNAL_BOT.ID)
            .fetch(SqlExternalBots::toBot));
  }

  private static ExternalBot toBot(Record row) {
    return new ExternalBot(
        new PortalId(row.get(EXTERNAL_BOT.PORTAL_ID)),
        new UserId(row.get(EXTERNAL_BOT.ID)),
        row.get(EXTERNAL_BOT.TOKEN_HASH),
        Dialect.valueOf(row.get(EXTERNAL_BOT.DIALECT)),
        row.get(EXTERNAL_BOT.URL),
        row.get(EXTERNAL_BOT.ACTIVE),
        row.get(EXTERNAL_BOT.CODE),
        row.get(EXTERNAL_BOT.REMOVED));
  }
}
