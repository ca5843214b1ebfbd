package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods that find dialogs and read what was written in them.
final class DialogMethods {
  private static final String SCOPE = "imopenlines";
  private static final RestError NO_DIALOG =
      RestError.badRequest("ACCESS_ERROR", "You do not have access to the specified dialog");
  private static final RestError NO_SESSION_NAMED =
      RestError.badRequest("MISSING_REQUIRED_PARAM", "Session ID or Chat ID must be provided");
  private static final RestError NO_SESSION =
      RestError.badRequest(
          "INVALID_SESSION_ID", "Unable to determine session ID from provided parameters");

  private final Database database;
  private final DialogView dialogs;
  private final SessionHistory history;
  private final WireDates dates;

  DialogMethods(Database database, SessionHistory history, WireDates dates) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.history = history;
    this.dates = dates;
  }

  List<Method> methods() {
    return List.of(
        Method.named("imopenlines.session.open")
            .scope(SCOPE)
            .param(
                Param.text("USER_CODE")
                    .required(DialogErrors.NO_ACCESS_CODE, DialogErrors.NO_ACCESS))
            .handledBy(this::open),
        Method.named("imopenlines.dialog.get")
            .scope(SCOPE)
            .param(Param.any("CHAT_ID"))
            .param(Param.any("DIALOG_ID"))
            .param(Param.any("SESSION_ID"))
            .param(Param.any("USER_CODE"))
            .handledBy(this::get),
        Method.named("imopenlines.session.history.get")
            .scope(SCOPE)
            .param(Param.any("SESSION_ID"))
            .param(Param.any("CHAT_ID"))
            .handledBy(this::history));
  }

  /// Never makes a dialog: one that is not there looks like one that is not his.
  private Map<String, String> open(Caller caller, Params params) {
    return dialogs
        .byCode(caller.portal(), params.text("USER_CODE").orElse(""), caller.user())
        .map(dialog -> Map.of("chatId", dialog.id().toString()))
        .orElseThrow(DialogErrors::noAccess);
  }

  private Map<String, @Nullable Object> get(Caller caller, Params params) {
    Dialog dialog = named(caller, params).orElseThrow(() -> NO_DIALOG);
    DialogCard card =
        new DialogCard(
            dialog,
            SqlSessions.readLast(database, caller.portal(), dialog.id()),
            dialogs.members(caller.portal(), dialog.id()));
    return DialogAnswer.of(card, caller.user(), dates);
  }

  /// Of several identifiers the first that was given decides, right or wrong.
  private Optional<Dialog> named(Caller caller, Params params) {
    if (isGiven(params, "CHAT_ID")) {
      return positive(params, "CHAT_ID").flatMap(id -> find(caller, new ChatId(id)));
    }
    if (isGiven(params, "DIALOG_ID")) {
      return params.text("DIALOG_ID").flatMap(ChatId::ofDialog).flatMap(c -> find(caller, c));
    }
    if (isGiven(params, "SESSION_ID")) {
      return positive(params, "SESSION_ID")
          .flatMap(id -> SqlSessions.read(database, caller.portal(), id))
          .flatMap(session -> find(caller, session.chat()));
    }
    return params
        .text("USER_CODE")
        .flatMap(code -> dialogs.byCode(caller.portal(), code, caller.user()));
  }

  private Optional<Dialog> find(Caller caller, ChatId chat) {
    return dialogs.find(caller.portal(), chat, caller.user());
  }

  private Map<String, @Nullable Object> history(Caller caller, Params params) {
    return history.of(caller, session(caller, params)).orElseThrow(DialogErrors::noAccess);
  }

  /// The session named, or the last one of the chat. A session that is not there looks like one
  /// that may not be read.
  private Session session(Caller caller, Params params) {
    if (isGiven(params, "SESSION_ID")) {
      long id = positive(params, "SESSION_ID").orElseThrow(() -> NO_SESSION);
      return SqlSessions.read(database, caller.portal(), id).orElseThrow(DialogErrors::noAccess);
    }
    if (!isGiven(params, "CHAT_ID")) {
      throw NO_SESSION_NAMED;
    }
    ChatId chat = new ChatId(positive(params, "CHAT_ID").orElseThrow(() -> NO_SESSION));
    return SqlSessions.readLast(database, caller.portal(), chat)
        .orElseThrow(DialogErrors::noAccess);
  }

  /// Forms send empty fields for what is not meant.
  static boolean isGiven(Params params, String name) {
    return params
        .value(name)
        .filter(value -> !(value.isString() && value.asString().isBlank()))
        .isPresent();
  }

  private static Optional<Long> positive(Params params, String name) {
    return params.integer(name).filter(id -> id > 0);
  }
}
