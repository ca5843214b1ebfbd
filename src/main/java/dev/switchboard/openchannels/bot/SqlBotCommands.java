package dev.switchboard.openchannels.bot;

import static dev.switchboard.gen.Tables.BOT_COMMAND;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table `bot_command`.
final class SqlBotCommands {
  private static final Stored<BotCommand> COMMANDS =
      Stored.<BotCommand>in(BOT_COMMAND, BOT_COMMAND.PORTAL_ID)
          .id(BOT_COMMAND.ID, BotCommand::id)
          .fixed(BOT_COMMAND.BOT_ID, command -> command.bot().value())
          .column(BOT_COMMAND.NAME, BotCommand::name)
          .column(BOT_COMMAND.URL, BotCommand::url)
          .column(BOT_COMMAND.COMMON, command -> command.traits().common())
          .column(BOT_COMMAND.HIDDEN, command -> command.traits().hidden())
          .column(BOT_COMMAND.EXTRANET, command -> command.traits().extranet())
          .column(BOT_COMMAND.WORDS, command -> Json.write(command.words()))
          .read(SqlBotCommands::toCommand);

  private static final Lookup<BotCommand> BY_NAME =
      Lookup.by(
          command -> List.of(command.bot().value(), command.name()),
          BOT_COMMAND.BOT_ID,
          BOT_COMMAND.NAME);

  private SqlBotCommands() {}

  static Rows<BotCommand> in(Work work) {
    return work.rows(COMMANDS);
  }

  /// Answered from memory; a miss costs one indexed read.
  static Optional<BotCommand> named(Work work, UserId bot, String name) {
    return in(work).find(BY_NAME, bot.value(), name);
  }

  static List<BotCommand> of(Work work, UserId bot) {
    return in(work)
        .all(
            new Filter<>(BOT_COMMAND.BOT_ID.eq(bot.value()), command -> command.bot().equals(bot)));
  }

  static List<BotCommand> of(Database database, PortalId portal, UserId bot) {
    return database.read(sql ->
        sql.selectFrom(BOT_COMMAND)
            .where(BOT_COMMAND.PORTAL_ID.eq(portal.value()), BOT_COMMAND.BOT_ID.eq(bot.value()))
            .orderBy(BOT_COMMAND.ID)
            .fetch(SqlBotCommands::toCommand));
  }

  static Optional<BotCommand> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(BOT_COMMAND)
            .where(BOT_COMMAND.PORTAL_ID.eq(portal.value()), BOT_COMMAND.ID.eq(id))
            .fetchOptional(SqlBotCommands::toCommand));
  }

  /// How many commands each of the bots has.
  static Map<Long, Integer> counts(Database database, PortalId portal, List<UserId> bots) {
    List<Long> ids = bots.stream().map(UserId::value).toList();
    return database.read(sql -> {
      Map<Long, Integer> counts = new LinkedHashMap<>();
      sql.select(BOT_COMMAND.BOT_ID, DSL.count())
          .from(BOT_COMMAND)
          .where(BOT_COMMAND.PORTAL_ID.eq(portal.value()), BOT_COMMAND.BOT_ID.in(ids))
          .groupBy(BOT_COMMAND.BOT_ID)
          .forEach(row -> counts.put(row.value1(), row.value2()));
      return counts;
    });
  }

  private static BotCommand toCommand(Record row) {
    Map<String, BotCommand.Words> words = new LinkedHashMap<>();
    Json.tree(row.get(BOT_COMMAND.WORDS))
        .properties()
        .forEach(entry ->
            words.put(
                entry.getKey(),
                new BotCommand.Words(
                    entry.getValue().path("title").asString(""),
                    entry.getValue().path("params").asString(""))));
    return new BotCommand(
        row.get(BOT_COMMAND.ID),
        new UserId(row.get(BOT_COMMAND.BOT_ID)),
        row.get(BOT_COMMAND.NAME),
        row.get(BOT_COMMAND.URL),
        new BotCommand.Traits(
            row.get(BOT_COMMAND.COMMON),
            row.get(BOT_COMMAND.HIDDEN),
            row.get(BOT_COMMAND.EXTRANET)),
        words);
  }
}
