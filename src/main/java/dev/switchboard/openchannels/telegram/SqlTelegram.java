package dev.switchboard.openchannels.telegram;

import static dev.switchboard.gen.Tables.TELEGRAM;
import static dev.switchboard.gen.Tables.TELEGRAM_VISIT;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The tables `telegram` and `telegram_visit`.
final class SqlTelegram {
  private static final Stored<TelegramChannel> CHANNELS =
      Stored.<TelegramChannel>in(TELEGRAM, TELEGRAM.PORTAL_ID)
          .id(TELEGRAM.ID, TelegramChannel::id)
          .fixed(TELEGRAM.LINE_ID, channel -> channel.line().value())
          .column(TELEGRAM.TOKEN, channel -> channel.token().value())
          .column(TELEGRAM.NAME, TelegramChannel::name)
          .column(TELEGRAM.USERNAME, TelegramChannel::username)
          .column(TELEGRAM.ACTIVE, TelegramChannel::active)
          .column(TELEGRAM.NEXT_UPDATE, TelegramChannel::next)
          .column(TELEGRAM.HEARD_AT, channel -> channel.heardAt().toEpochMilli())
          .column(TELEGRAM.SKIPPED, channel -> channel.skipped().count())
          .column(TELEGRAM.SKIPPED_AT, channel -> channel.skipped().last().toEpochMilli())
          .read(SqlTelegram::toChannel);
  private static final Stored<Visit> VISITS =
      Stored.<Visit>in(TELEGRAM_VISIT, TELEGRAM_VISIT.PORTAL_ID)
          .id(TELEGRAM_VISIT.BOT_ID, Visit::bot)
          .id(TELEGRAM_VISIT.CHAT_ID, Visit::chat)
          .column(TELEGRAM_VISIT.LANGUAGE, Visit::language)
          .column(TELEGRAM_VISIT.PAYLOAD, Visit::payload)
          .read(SqlTelegram::toVisit);

  private SqlTelegram() {}

  static Rows<TelegramChannel> in(Work work) {
    return work.rows(CHANNELS);
  }

  static Rows<Visit> visits(Work work) {
    return work.rows(VISITS);
  }

  static List<TelegramChannel> on(Work work, LineId line) {
    return in(work)
        .all(
            new Filter<>(
                TELEGRAM.LINE_ID.eq(line.value()), channel -> channel.line().equals(line)));
  }

  static Optional<TelegramChannel> find(Database database, PortalId portal, long bot) {
    return database.read(sql ->
        sql.selectFrom(TELEGRAM)
            .where(TELEGRAM.PORTAL_ID.eq(portal.value()), TELEGRAM.ID.eq(bot))
            .fetchOptional(SqlTelegram::toChannel));
  }

  /// The bot's channel, of whatever portal.
  static Optional<TelegramChannel> find(Database database, long bot) {
    return database.read(sql ->
        sql.selectFrom(TELEGRAM).where(TELEGRAM.ID.eq(bot)).fetchOptional(SqlTelegram::toChannel));
  }

  static List<TelegramChannel> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(TELEGRAM)
            .where(TELEGRAM.PORTAL_ID.eq(portal.value()))
            .orderBy(TELEGRAM.ID)
            .fetch(SqlTelegram::toChannel));
  }

  /// Those of every portal.
  static List<TelegramChannel> everywhere(Database database) {
    return database.read(sql -> sql.selectFrom(TELEGRAM).fetch(SqlTelegram::toChannel));
  }

  private static TelegramChannel toChannel(Record row) {
    return new TelegramChannel(
        new PortalId(row.get(TELEGRAM.PORTAL_ID)),
        new LineId(row.get(TELEGRAM.LINE_ID)),
        new BotToken(row.get(TELEGRAM.ID), row.get(TELEGRAM.TOKEN)),
        row.get(TELEGRAM.NAME),
        row.get(TELEGRAM.USERNAME),
        row.get(TELEGRAM.ACTIVE),
        row.get(TELEGRAM.NEXT_UPDATE),
        Instant.ofEpochMilli(row.get(TELEGRAM.HEARD_AT)),
        new Skipped(row.get(TELEGRAM.SKIPPED), Instant.ofEpochMilli(row.get(TELEGRAM.SKIPPED_AT))));
  }

  private static Visit toVisit(Record row) {
    return new Visit(
        row.get(TELEGRAM_VISIT.BOT_ID),
        row.get(TELEGRAM_VISIT.CHAT_ID),
        row.get(TELEGRAM_VISIT.LANGUAGE),
        row.get(TELEGRAM_VISIT.PAYLOAD));
  }
}
