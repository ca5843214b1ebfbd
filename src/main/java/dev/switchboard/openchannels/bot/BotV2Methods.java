package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.bot.RegisterBot.Outcome;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods of version 2 by which bots are registered, changed, shown and removed.
final class BotV2Methods {
  private static final int LONGEST_CODE = 100;
  private static final int MOST = 200;
  private static final int USUAL = 50;
  private static final Map<String, Integer> REVISION =
      Map.of("rest", 33, "web", 130, "mobile", 23, "desktop", 6);

  private final Database database;
  private final Lanes lanes;
  private final Directory directory;
  private final CallsV2 calls;
  private final AnswersV2 answers;
  private final InstantSource clock;

  BotV2Methods(
      Database database, Lanes lanes, CallsV2 calls, WireDates dates, InstantSource clock) {
    this.database = database;
    this.lanes = lanes;
    this.directory = new Directory(database);
    this.calls = calls;
    this.answers = new AnswersV2(dates);
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        Method.named("imbot.v2.Bot.register")
            .scope(BotMethods.SCOPE)
            .param(Param.object("fields").required("BOT_CODE_REQUIRED", "Bot code is required"))
            .handledBy(this::register),
        CallsV2.method("imbot.v2.Bot.update").param(Param.object("fields")).handledBy(this::update),
        CallsV2.method("imbot.v2.Bot.unregister").handledBy(this::unregister),
        CallsV2.method("imbot.v2.Bot.get").param(Param.text("code")).handledBy(this::get),
        Method.named("imbot.v2.Bot.list")
            .scope(BotMethods.SCOPE)
            .param(Param.text("botToken"))
            .param(Param.object("filter"))
            .param(Param.integer("limit"))
            .param(Param.integer("offset"))
            .handledBy(this::list),
        Method.named("imbot.v2.Revision.get")
            .scope(BotMethods.SCOPE)
            .handledBy((_, _) -> REVISION));
  }

  private Map<String, Object> register(Caller caller, Params params) {
    BotFieldsV2 fields = new BotFieldsV2(params.object("fields"));
    String token = fields.text("botToken").or(() -> params.text("botToken")).orElse("");
    String owner = CallsV2.owner(caller, token);
    String code =
        fields
            .text("code")
            .filter(sent -> sent.length() <= LONGEST_CODE)
            .orElseThrow(() -> RestError.badRequest("BOT_CODE_REQUIRED", "Bot code is required"));
    Profile profile = fields.over(Profile.EMPTY);
    Bot draft =
        new Bot(
            UserId.SYSTEM,
            caller.application().orElse(0L),
            owner,
            code,
            fields.type(),
            fields.lines(false),
            Map.of(),
            fields.traits());
    return switch (lanes.call(caller.portal(), new RegisterBot(draft, profile))) {
      case Outcome.Registered made -> shown(caller, draft.withId(made.id()));
      case Outcome.TooMany _ ->
          throw RestError.badRequest("BOT_LIMIT_EXCEEDED", "Bot limit exceeded");
      case Outcome.CodeTaken _ ->
          throw RestError.badRequest("BOT_CODE_ALREADY_TAKEN", "Bot code is already taken");
    };
  }

  private Map<String, Object> update(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    BotFieldsV2 fields = new BotFieldsV2(params.object("fields"));
    Bot.V2 traits = fields.over(Objects.requireNonNull(bot.v2()));
    Profile known =
        directory.find(caller.portal(), bot.id()).map(User::profile).orElse(Profile.EMPTY);
    Profile profile = fields.over(known);
    String owner = fields.text("botToken").map(token -> moved(caller, token)).orElse(bot.owner());
    Bot next = bot.with(owner, fields.lines(bot.openline()), traits);
    ReshapeBot command = new ReshapeBot(bot.id(), bot.owner(), next, profile);
    return switch (lanes.call(caller.portal(), command)) {
      case DONE -> shown(caller, next);
      case NO_BOT -> throw CallsV2.NO_BOT;
      case TOKEN_TAKEN -> throw notMoved();
    };
  }

  /// Only what a webhook has registered has a token.
  private static String moved(Caller caller, String token) {
    if (caller.application().isPresent() || token.length() > CallsV2.LONGEST_TOKEN) {
      throw notMoved();
    }
    return CallsV2.keyed(token);
  }

  private static RestError notMoved() {
    return RestError.badRequest("BOT_TOKEN_ROTATION_FAILED", "Bot token rotation failed");
  }

  private Map<String, Boolean> unregister(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    RemoveBot command = new RemoveBot(bot.id(), bot.owner(), caller.user(), answers.dates());
    if (lanes.call(caller.portal(), command) != Owned.DONE) {
      throw CallsV2.NO_BOT;
    }
    return Map.of("result", true);
  }

  private Map<String, Object> get(Caller caller, Params params) {
    List<Bot> own = calls.own(caller, params);
    Optional<Long> id = params.integer("botId");
    Optional<String> code = params.text("code").filter(sent -> !sent.isBlank());
    if (id.isEmpty() && code.isEmpty()) {
      throw RestError.badRequest("PARAMS_REQUIRED", "Required parameters are missing");
    }
    return own.stream()
        .filter(bot -> id.map(sent -> sent == bot.id().value()).orElse(true))
        .filter(bot -> code.map(bot.code()::equals).orElse(true))
        .findFirst()
        .map(bot -> shown(caller, bot))
        .orElseThrow(() -> CallsV2.NO_BOT);
  }

  private Map<String, Object> list(Caller caller, Params params) {
    int limit = (int) Math.clamp(params.integer("limit").orElse((long) USUAL), 1, MOST);
    long offset = Math.clamp(params.integer("offset").orElse(0L), 0, 1_000_000);
    Optional<String> type = new BotFieldsV2(params.object("filter")).text("type");
    List<Bot> found =
        calls.own(caller, params).stream()
            .filter(
                bot -> type.map(sent -> sent.equals(AnswersV2.TYPES.get(bot.type()))).orElse(true))
            .skip(offset)
            .limit(limit + 1L)
            .toList();
    List<Bot> page = found.stream().limit(limit).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("bots", bots(caller, page));
    answer.put("users", users(caller, page));
    answer.put("hasNextPage", found.size() > limit);
    return answer;
  }

  private Map<String, Object> shown(Caller caller, Bot bot) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("bot", bots(caller, List.of(bot)).getFirst());
    answer.put("users", users(caller, List.of(bot)));
    return answer;
  }

  private List<Map<String, @Nullable Object>> bots(Caller caller, List<Bot> bots) {
    Map<Long, Integer> commands =
        SqlBotCommands.counts(database, caller.portal(), bots.stream().map(Bot::id).toList());
    return bots.stream()
        .map(bot -> {
          Map<String, @Nullable Object> wire = answers.bot(bot);
          wire.put("countCommand", commands.getOrDefault(bot.id().value(), 0));
          return wire;
        })
        .toList();
  }

  private List<Map<String, @Nullable Object>> users(Caller caller, List<Bot> bots) {
    Map<UserId, User> users = directory.find(caller.portal(), bots.stream().map(Bot::id).toList());
    return bots.stream()
        .filter(bot -> users.containsKey(bot.id()))
        .map(bot -> {
          User user = Objects.requireNonNull(users.get(bot.id()));
          Map<String, @Nullable Object> wire = answers.user(user, List.of(), clock.instant());
          wire.put("color", Objects.requireNonNull(bot.v2()).color());
          return wire;
        })
        .toList();
  }
}
