package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.GuideDialog.Step;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Optional;

/// The methods by which bots guide dialogs of lines.
final class BotSessionMethods {
  private static final int LONGEST_TEXT = 20_000;
  private static final String TARGET = "the ID of an employee, or queue and the ID of a line";
  private static final RestError NO_TARGET =
      RestError.badRequest("TRANSFER_ID_EMPTY", "Queue ID or User ID can't be empty");
  private static final RestError WRONG_CHAT =
      RestError.badRequest("WRONG_CHAT", "Operator is not a bot");
  private static final RestError WRONG_TARGET =
      RestError.badRequest("OPERATOR_WRONG", "You cannot redirect to this operator");

  private final Lanes lanes;

  BotSessionMethods(Lanes lanes) {
    this.lanes = lanes;
  }

  List<Method> methods() {
    return List.of(
        method("imopenlines.bot.session.finish")
            .handledBy((caller, params) ->
                done(guide(caller, params, new Step.Finish()), BotCalls.NO_BOT)),
        method("imopenlines.bot.session.operator")
            .handledBy(
                (caller, params) -> done(guide(caller, params, new Step.ToQueue()), WRONG_CHAT)),
        method("imopenlines.bot.session.transfer")
            .param(Param.any("USER_ID"))
            .param(Param.any("QUEUE_ID"))
            .param(Param.text("TRANSFER_ID"))
            .param(Param.flag("LEAVE"))
            .handledBy(
                (caller, params) -> done(guide(caller, params, target(params)), BotCalls.NO_BOT)),
        method("imopenlines.bot.session.message.send")
            .param(Param.text("NAME").oneOf("WELCOME", "DEFAULT"))
            .param(Param.text("MESSAGE"))
            .handledBy(this::send));
  }

  private static Method.Builder method(String name) {
    return Method.named(name)
        .scope("imopenlines")
        .scope(BotMethods.SCOPE)
        .access(Access.PROGRAMS)
        .param(Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
        .param(Param.text("CLIENT_ID"));
  }

  private GuideDialog.Outcome guide(Caller caller, Params params, Step step) {
    boolean named =
        caller.application().isPresent()
            || params.text("CLIENT_ID").filter(key -> !key.isBlank()).isPresent();
    Optional<String> owner = named ? Optional.of(BotCalls.owner(caller, params)) : Optional.empty();
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    return lanes.call(caller.portal(), new GuideDialog(chat, owner, caller.user(), step));
  }

  private static boolean done(GuideDialog.Outcome outcome, RestError notHeld) {
    return switch (outcome) {
      case DONE -> true;
      case NOT_HELD -> throw notHeld;
      case BAD_TARGET -> throw WRONG_TARGET;
    };
  }

  /// Of several targets the first that is named counts: `USER_ID`, `QUEUE_ID`, `TRANSFER_ID`.
  private static Step target(Params params) {
    boolean leaves = params.flag("LEAVE", false);
    if (params.has("USER_ID")) {
      return new Step.ToPerson(
          new UserId(positive(params, "USER_ID", "USER_ID_EMPTY", "User ID can't be empty")),
          leaves);
    }
    if (params.has("QUEUE_ID")) {
      return new Step.ToLine(
          new LineId(positive(params, "QUEUE_ID", "QUEUE_ID_EMPTY", "QUEUE ID can't be empty")),
          leaves);
    }
    String target = params.text("TRANSFER_ID").orElse("").strip();
    if (target.matches("queue[1-9][0-9]{0,17}")) {
      return new Step.ToLine(new LineId(Long.parseLong(target.substring("queue".length()))), leaves);
    }
    if (target.matches("[1-9][0-9]{0,17}")) {
      return new Step.ToPerson(new UserId(Long.parseLong(target)), leaves);
    }
    throw params.refusal(NO_TARGET, "TRANSFER_ID", TARGET);
  }

  private static long positive(Params params, String name, String code, String sentence) {
    return params
        .integer(name)
        .filter(id -> id > 0)
        .orElseThrow(
            () -> params.refusal(RestError.badRequest(code, sentence), name, "a positive integer"));
  }

  /// True whether or not there was something to say; an empty text says nothing.
  private boolean send(Caller caller, Params params) {
    String text = params.text("MESSAGE").orElse("");
    boolean greet = params.text("NAME").orElse("").equalsIgnoreCase("WELCOME");
    if (text.length() > LONGEST_TEXT) {
      throw RestError.argument("MESSAGE must have at most " + LONGEST_TEXT + " characters");
    }
    if (!greet && text.isBlank()) {
      return true;
    }
    return done(guide(caller, params, greet ? new Step.Greet() : new Step.Say(text)), WRONG_CHAT);
  }
}
