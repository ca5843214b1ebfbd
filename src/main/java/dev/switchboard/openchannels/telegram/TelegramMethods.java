package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.ChannelRights;
import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.line.LineId;
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
import java.util.function.Predicate;

/// Making bots of Telegram channels of lines. A token is never answered.
final class TelegramMethods {
  private static final RestError TOKEN_WRONG =
      RestError.badRequest(
          "TOKEN_WRONG",
          "Telegram does not know this token. Copy all of it from BotFather's message.");
  private static final RestError OTHER_BOT =
      RestError.badRequest(
          "TOKEN_OF_ANOTHER_BOT",
          "This token belongs to another bot. Add that one as a channel of its own.");

  private final Database database;
  private final Lanes lanes;
  private final ChannelRights rights;
  private final BotApi api;
  private final Pollers pollers;

  TelegramMethods(
      Database database, Lanes lanes, ChannelRights rights, BotApi api, Pollers pollers) {
    this.database = database;
    this.lanes = lanes;
    this.rights = rights;
    this.api = api;
    this.pollers = pollers;
  }

  List<Method> methods() {
    return List.of(
        ChannelRights.adding("switchboard.telegram.add")
            .param(Param.text("TOKEN").requiredArgument())
            .handledBy(this::add),
        ChannelRights.changing("switchboard.telegram.update")
            .param(Param.text("TOKEN"))
            .param(Param.flag("ACTIVE"))
            .param(Param.flag("NOTICED"))
            .handledBy(this::update),
        ChannelRights.changing("switchboard.telegram.delete").handledBy(this::delete),
        ChannelRights.changing("switchboard.telegram.takeover").handledBy(this::takeOver),
        ChannelRights.somewhere("switchboard.telegram.list").handledBy(this::list));
  }

  private Object add(Caller caller, Params params) {
    BotToken token = token(params).orElseThrow(() -> TOKEN_WRONG);
    Optional<TelegramChannel> known = SqlTelegram.find(database, token.bot());
    if (known.isPresent()) {
      throw taken(caller, known.get());
    }
    LineId line = new LineId(params.id("LINE"));
    return switch (lanes.call(caller.portal(), new AddTelegram(line, token, me(token)))) {
      case ADDED -> card(find(caller, token.bot()));
      case NO_LINE -> throw ChannelRights.NO_LINE;
      case TAKEN -> throw taken(caller, find(caller, token.bot()));
    };
  }

  private static RestError taken(Caller caller, TelegramChannel known) {
    String where =
        known.portal().equals(caller.portal())
            ? "line " + known.line()
            : "a line of another portal";
    return RestError.badRequest(
        "BOT_TAKEN",
        "This bot is the channel of " + where + " already; it can have one line only.");
  }

  /// Asks Telegram whose token this is.
  private Me me(BotToken token) {
    return switch (api.call(token, "getMe", Map.of())) {
      case BotApi.Reply.Done done -> {
        Me me = Me.of(done.result());
        if (me.id() != token.bot() || !me.username().matches("[A-Za-z0-9_]{1,64}")) {
          throw TOKEN_WRONG;
        }
        yield me;
      }
      case BotApi.Reply.Refused refused when refused.tokenIsWrong() -> throw TOKEN_WRONG;
      case BotApi.Reply.Refused refused -> throw away(refused.words());
      case BotApi.Reply.Away away -> throw away(away.sentence());
    };
  }

  private static RestError away(String why) {
    return RestError.badRequest("TELEGRAM_AWAY", "Telegram could not be asked: " + why);
  }

  private static Optional<BotToken> token(Params params) {
    return params.text("TOKEN").flatMap(BotToken::parse);
  }

  private Object update(Caller caller, Params params) {
    TelegramChannel before = own(caller, params);
    Optional<Boolean> active = params.value("ACTIVE").map(Params::isOn);
    Optional<ChangeTelegram.Renewed> renewed =
        params
            .text("TOKEN")
            .map(text -> renewed(before, BotToken.parse(text).orElseThrow(() -> TOKEN_WRONG)));
    lanes.call(
        caller.portal(),
        new ChangeTelegram(before.id(), active, renewed, params.flag("NOTICED", false)));
    return card(find(caller, before.id()));
  }

  private ChangeTelegram.Renewed renewed(TelegramChannel channel, BotToken token) {
    if (token.bot() != channel.id()) {
      throw OTHER_BOT;
    }
    return new ChangeTelegram.Renewed(token, me(token));
  }

  private Object delete(Caller caller, Params params) {
    return lanes.call(caller.portal(), new RemoveTelegram(own(caller, params).id()));
  }

  /// Takes the bot from whoever has set a webhook; what waits for it comes here.
  private Object takeOver(Caller caller, Params params) {
    TelegramChannel channel = own(caller, params);
    return switch (api.call(channel.token(), "deleteWebhook", Map.of())) {
      case BotApi.Reply.Done _ -> {
        pollers.restart(channel.key());
        yield true;
      }
      case BotApi.Reply.Refused refused when refused.tokenIsWrong() -> throw TOKEN_WRONG;
      case BotApi.Reply.Refused refused -> throw away(refused.words());
      case BotApi.Reply.Away away -> throw away(away.sentence());
    };
  }

  private Object list(Caller caller, Params params) {
    Predicate<LineId> own = rights.of(caller);
    return SqlTelegram.all(database, caller.portal()).stream()
        .filter(channel -> own.test(channel.line()))
        .map(this::card)
        .toList();
  }

  private TelegramChannel own(Caller caller, Params params) {
    return SqlTelegram.find(database, caller.portal(), params.id("ID"))
        .filter(channel -> rights.of(caller).test(channel.line()))
        .orElseThrow(() -> ChannelRights.NO_CHANNEL);
  }

  private TelegramChannel find(Caller caller, long bot) {
    return SqlTelegram.find(database, caller.portal(), bot)
        .orElseThrow(() -> ChannelRights.NO_CHANNEL);
  }

  private Map<String, Object> card(TelegramChannel channel) {
    Standing standing = pollers.of(channel.key(), channel.active());
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", channel.id());
    card.put("NAME", channel.name());
    card.put("USERNAME", channel.username());
    card.put("LINK", channel.link());
    card.put("LINE", channel.line().value());
    card.put("ACTIVE", channel.active());
    card.put("RECEIVING", standing.word());
    card.put("REASON", standing.words());
    card.put("SKIPPED", channel.skipped().count());
    card.put("SKIPPED_AT", channel.skipped().last().toEpochMilli());
    return card;
  }
}
