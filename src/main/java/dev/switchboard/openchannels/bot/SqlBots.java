package dev.switchboard.openchannels.bot;

import static dev.switchboard.gen.Tables.BOT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/// The table `bot`.
final class SqlBots {
  private static final Stored<Bot> BOTS =
      Stored.<Bot>in(BOT, BOT.PORTAL_ID)
          .id(BOT.ID, bot -> bot.id().value())
          .fixed(BOT.APPLICATION_ID, Bot::application)
          .column(BOT.OWNER, Bot::owner)
          .column(BOT.CODE, Bot::code)
          .column(BOT.TYPE, Bot::type)
          .column(BOT.OPENLINE, Bot::openline)
          .column(BOT.HANDLERS, bot -> Json.write(bot.handlers()))
          .column(BOT.V2, bot -> bot.v2() == null ? "" : Json.write(bot.v2()))
          .read(SqlBots::toBot);

  private SqlBots() {}

  static Rows<Bot> in(Work work) {
    return work.rows(BOTS);
  }

  /// All bots of a portal: some, not thousands.
  static List<Bot> all(Work work) {
    return in(work).all(new Filter<>(BOT.ID.gt(0L), _ -> true));
  }

  static List<Bot> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(BOT)
            .where(BOT.PORTAL_ID.eq(portal.value()))
            .orderBy(BOT.ID)
            .fetch(SqlBots::toBot));
  }

  static List<Bot> ofOwner(Database database, PortalId portal, String owner) {
    return database.read(sql ->
        sql.selectFrom(BOT)
            .where(BOT.PORTAL_ID.eq(portal.value()), BOT.OWNER.eq(owner))
            .orderBy(BOT.ID)
            .fetch(SqlBots::toBot));
  }

  static Optional<Bot> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(BOT)
            .where(BOT.PORTAL_ID.eq(portal.value()), BOT.ID.eq(id))
            .fetchOptional(SqlBots::toBot));
  }

  private static Bot toBot(Record row) {
    Map<String, String> handlers = new HashMap<>();
    Json.tree(row.get(BOT.HANDLERS))
        .properties()
        .forEach(handler -> handlers.put(handler.getKey(), handler.getValue().asString()));
    return new Bot(
        new UserId(row.get(BOT.ID)),
        row.get(BOT.APPLICATION_ID),
        row.get(BOT.OWNER),
        row.get(BOT.CODE),
        row.get(BOT.TYPE),
        row.get(BOT.OPENLINE),
        handlers,
        row.get(BOT.V2).isEmpty() ? null : Json.read(row.get(BOT.V2), Bot.V2.class));
  }
}
