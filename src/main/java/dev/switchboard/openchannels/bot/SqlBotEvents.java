package dev.switchboard.openchannels.bot;

import static dev.switchboard.gen.Tables.BOT_EVENT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;

/// The table `bot_event`.
final class SqlBotEvents {
  private static final Stored<BotEvent> EVENTS =
      Stored.<BotEvent>in(BOT_EVENT, BOT_EVENT.PORTAL_ID)
          .id(BOT_EVENT.ID, BotEvent::id)
          .fixed(BOT_EVENT.BOT_ID, event -> event.bot().value())
          .fixed(BOT_EVENT.TYPE, BotEvent::type)
          .fixed(BOT_EVENT.DATA, BotEvent::data)
          .fixed(BOT_EVENT.CREATED_AT, event -> event.at().toEpochMilli())
          .uncached()
          .read(SqlBotEvents::toEvent);

  private SqlBotEvents() {}

  static Rows<BotEvent> in(Work work) {
    return work.rows(EVENTS);
  }

  /// Up to `most` of the bot's events that are older than `before`.
  static List<BotEvent> below(Work work, UserId bot, long before, int most) {
    return in(work)
        .newest(
            new Filter<>(
                BOT_EVENT.BOT_ID.eq(bot.value()).and(BOT_EVENT.ID.lt(before)),
                event -> event.bot().equals(bot) && event.id() < before),
            BOT_EVENT.ID,
            most);
  }

  static List<BotEvent> olderThan(Work work, UserId bot, Instant moment, int most) {
    return in(work)
        .newest(
            new Filter<>(
                BOT_EVENT
                    .BOT_ID
                    .eq(bot.value())
                    .and(BOT_EVENT.CREATED_AT.lt(moment.toEpochMilli())),
                event -> event.bot().equals(bot) && event.at().isBefore(moment)),
            BOT_EVENT.ID,
            most);
  }

  /// The bot's oldest events, from `from` on.
  static List<BotEvent> read(Database database, PortalId portal, UserId bot, long from, int limit) {
    return database.read(sql ->
        sql.selectFrom(BOT_EVENT)
            .where(
                BOT_EVENT.PORTAL_ID.eq(portal.value()),
                BOT_EVENT.BOT_ID.eq(bot.value()),
                BOT_EVENT.ID.ge(from))
            .orderBy(BOT_EVENT.ID)
            .limit(limit)
            .fetch(SqlBotEvents::toEvent));
  }

  private static BotEvent toEvent(Record row) {
    return new BotEvent(
        row.get(BOT_EVENT.ID),
        new UserId(row.get(BOT_EVENT.BOT_ID)),
        row.get(BOT_EVENT.TYPE),
        row.get(BOT_EVENT.DATA),
        Instant.ofEpochMilli(row.get(BOT_EVENT.CREATED_AT)));
  }
}
