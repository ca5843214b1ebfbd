package dev.switchboard.openchannels.bot;

import static dev.switchboard.platform.operations.Administrators.method;
import static java.util.stream.Collectors.joining;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.connector.BotUse;
import dev.switchboard.openchannels.connector.Knock;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bots that applications and webhooks have registered, for administrators.
final class BotOfficeMethods {
  private final Database database;
  private final Lanes lanes;
  private final Directory directory;
  private final OutboundHttp http;
  private final WireDates dates;

  BotOfficeMethods(Database database, Lanes lanes, OutboundHttp http, WireDates dates) {
    this.database = database;
    this.lanes = lanes;
    this.directory = new Directory(database);
    this.http = http;
    this.dates = dates;
  }

  List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.bot.list"))
            .handledBy((caller, _) -> list(caller.portal())),
        method(Method.named("switchboard.bot.test"))
            .param(Param.id("BOT_ID").requiredArgument())
            .handledBy(this::test),
        method(Method.named("switchboard.bot.remove"))
            .param(Param.id("BOT_ID").requiredArgument())
            .handledBy(this::remove));
  }

  /// Five queries.
  private List<Map<String, Object>> list(PortalId portal) {
    List<Bot> bots = SqlBots.all(database, portal);
    Map<UserId, User> names = directory.find(portal, bots.stream().map(Bot::id).toList());
    BotUse use = BotUse.read(database, portal);
    return bots.stream()
        .map(bot -> card(bot, Optional.ofNullable(names.get(bot.id())), use))
        .toList();
  }

  /// `APPLICATION` is 0 for a bot of a webhook; `FETCHES`: it asks for its events itself.
  private static Map<String, Object> card(Bot bot, Optional<User> user, BotUse use) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("BOT_ID", bot.id().value());
    card.put("NAME", user.map(known -> known.profile().fullName()).orElse(""));
    card.put("CODE", bot.code());
    card.put("APPLICATION", bot.application());
    card.put("VERSION", bot.v2() == null ? 1 : 2);
    card.put("OPENLINE", bot.worksOnLines());
    card.put("FETCHES", bot.v2() != null && bot.v2().fetches());
    card.put("URL", address(bot));
    card.put("RECEIVER", Queued.destination(bot.id()));
    card.put("USED", use.of(bot.id()));
    return card;
  }

  /// Where it hears what clients write; empty: nowhere.
  private static String address(Bot bot) {
    return bot.v2() != null ? bot.v2().url() : bot.handler(Bot.MESSAGE_ADD).orElse("");
  }

  /// Knocks at the bot's address without telling it anything.
  private Object test(Caller caller, Params params) {
    String url = address(bot(caller, params));
    if (url.isEmpty()) {
      throw RestError.badRequest("NO_ADDRESS", "It fetches its events, so it has no address");
    }
    return Knock.shown(Knock.at(http, url, Map.of()));
  }

  private boolean remove(Caller caller, Params params) {
    Bot bot = bot(caller, params);
    List<Map<String, Object>> used = BotUse.read(database, caller.portal()).of(bot.id());
    if (!used.isEmpty()) {
      String where =
          used.stream().map(place -> String.valueOf(place.get("NAME"))).collect(joining(", "));
      throw RestError.badRequest("BOT_IN_USE", "It gets dialogs from: " + where);
    }
    RemoveBot command = new RemoveBot(bot.id(), bot.owner(), caller.user(), dates);
    return BotCalls.done(lanes.call(caller.portal(), command));
  }

  private Bot bot(Caller caller, Params params) {
    return SqlBots.find(database, caller.portal(), params.id("BOT_ID"))
        .orElseThrow(() -> BotCalls.NO_BOT);
  }
}
