package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.im.LikeMessage;
import dev.switchboard.openchannels.session.HeldDialogs;
import dev.switchboard.openchannels.session.SayWriting;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The methods of version 1 about the dialog that a bot holds.
final class BotChatMethods {
  private static final RestError UNAVAILABLE =
      RestError.badRequest("ACCESS_ERROR", "Action unavailable");
  private static final RestError NO_MESSAGE =
      RestError.badRequest("MESSAGE_ID_ERROR", "Message ID can't be empty");

  private final Lanes lanes;
  private final BotCalls calls;
  private final HeldDialogs dialogs;

  BotChatMethods(Database database, Lanes lanes, HeldDialogs dialogs) {
    this.lanes = lanes;
    this.calls = new BotCalls(database);
    this.dialogs = dialogs;
  }

  List<Method> methods() {
    return List.of(
        method("imbot.chat.leave").param(chatId()).handledBy(this::leave),
        method("imbot.chat.user.list").param(chatId()).handledBy(this::users),
        method("imbot.chat.sendTyping")
            .param(Param.text("DIALOG_ID").required("DIALOG_ID_EMPTY", "Dialog ID can't be empty"))
            .handledBy(this::types),
        method("imbot.message.like")
            .param(Param.id("MESSAGE_ID").required(NO_MESSAGE.code(), NO_MESSAGE.description()))
            .param(Param.text("ACTION").oneOf("auto", "plus", "minus"))
            .handledBy(this::like));
  }

  private static Method.Builder method(String name) {
    return Method.named(name)
        .scope(BotMethods.SCOPE)
        .param(Param.integer("BOT_ID"))
        .param(Param.text("CLIENT_ID"));
  }

  private static Param chatId() {
    return Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  private boolean leave(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    BotLeaves command = new BotLeaves(bot.id(), new ChatId(params.id("CHAT_ID")));
    if (!lanes.call(caller.portal(), command)) {
      throw RestError.badRequest(
          "WRONG_REQUEST", "You don't have access or user isn't a member in chat");
    }
    return true;
  }

  private List<Long> users(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    return dialogs
        .find(caller.portal(), chat, bot.id())
        .map(dialog -> dialogs.participants(caller.portal(), dialog, bot.id()))
        .orElseThrow(() -> UNAVAILABLE)
        .stream()
        .map(UserId::value)
        .toList();
  }

  private boolean types(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    ChatId chat =
        params
            .text("DIALOG_ID")
            .flatMap(ChatId::ofDialog)
            .orElseThrow(() -> RestError.badRequest("DIALOG_ID_EMPTY", "Dialog ID can't be empty"));
    if (!lanes.call(caller.portal(), new SayWriting(chat, bot.id()))) {
      throw UNAVAILABLE;
    }
    return true;
  }

  private boolean like(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Optional<Boolean> likes =
        switch (params.text("ACTION").orElse("").toLowerCase(Locale.ROOT)) {
          case "plus" -> Optional.of(true);
          case "minus" -> Optional.of(false);
          default -> Optional.empty();
        };
    LikeMessage command = new LikeMessage(params.id("MESSAGE_ID"), bot.id(), likes);
    return switch (lanes.call(caller.portal(), command)) {
      case DONE -> true;
      case UNCHANGED ->
          throw RestError.badRequest("WITHOUT_CHANGES", "Action completed without changes");
      case NO_MESSAGE -> throw NO_MESSAGE;
    };
  }
}
