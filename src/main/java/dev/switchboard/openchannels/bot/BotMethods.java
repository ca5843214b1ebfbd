package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The methods by which bots are registered, changed and removed.
final class BotMethods {
  static final String SCOPE = "imbot";

  private final Lanes lanes;
  private final Directory directory;
  private final BotCalls calls;
  private final WireDates dates;

  BotMethods(Database database, Lanes lanes, WireDates dates) {
    this.dates = dates;
    this.lanes = lanes;
    this.directory = new Directory(database);
    this.calls = new BotCalls(database);
  }

  List<Method> methods() {
    Method.Builder register = method("imbot.register").param(Param.text("CLIENT_ID"));
    for (String name :
        List.of(
            "CODE",
            "EVENT_HANDLER",
            "EVENT_MESSAGE_ADD",
            "EVENT_MESSAGE_UPDATE",
            "EVENT_MESSAGE_DELETE",
            "EVENT_WELCOME_MESSAGE",
            "EVENT_BOT_DELETE")) {
      register = register.param(Param.text(name));
    }
    return List.of(
        register
            .param(Param.text("TYPE").oneOf("B", "O", "H", "S"))
            .param(Param.flag("OPENLINE"))
            .param(Param.object("PROPERTIES"))
            .handledBy(this::register),
        method("imbot.unregister")
            .param(botId())
            .param(Param.text("CLIENT_ID"))
            .handledBy(this::unregister),
        method("imbot.update")
            .param(botId())
            .param(Param.object("FIELDS"))
            .param(Param.text("CLIENT_ID"))
            .handledBy(this::update),
        method("imbot.bot.list").param(Param.text("CLIENT_ID")).handledBy(this::list));
  }

  private static Method.Builder method(String name) {
    return Method.named(name).scope(SCOPE).access(Access.PROGRAMS);
  }

  private static Param botId() {
    return Param.id("BOT_ID").required("BOT_ID_ERROR", "Bot not found");
  }

  private long register(Caller caller, Params params) {
    String owner = BotCalls.owner(caller, params);
    Map<String, JsonNode> fields = new HashMap<>();
    params
        .tree()
        .properties()
        .forEach(entry -> fields.put(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
    BotForm form = new BotForm(fields);
    Map<String, String> handlers = form.allHandlers();
    String code =
        form.code()
            .orElseThrow(() -> RestError.badRequest("CODE_ERROR", "Bot code isn't specified"));
    Profile profile = form.over(Profile.EMPTY);
    Bot draft =
        new Bot(
            UserId.SYSTEM,
            caller.application().orElse(0L),
            owner,
            code,
            params
                .text("TYPE")
                .filter(type -> !type.isBlank())
                .orElse("B")
                .toUpperCase(Locale.ROOT),
            params.flag("OPENLINE", false),
            handlers,
            null);
    return switch (lanes.call(caller.portal(), new RegisterBot(draft, profile))) {
      case RegisterBot.Outcome.Registered made -> made.id().value();
      case RegisterBot.Outcome.CodeTaken _ ->
          throw RestError.badRequest("CODE_ERROR", "Bot code is taken");
      case RegisterBot.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "MAX_COUNT_ERROR",
              "Has reached the maximum number of bots for application (max: "
                  + RegisterBot.MOST
                  + ")");
    };
  }

  private boolean unregister(Caller caller, Params params) {
    RemoveBot command =
        new RemoveBot(
            new UserId(params.id("BOT_ID")), BotCalls.owner(caller, params), caller.user(), dates);
    return BotCalls.done(lanes.call(caller.portal(), command));
  }

  private boolean update(Caller caller, Params params) {
    String owner = BotCalls.owner(caller, params);
    BotForm form = new BotForm(new TreeMap<>(params.object("FIELDS")));
    Map<String, String> handlers = form.handlers();
    Optional<String> code = form.code();
    if (handlers.isEmpty() && code.isEmpty() && !form.hasProperties()) {
      throw RestError.badRequest("WRONG_REQUEST", "Update fields can't be empty");
    }
    UserId id = new UserId(params.id("BOT_ID"));
    if (calls.isOfVersion2(caller, id)) {
      throw RestError.badRequest("WRONG_REQUEST", "imbot.v2.Bot.update changes this bot");
    }
    Profile known =
        directory.find(caller.portal(), id).orElseThrow(() -> BotCalls.NO_BOT).profile();
    Profile next = form.over(known);
    return BotCalls.done(
        lanes.call(caller.portal(), new ChangeBot(id, owner, code, handlers, _ -> next)));
  }

  /// Source: contract/methods/imbot/imbot.bot.list.json
  private Object list(Caller caller, Params params) {
    List<Bot> own = calls.own(caller, params);
    var names = directory.find(caller.portal(), own.stream().map(Bot::id).toList());
    Map<String, Object> list = new LinkedHashMap<>();
    for (Bot bot : own) {
      Map<String, Object> card = new LinkedHashMap<>();
      card.put("ID", bot.id().value());
      card.put(
          "NAME",
          Optional.ofNullable(names.get(bot.id()))
              .map(user -> user.profile().fullName())
              .orElse(""));
      card.put("CODE", bot.code());
      card.put("OPENLINE", bot.worksOnLines() ? "Y" : "N");
      list.put(bot.id().toString(), card);
    }
    return list.isEmpty() ? List.of() : list;
  }
}
