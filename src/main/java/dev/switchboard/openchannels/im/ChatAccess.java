package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds the chat that a call is about, if it is open to the caller. One that is not there and one
/// that is not his give the same error.
final class ChatAccess {
  static final RestError NO_ACCESS =
      RestError.forbidden("ACCESS_ERROR", "You do not have access to the specified dialog");
  static final RestError NO_CHAT_ID =
      RestError.badRequest("CHAT_ID_EMPTY", "Chat ID can't be empty");
  static final RestError NO_DIALOG_ID =
      RestError.badRequest("DIALOG_ID_EMPTY", "Dialog ID can't be empty");

  private final DialogView dialogs;

  ChatAccess(Database database) {
    this.dialogs = new DialogView(database);
  }

  Optional<Dialog> find(Caller caller, ChatId chat) {
    return dialogs.find(caller.portal(), chat, caller.user());
  }

  Dialog open(Caller caller, ChatId chat) {
    return find(caller, chat).orElseThrow(() -> NO_ACCESS);
  }

  /// The chat of `DIALOG_ID`, which wins, or of `CHAT_ID`.
  Dialog byEither(Caller caller, Params params) {
    return open(caller, either(params));
  }

  static ChatId either(Params params) {
    if (isGiven(params, "DIALOG_ID")) {
      return ofDialog(params);
    }
    if (params.has("DIALOG_ID") && !params.has("CHAT_ID")) {
      throw NO_DIALOG_ID;
    }
    return params
        .integer("CHAT_ID")
        .filter(id -> id > 0)
        .map(ChatId::new)
        .orElseThrow(() -> params.refusal(NO_CHAT_ID, "CHAT_ID", "a positive integer"));
  }

  static ChatId ofDialog(Params params) {
    return params
        .text("DIALOG_ID")
        .flatMap(ChatId::ofDialog)
        .orElseThrow(() -> params.refusal(NO_DIALOG_ID, "DIALOG_ID", "chat and the ID of a chat"));
  }

  /// Forms send empty fields for what is not meant.
  static boolean isGiven(Params params, String name) {
    return params
        .value(name)
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.asString().isBlank())
        .isPresent();
  }
}
