package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.session.HeldDialogs;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;

/// Which bot a call of version 2 is about, and whose it is.
record CallsV2(Database database, HeldDialogs dialogs) {
  static final int LONGEST_TOKEN = 40;
  static final RestError NO_BOT = RestError.badRequest("BOT_NOT_FOUND", "Bot not found");
  static final RestError DENIED = RestError.forbidden("ACCESS_DENIED", "Access denied");
  private static final RestError FOREIGN =
      RestError.forbidden("BOT_OWNERSHIP_ERROR", "Bot is registered by another application");
  private static final RestError NO_BOT_ID =
      RestError.badRequest("BOT_ID_REQUIRED", "Bot ID is required");
  private static final RestError NO_TOKEN =
      RestError.forbidden("BOT_TOKEN_NOT_SPECIFIED", "Bot token is not specified");

  /// A method that is about one bot; that it is named is checked after the token.
  static Method.Builder method(String name) {
    return Method.named(name)
        .scope(BotMethods.SCOPE)
        .param(Param.any("botId"))
        .param(Param.text("botToken"));
  }

  static Method.Builder inDialog(String name) {
    return method(name).param(Param.text("dialogId"));
  }

  static Method.Builder onMessage(String name) {
    return method(name).param(Param.integer("messageId"));
  }

  /// An application, or whoever knows the token with which a webhook has registered.
  static String owner(Caller caller, String token) {
    return caller
        .application()
        .map(application -> "app:" + application)
        .orElseGet(() -> {
          if (token.isBlank() || token.length() > LONGEST_TOKEN) {
            throw NO_TOKEN;
          }
          return keyed(token);
        });
  }

  static String keyed(String token) {
    return "key:" + SecretHash.of(token).value();
  }

  static String owner(Caller caller, Params params) {
    return owner(caller, params.text("botToken").orElse(""));
  }

  /// The caller's bots of version 2.
  List<Bot> own(Caller caller, Params params) {
    return SqlBots.ofOwner(database, caller.portal(), owner(caller, params)).stream()
        .filter(bot -> bot.v2() != null)
        .toList();
  }

  Bot one(Caller caller, Params params) {
    String owner = owner(caller, params);
    long id = params.integer("botId").filter(sent -> sent > 0).orElseThrow(() -> NO_BOT_ID);
    Bot bot =
        SqlBots.find(database, caller.portal(), id)
            .filter(found -> found.v2() != null)
            .orElseThrow(() -> NO_BOT);
    if (!bot.owner().equals(owner)) {
      throw FOREIGN;
    }
    return bot;
  }

  /// The dialog of `dialogId`, which the bot must hold.
  Dialog dialog(Caller caller, Bot bot, Params params) {
    return dialog(caller.portal(), bot, chat(params));
  }

  Dialog dialog(PortalId portal, Bot bot, ChatId chat) {
    return dialogs.find(portal, chat, bot.id()).orElseThrow(() -> DENIED);
  }

  static ChatId chat(Params params) {
    return params.text("dialogId").flatMap(ChatId::ofDialog).orElseThrow(() -> DENIED);
  }

  static long messageId(Params params) {
    return params.integer("messageId").filter(id -> id > 0).orElseThrow(() -> DENIED);
  }
}
