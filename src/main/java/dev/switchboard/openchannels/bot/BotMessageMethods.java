package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageExtras.Edit;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.im.Amendment;
import dev.switchboard.openchannels.im.EditMessage;
import dev.switchboard.openchannels.im.ExtrasInput;
import dev.switchboard.openchannels.im.TakeBackMessage;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// The methods by which bots write, change what they wrote and take it back.
final class BotMessageMethods {
  private static final int LONGEST_TEXT = 20_000;
  static final RestError NOT_ADDED = RestError.badRequest("WRONG_REQUEST", "Message isn't added");
  private static final RestError NOT_ITS =
      RestError.badRequest(
          "CANT_EDIT_MESSAGE", "Time has expired for modification or you don't have access");

  private final Lanes lanes;
  private final BotCalls calls;

  BotMessageMethods(Database database, Lanes lanes) {
    this.lanes = lanes;
    this.calls = new BotCalls(database);
  }

  List<Method> methods() {
    return List.of(
        extras(method("imbot.message.add"))
            .param(Param.text("DIALOG_ID").required("DIALOG_ID_EMPTY", "Dialog ID can't be empty"))
            .param(Param.flag("SYSTEM"))
            .handledBy(this::add),
        extras(method("imbot.message.update")).param(messageId()).handledBy(this::update),
        method("imbot.message.delete")
            .param(messageId())
            .param(Param.flag("COMPLETE"))
            .handledBy(this::delete));
  }

  private static Method.Builder method(String name) {
    return Method.named(name)
        .scope(BotMethods.SCOPE)
        .param(Param.integer("BOT_ID"))
        .param(Param.text("CLIENT_ID"));
  }

  /// What a message can have besides its addressee.
  static Method.Builder extras(Method.Builder method) {
    return method
        .param(Param.text("MESSAGE"))
        .param(Param.any("ATTACH"))
        .param(Param.any("KEYBOARD"))
        .param(Param.any("MENU"))
        .param(Param.flag("URL_PREVIEW"))
        .param(Param.flag("SKIP_CONNECTOR"));
  }

  private static Param messageId() {
    return Param.id("MESSAGE_ID").required("MESSAGE_ID_ERROR", "Message ID can't be empty");
  }

  private long add(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    ChatId chat =
        params
            .text("DIALOG_ID")
            .flatMap(ChatId::ofDialog)
            .orElseThrow(() ->
                params.refusal(BotCalls.NO_DIALOG_ID, "DIALOG_ID", "chat and the ID of a chat"));
    return lanes.call(caller.portal(), says(bot.id(), chat, params)).orElseThrow(() -> NOT_ADDED);
  }

  /// What `params` let a bot say.
  static BotSays says(UserId bot, ChatId chat, Params params) {
    MessageExtras extras = ExtrasInput.fresh(params);
    String text = text(params).orElse("");
    if (text.isBlank() && extras.attach() == null) {
      throw RestError.badRequest("MESSAGE_EMPTY", "Message can't be empty");
    }
    MessageParams carried = MessageParams.NONE.with(extras).offering(Keyboard.choicesOf(extras));
    return new BotSays(
        bot,
        chat,
        text,
        carried,
        params.flag("SYSTEM", false),
        params.flag("SKIP_CONNECTOR", false));
  }

  private static Optional<String> text(Params params) {
    Optional<String> text = params.text("MESSAGE").filter(sent -> !sent.isBlank());
    if (text.filter(sent -> sent.length() > LONGEST_TEXT).isPresent()) {
      throw RestError.badRequest(
          "WRONG_REQUEST", "MESSAGE must have at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private boolean update(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Edit edit = ExtrasInput.read(params);
    EditMessage command =
        new EditMessage(params.id("MESSAGE_ID"), bot.id(), text(params), edit, true);
    return done(lanes.call(caller.portal(), command));
  }

  private boolean delete(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    return done(
        lanes.call(caller.portal(), new TakeBackMessage(params.id("MESSAGE_ID"), bot.id())));
  }

  private static boolean done(Amendment amendment) {
    return switch (amendment) {
      case DONE -> true;
      case NOT_HIS, LOST -> throw NOT_ITS;
    };
  }
}
