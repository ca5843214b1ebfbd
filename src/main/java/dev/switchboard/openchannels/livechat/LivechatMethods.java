package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Optional;

/// How the web chat of a line is set up.
final class LivechatMethods {
  private static final String SCOPE = "imopenlines";

  private final Lanes lanes;
  private final Livechats chats;
  private final Secrets secrets;
  private final LivechatView view;

  LivechatMethods(Lanes lanes, Livechats chats, Secrets secrets, LivechatView view) {
    this.lanes = lanes;
    this.chats = chats;
    this.secrets = secrets;
    this.view = view;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.livechat.get")
            .scope(SCOPE)
            .access(who(Right.LINES_VIEW))
            .param(lineId())
            .handledBy(this::get),
        Method.named("switchboard.livechat.update")
            .scope(SCOPE)
            .access(who(Right.LINES_MODIFY))
            .param(lineId())
            .param(Param.object("FIELDS").requiredArgument())
            .param(Param.integer("VERSION"))
            .handledBy(this::update));
  }

  private static Param lineId() {
    return Param.id("LINE_ID").requiredArgument();
  }

  private Object get(Caller caller, Params params) {
    LineId line = new LineId(params.id("LINE_ID"));
    return chats.of(caller.portal(), line).map(view::full).orElseThrow(LivechatMethods::noChat);
  }

  private Object update(Caller caller, Params params) {
    LineId line = new LineId(params.id("LINE_ID"));
    Livechat before =
        chats
            .of(caller.portal(), line)
            .orElseGet(() -> Livechat.fresh(caller.portal(), line, code()));
    Optional<String> secret = secret(params);
    LivechatChange change =
        new LivechatChange(
            active(params),
            Optional.of(new AppearanceInput(params.object("FIELDS")).over(before.appearance())),
            secret);
    long version = params.integer("VERSION").orElse(before.version());
    return switch (lanes.call(
        caller.portal(), new ChangeLivechat(line, before.code(), change, Optional.of(version)))) {
      case ChangeLivechat.Outcome.Changed(Livechat chat) -> view.changed(chat, secret);
      case ChangeLivechat.Outcome.NoSuchLine _ -> throw noChat();
      case ChangeLivechat.Outcome.Outdated(long current) ->
          throw new RestError(
              409,
              "VERSION_OUTDATED",
              "Somebody has changed this web chat meanwhile: its version is " + current + ".");
    };
  }

  private static Optional<Boolean> active(Params params) {
    return Optional.ofNullable(params.object("FIELDS").get("active")).map(Params::isOn);
  }

  /// The secret is made here and told once: one that people think up can be guessed.
  private Optional<String> secret(Params params) {
    return Optional.ofNullable(params.object("FIELDS").get("identity"))
        .map(wish ->
            switch (wish.asString("")) {
              case "renew" -> secrets.next().value();
              case "off" -> "";
              case String other ->
                  throw RestError.argument(
                      "Field 'identity' must be 'renew' or 'off', came: "
                          + other.substring(0, Math.min(other.length(), 60)));
            });
  }

  String code() {
    return secrets.nextName().substring(0, 16);
  }

  private static Access who(Right right) {
    return new Access.OnLine(
        right.name(), "LINE_ID", RestError.forbidden("ACCESS_DENIED", "Permission denied"));
  }

  private static RestError noChat() {
    return RestError.badRequest(
        "LIVECHAT_NOT_FOUND", "This line has no web chat yet, or there is no such line.");
  }
}
