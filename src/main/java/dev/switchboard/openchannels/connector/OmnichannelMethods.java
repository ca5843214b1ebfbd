package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Making, changing and switching Omnichannel channels.
///
/// Source: spec/seed-omnichannel.txt, "Agent connection": an agent that is not trained refuses
/// activation; a channel that cannot be reached is activated with a warning.
final class OmnichannelMethods {
  private static final RestError NOT_TRAINED =
      RestError.badRequest(
          "AGENT_NOT_TRAINED",
          "The agent has not been trained. Train it, then activate the channel.");
  private static final RestError NO_BOT =
      RestError.badRequest("BOT_NOT_FOUND", "There is no bot with this ID");
  private static final int LONGEST = 255;
  private static final String CANNOT_REACH = "Can't reach channel";
  private static final String NOT_REGISTERED = "Couldn't register agent webhook";

  private final OmnichannelChannels channels;
  private final Lanes lanes;
  private final DirectoryModule directory;
  private final BiPredicate<PortalId, UserId> trained;
  private final OutboundHttp http;
  private final Supplier<String> base;

  /// @param trained whether a bot is an agent that can answer
  /// @param base where clients' servers reach this one
  OmnichannelMethods(
      OmnichannelChannels channels,
      Lanes lanes,
      DirectoryModule directory,
      BiPredicate<PortalId, UserId> trained,
      OutboundHttp http,
      Supplier<String> base) {
    this.channels = channels;
    this.lanes = lanes;
    this.directory = directory;
    this.trained = trained;
    this.http = http;
    this.base = base;
  }

  List<Method> methods() {
    return List.of(
        ChannelRights.adding("switchboard.omnichannel.add")
            .param(Param.id("BOT_ID"))
            .param(Param.text("TITLE"))
            .param(Param.text("URL"))
            .param(Param.text("TOKEN"))
            .param(Param.flag("WEBIM"))
            .handledBy(this::add),
        ChannelRights.changing("switchboard.omnichannel.update")
            .param(Param.text("TITLE"))
            .param(Param.text("URL"))
            .param(Param.text("TOKEN"))
            .param(Param.integer("BOT_ID"))
            .param(Param.flag("ACTIVE"))
            .param(Param.flag("WEBIM"))
            .handledBy(this::update),
        ChannelRights.somewhere("switchboard.omnichannel.list").handledBy(this::list));
  }

  /// Answers the address of the webhook: the token in it is shown this once.
  private Object add(Caller caller, Params params) {
    demandShort(params);
    Secret token = directory.secrets().next();
    Optional<UserId> bot = params.integer("BOT_ID").map(UserId::new);
    AddOmnichannel add =
        new AddOmnichannel(
            token.value(),
            params.text("TITLE").orElse("Omnichannel"),
            new LineId(params.id("LINE")),
            bot,
            url(params).orElse(""),
            params.text("TOKEN").orElse(""),
            false,
            webim(params).orElse(false));
    long id =
        switch (lanes.call(caller.portal(), add)) {
          case AddOmnichannel.Outcome.Added(long added) -> added;
          case AddOmnichannel.Outcome.NoLine _ -> throw ChannelRights.NO_LINE;
          case AddOmnichannel.Outcome.NoBot _ -> throw NO_BOT;
        };
    return Map.of(
        "ID", id, "WEBHOOK", base.get() + "/omnichannel/" + token.value() + "/bot_api_webhook");
  }

  private static void demandShort(Params params) {
    for (String name : List.of("TITLE", "TOKEN")) {
      if (params.text(name).orElse("").length() > LONGEST) {
        throw RestError.argument(
            "Argument '" + name + "' must have at most " + LONGEST + " characters");
      }
    }
  }

  private Object update(Caller caller, Params params) {
    demandShort(params);
    long id = params.id("ID");
    Optional<Boolean> active = params.value("ACTIVE").map(Params::isOn);
    OmnichannelChannel before =
        channels
            .find(caller.portal(), id)
            .filter(channel -> new ChannelRights(directory).of(caller).test(channel.line()))
            .orElseThrow(() -> ChannelRights.NO_CHANNEL);
    Optional<Long> bot = bot(params);
    if (active.orElse(before.active() && bot.isPresent())) {
      demandTrained(caller, bot.orElse(before.bot().map(UserId::value).orElse(0L)));
    }
    ChangeOmnichannel change =
        new ChangeOmnichannel(
            id,
            params.text("TITLE"),
            url(params),
            params.text("TOKEN"),
            bot,
            active,
            webim(params));
    switch (lanes.call(caller.portal(), change)) {
      case CHANGED -> {}
      case NO_CHANNEL -> throw ChannelRights.NO_CHANNEL;
      case NO_BOT -> throw NO_BOT;
    }
    OmnichannelChannel after =
        channels.find(caller.portal(), id).orElseThrow(() -> ChannelRights.NO_CHANNEL);
    Map<String, Object> answer = new LinkedHashMap<>(card(after));
    answer.put("WARNINGS", active.orElse(false) ? warnings(after) : List.of());
    return answer;
  }

  private void demandTrained(Caller caller, long bot) {
    if (bot > 0 && !trained.test(caller.portal(), new UserId(bot))) {
      throw NOT_TRAINED;
    }
  }

  /// 0: nobody answers first.
  private static Optional<Long> bot(Params params) {
    Optional<Long> bot = params.integer("BOT_ID");
    if (bot.filter(id -> id < 0).isPresent()) {
      throw NO_BOT;
    }
    return bot;
  }

  private Object list(Caller caller, Params params) {
    Predicate<LineId> own = new ChannelRights(directory).of(caller);
    return channels.all(caller.portal()).stream()
        .filter(channel -> own.test(channel.line()))
        .map(OmnichannelMethods::card)
        .toList();
  }

  private static Optional<Boolean> webim(Params params) {
    return params.value("WEBIM").map(Params::isOn);
  }

  private static Map<String, Object> card(OmnichannelChannel channel) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", channel.id());
    card.put("TITLE", channel.title());
    card.put("LINE", channel.line().value());
    card.put("BOT_ID", channel.bot().map(UserId::value).orElse(0L));
    card.put("URL", channel.clientUrl());
    card.put("TOKEN_SET", !channel.clientToken().isEmpty());
    card.put("ACTIVE", channel.active());
    card.put("WEBIM", channel.speaksWebim());
    return card;
  }

  private static Optional<String> url(Params params) {
    Optional<String> url = params.text("URL").map(String::strip);
    if (url.filter(text -> !text.isEmpty() && !text.matches("(?i)https?://.{1,2000}"))
        .isPresent()) {
      throw RestError.argument(
          "Argument 'URL' must be an address that begins with http:// or https://");
    }
    return url;
  }

  /// Knocks at `send_message` without sending one. No answer: the channel cannot be reached; an
  /// answer that our token is not accepted: it does not know this agent.
  private List<String> warnings(OmnichannelChannel channel) {
    List<String> warnings = new ArrayList<>();
    switch (Knock.at(http, channel)) {
      case Answer.Answered answered when answered.status() == 401 || answered.status() == 403 ->
          warnings.add(NOT_REGISTERED);
      case Answer.Answered _ -> {}
      case Answer.Refused refused -> warnings.add(CANNOT_REACH + ": " + refused.sentence());
      case Answer.Unreachable away -> warnings.add(CANNOT_REACH + ": " + away.sentence());
    }
    return List.copyOf(warnings);
  }
}
