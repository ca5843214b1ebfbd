package dev.switchboard.openchannels.external;

import static java.util.stream.Collectors.joining;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.connector.BotUse;
import dev.switchboard.openchannels.connector.Knock;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.http.OutboundHttp;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The methods `switchboard.externalbot.*`. Nobody else documents methods like these.
final class ExternalMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_NAME = 255;
  private static final RestError NOT_FOUND =
      RestError.badRequest("BOT_NOT_FOUND", "There is no external bot with this ID");

  private final Database database;
  private final Lanes lanes;
  private final DirectoryModule directory;
  private final Supplier<String> base;
  private final OutboundHttp http;

  /// @param base where bots reach this server
  ExternalMethods(
      Database database,
      Lanes lanes,
      DirectoryModule directory,
      Supplier<String> base,
      OutboundHttp http) {
    this.http = http;
    this.database = database;
    this.lanes = lanes;
    this.directory = directory;
    this.base = base;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.externalbot.add")
            .scope(SCOPE)
            .param(Param.text("NAME").requiredArgument())
            .param(Param.text("URL").requiredArgument())
            .param(Param.text("DIALECT").oneOf("webim", "omnichannel"))
            .handledBy(this::add),
        Method.named("switchboard.externalbot.update")
            .scope(SCOPE)
            .param(Param.id("BOT_ID").requiredArgument())
            .param(Param.text("NAME"))
            .param(Param.text("URL"))
            .param(Param.flag("ACTIVE"))
            .param(Param.flag("NEW_TOKEN"))
            .handledBy(this::update),
        Method.named("switchboard.externalbot.remove")
            .scope(SCOPE)
            .param(Param.id("BOT_ID").requiredArgument())
            .handledBy(this::remove),
        Method.named("switchboard.externalbot.test")
            .scope(SCOPE)
            .param(Param.id("BOT_ID").requiredArgument())
            .handledBy(this::test),
        Method.named("switchboard.externalbot.list").scope(SCOPE).handledBy(this::list));
  }

  /// Answers the token, which is shown this once, and the address at which it counts.
  private Object add(Caller caller, Params params) {
    demandRight(caller);
    Secret token = directory.secrets().next();
    Dialect dialect =
        Dialect.valueOf(params.text("DIALECT").orElse("webim").toUpperCase(Locale.ROOT));
    UserId id =
        lanes
            .call(
                caller.portal(),
                new AddExternalBot(
                    name(params).orElseThrow(), dialect, url(params).orElseThrow(), token.hash()))
            .orElseThrow(() ->
                RestError.badRequest(
                    "TOO_MANY", "A portal has at most " + AddExternalBot.MOST + " external bots"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("BOT_ID", id.value());
    answer.put("TOKEN", token.value());
    answer.put("API", base.get() + ExternalEndpoint.PATH);
    return answer;
  }

  private Object update(Caller caller, Params params) {
    demandRight(caller);
    Optional<Secret> token =
        params.flag("NEW_TOKEN", false)
            ? Optional.of(directory.secrets().next())
            : Optional.empty();
    UserId id = new UserId(params.id("BOT_ID"));
    ChangeExternalBot change =
        new ChangeExternalBot(
            id,
            name(params),
            url(params),
            token.map(Secret::hash),
            params.value("ACTIVE").map(Params::isOn));
    if (!lanes.call(caller.portal(), change)) {
      throw NOT_FOUND;
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("BOT_ID", id.value());
    token.ifPresent(fresh -> answer.put("TOKEN", fresh.value()));
    return answer;
  }

  private boolean remove(Caller caller, Params params) {
    demandRight(caller);
    UserId id = new UserId(params.id("BOT_ID"));
    List<Map<String, Object>> used = BotUse.read(database, caller.portal()).of(id);
    if (!used.isEmpty()) {
      String where =
          used.stream().map(use -> String.valueOf(use.get("NAME"))).collect(joining(", "));
      throw RestError.badRequest("BOT_IN_USE", "It gets dialogs from: " + where);
    }
    if (!lanes.call(caller.portal(), new RemoveExternalBot(id))) {
      throw NOT_FOUND;
    }
    return true;
  }

  /// Knocks at the bot's address without telling it anything.
  private Object test(Caller caller, Params params) {
    demandRight(caller);
    ExternalBot bot =
        SqlExternalBots.find(database, caller.portal(), new UserId(params.id("BOT_ID")))
            .filter(known -> !known.removed())
            .orElseThrow(() -> NOT_FOUND);
    return Knock.shown(Knock.at(http, bot.url(), ExternalCarrier.headers(bot.dialect())));
  }

  private Object list(Caller caller, Params params) {
    demandRight(caller);
    List<ExternalBot> bots = SqlExternalBots.all(database, caller.portal());
    BotUse use = BotUse.read(database, caller.portal());
    Map<UserId, User> users =
        directory.users().find(caller.portal(), bots.stream().map(ExternalBot::id).toList());
    return bots.stream().map(bot -> card(bot, users, use)).toList();
  }

  private static Map<String, Object> card(ExternalBot bot, Map<UserId, User> users, BotUse use) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("BOT_ID", bot.id().value());
    card.put(
        "NAME",
        Optional.ofNullable(users.get(bot.id())).map(user -> user.profile().fullName()).orElse(""));
    card.put("DIALECT", bot.dialect().name().toLowerCase(Locale.ROOT));
    card.put("URL", bot.url());
    card.put("ACTIVE", bot.active());
    card.put("OF_LINE", bot.speaksForLine());
    card.put("RECEIVER", ExternalEvents.destination(bot));
    card.put("USED", use.of(bot.id()));
    return card;
  }

  private void demandRight(Caller caller) {
    if (!directory.users().rights(caller.portal()).may(caller.user(), Right.CONNECTORS_MODIFY)) {
      throw RestError.forbidden("ACCESS_DENIED", "You don't have access to this action");
    }
  }

  private static Optional<String> name(Params params) {
    Optional<String> name = params.text("NAME").map(String::strip).map(Storable::text);
    if (name.filter(text -> text.isEmpty() || text.length() > LONGEST_NAME).isPresent()) {
      throw RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static Optional<String> url(Params params) {
    Optional<String> url = params.text("URL").map(String::strip);
    if (url.filter(text -> !text.matches("(?i)https?://[^\\s]{1,2000}")).isPresent()) {
      throw RestError.argument(
          "Argument 'URL' must be an address that begins with http:// or https://");
    }
    return url;
  }
}
