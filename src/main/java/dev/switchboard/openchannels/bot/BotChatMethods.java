package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.im.LikeMessage;
import dev.switchboard.openchannels.im.Membership;
import dev.switchboard.openchannels.im.RenameChat;
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

  private static final RestError NO_IDS =
      RestError.badRequest("WRONG_REQUEST", "User IDs must be passed in array format");
  private static final RestError NOT_ADDED =
      RestError.badRequest("WRONG_REQUEST", "You don't have access or user already member in chat");
  private static final RestError NOT_DELETED =
      RestError.badRequest(
          "WRONG_REQUEST", "You don't have access or user isn't a member of the chat");
  private static final int MOST_USERS = 200;

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
        method("imbot.chat.user.add")
            .param(chatId())
            .param(
                Param.list("USERS")
                    .required("WRONG_REQUEST", "User IDs must be passed in array format"))
            .param(Param.flag("HIDE_HISTORY"))
            .handledBy(this::add),
        method("imbot.chat.user.delete")
            .param(chatId())
            .param(Param.id("USER_ID").required("USER_ID_EMPTY", "User ID can't be empty"))
            .handledBy(this::delete),
        method("imbot.chat.updateTitle")
            .param(chatId())
            .param(Param.text("TITLE").required("TITLE_EMPTY", "Title can't be empty"))
            .handledBy(this::rename),
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

  /// Who comes sees what was written before, whatever `HIDE_HISTORY` says: it is the client's
  /// dialog.
  private boolean add(Caller caller, Params params) {
    List<UserId> users =
        params.list("USERS").stream()
            .map(sent ->
                Params.number(sent).filter(id -> id > 0).map(UserId::new).orElseThrow(() -> NO_IDS))
            .toList();
    if (users.isEmpty() || users.size() > MOST_USERS) {
      throw NO_IDS;
    }
    return change(caller, params, users, true, NOT_ADDED);
  }

  private boolean delete(Caller caller, Params params) {
    List<UserId> users = List.of(new UserId(params.id("USER_ID")));
    return change(caller, params, users, false, NOT_DELETED);
  }

  private boolean change(
      Caller caller, Params params, List<UserId> users, boolean joins, RestError otherwise) {
    Bot bot = calls.one(caller, params);
    Membership command = new Membership(new ChatId(params.id("CHAT_ID")), bot.id(), users, joins);
    return switch (lanes.call(caller.portal(), command)) {
      case DONE -> true;
      case NO_ACCESS -> throw UNAVAILABLE;
      case NO_EMPLOYEE, NO_MEMBER -> throw otherwise;
      case HOLDS_IT ->
          throw RestError.badRequest(
              "ACCESS_ERROR", "Who answers cannot be taken out: let him hand over first");
    };
  }

  private boolean rename(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    String title = params.text("TITLE").orElse("").strip();
    if (title.length() > RenameChat.LONGEST) {
      throw RestError.badRequest(
          "ACCESS_ERROR", "A title has at most " + RenameChat.LONGEST + " characters");
    }
    RenameChat command = new RenameChat(new ChatId(params.id("CHAT_ID")), bot.id(), title);
    if (!lanes.call(caller.portal(), command)) {
      throw UNAVAILABLE;
    }
    return true;
  }

  private boolean types(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    ChatId chat =
        params
            .text("DIALOG_ID")
            .flatMap(ChatId::ofDialog)
            .orElseThrow(() ->
                params.refusal(BotCalls.NO_DIALOG_ID, "DIALOG_ID", "chat and the ID of a chat"));
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
