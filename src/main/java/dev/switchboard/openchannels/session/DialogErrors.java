package dev.switchboard.openchannels.session;

import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.RestError;

/// The errors that the dialog methods share.
///
/// Source: contract/methods/imopenlines/imopenlines.session.join.json and its neighbours; their
/// sentences vary, their codes do not.
public final class DialogErrors {
  static final String NO_ACCESS_CODE = "ACCESS_DENIED";
  static final String NO_ACCESS =
      "You cannot open this conversation because you do not have sufficient permissions";

  private DialogErrors() {}

  /// `CHAT_ID` with the code that most methods give.
  static Param chatId() {
    return Param.id("CHAT_ID").required("CHAT_ID", "The specified chat identifier is invalid");
  }

  /// `CHAT_ID` with the code that intercept, transfer and pin give.
  static Param chatIdNotEmpty() {
    return Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  /// Ours: who had the dialog writes to the client, and somebody else has it now.
  public static RestError lost() {
    return RestError.badRequest(
        "DIALOG_LOST",
        "Somebody else has this dialog now. Take it back or join it before you write.");
  }

  /// @param code by which the method says that something may not be done
  public static RestError lineGone(String code) {
    return RestError.badRequest(
        code, "The line of this dialog was deleted. Its client cannot be written to any more.");
  }

  static RestError noChatId() {
    return RestError.badRequest("CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  static RestError wrongChatId() {
    return RestError.badRequest("CHAT_ID", "The specified chat identifier is invalid");
  }

  static RestError noDialog() {
    return RestError.badRequest("CHAT_TYPE", "The specified chat is not an open line");
  }

  static RestError noAccess() {
    return RestError.badRequest(NO_ACCESS_CODE, NO_ACCESS);
  }

  /// True when it was done.
  ///
  /// @param impossible what the method answers when the dialog's state forbids it
  static boolean done(Handled handled, RestError impossible) {
    return switch (handled) {
      case Handled.Done _ -> true;
      case Handled.NoDialog _ -> throw noDialog();
      case Handled.NoUser _ ->
          throw RestError.badRequest("USER_ID", "The specified user identifier is invalid");
      case Handled.NoAccess _ -> throw noAccess();
      case Handled.LineGone _ -> throw lineGone(NO_ACCESS_CODE);
      case Handled.Impossible _, Handled.BadTarget _ -> throw impossible;
    };
  }
}
