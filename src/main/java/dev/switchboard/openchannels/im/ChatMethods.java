package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.inbox.ReadDialog;
import dev.switchboard.openchannels.session.DialogAnswers;
import dev.switchboard.openchannels.session.SayWriting;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods about one chat and those who take part in it.
final class ChatMethods {
  private static final int MOST_USERS = 100;
  private static final RestError UNAVAILABLE =
      RestError.badRequest("ACCESS_ERROR", "Action unavailable");

  private final Database database;
  private final Lanes lanes;
  private final ChatAccess chats;
  private final DialogView dialogs;
  private final DialogAnswers answers;

  ChatMethods(Database database, Lanes lanes, WireDates dates) {
    this.database = database;
    this.lanes = lanes;
    this.chats = new ChatAccess(database);
    this.dialogs = new DialogView(database);
    this.answers = new DialogAnswers(database, dates);
  }

  List<Method> methods() {
    return List.of(
        Method.named("im.dialog.get").scope("im").param(dialogId()).handledBy(this::get),
        Method.named("imbot.dialog.get").scope("imbot").param(dialogId()).handledBy(this::get),
        Method.named("imbot.chat.get")
            .scope("imbot")
            .param(Param.text("ENTITY_TYPE").requiredArgument())
            .param(Param.text("ENTITY_ID").requiredArgument())
            .handledBy(this::findForBot),
        Method.named("im.chat.get")
            .scope("im")
            .param(Param.text("ENTITY_TYPE").requiredArgument())
            .param(Param.text("ENTITY_ID").requiredArgument())
            .handledBy(this::find),
        Method.named("im.dialog.read")
            .scope("im")
            .param(dialogId())
            .param(Param.id("MESSAGE_ID"))
            .handledBy(this::read),
        Method.named("im.dialog.writing").scope("im").param(dialogId()).handledBy(this::writing),
        Method.named("im.chat.user.list").scope("im").param(chatId()).handledBy(this::users),
        Method.named("im.chat.user.add")
            .scope("im")
            .param(chatId())
            .param(Param.list("USERS"))
            .param(Param.flag("HIDE_HISTORY"))
            .handledBy(this::add),
        Method.named("im.chat.user.delete")
            .scope("im")
            .param(chatId())
            .param(Param.id("USER_ID").required("USER_ID_EMPTY", "User ID can't be empty"))
            .handledBy(this::delete),
        Method.named("im.chat.leave").scope("im").param(chatId()).handledBy(this::leave));
  }

  static Param dialogId() {
    return Param.text("DIALOG_ID").required("DIALOG_ID_EMPTY", "Dialog ID can't be empty");
  }

  private static Param chatId() {
    return Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  private Map<String, @Nullable Object> get(Caller caller, Params params) {
    Dialog dialog = chats.byEither(caller, params);
    int unread = SqlChats.unread(database, caller.portal(), dialog.id(), caller.user());
    Map<String, @Nullable Object> answer = answers.of(caller, dialog, unread);
    boolean muted =
        SqlChatMarks.of(database, caller.portal(), caller.user(), dialog.id())
            .filter(ChatMark::muted)
            .isPresent();
    answer.put("mute_list", muted ? List.of(caller.user().value()) : List.of());
    return answer;
  }

  /// The chat of a client's code; null when there is none that is open to the caller.
  private @Nullable Map<String, Long> find(Caller caller, Params params) {
    return Optional.of(params.text("ENTITY_TYPE").orElse(""))
        .filter("LINES"::equalsIgnoreCase)
        .flatMap(_ -> params.text("ENTITY_ID"))
        .flatMap(code -> dialogs.byCode(caller.portal(), code, caller.user()))
        .map(dialog -> Map.of("ID", dialog.id().value()))
        .orElse(null);
  }

  private Map<String, Long> findForBot(Caller caller, Params params) {
    return Optional.ofNullable(find(caller, params))
        .orElseThrow(
            () -> RestError.badRequest("ACCESS_ERROR", "You don't have access to this chat"));
  }

  private Map<String, Object> read(Caller caller, Params params) {
    Dialog dialog = chats.byEither(caller, params);
    long upTo =
        lanes
            .call(
                caller.portal(),
                new ReadDialog(dialog.id(), caller.user(), params.integer("MESSAGE_ID")))
            .orElseThrow(() -> ChatAccess.NO_ACCESS)
            .upTo();
    clearMark(caller, dialog);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("dialogId", dialog.id().dialogId());
    answer.put("chatId", dialog.id().value());
    answer.put("lastId", upTo);
    answer.put("counter", SqlChats.unread(database, caller.portal(), dialog.id(), caller.user()));
    return answer;
  }

  /// What is read is not marked as unread any more.
  private void clearMark(Caller caller, Dialog dialog) {
    boolean marked =
        SqlChatMarks.of(database, caller.portal(), caller.user(), dialog.id())
            .filter(ChatMark::unread)
            .isPresent();
    if (marked) {
      lanes.call(
          caller.portal(),
          new MarkChat(dialog.id(), caller.user(), new MarkChat.Mark.Unread(false)));
    }
  }

  private boolean writing(Caller caller, Params params) {
    if (!lanes.call(caller.portal(), new SayWriting(ChatAccess.either(params), caller.user()))) {
      throw UNAVAILABLE;
    }
    return true;
  }

  private List<Long> users(Caller caller, Params params) {
    Dialog dialog =
        chats.find(caller, new ChatId(params.id("CHAT_ID"))).orElseThrow(() -> UNAVAILABLE);
    return answers.participants(caller, dialog).stream().map(UserId::value).toList();
  }

  private boolean add(Caller caller, Params params) {
    List<UserId> users =
        params.list("USERS").stream()
            .map(Params::number)
            .map(id -> new UserId(id.filter(sent -> sent > 0).orElseThrow(ChatMethods::noUser)))
            .toList();
    if (users.isEmpty() || users.size() > MOST_USERS) {
      throw noUser();
    }
    return done(caller, params, users, true);
  }

  private static RestError noUser() {
    return RestError.badRequest(
        "ACCESS_ERROR", "USERS must be a list of 1 to " + MOST_USERS + " ids of employees");
  }

  private boolean delete(Caller caller, Params params) {
    return done(caller, params, List.of(new UserId(params.id("USER_ID"))), false);
  }

  private boolean leave(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    return switch (lanes.call(
        caller.portal(), new Membership(chat, caller.user(), List.of(caller.user()), false))) {
      case DONE -> true;
      case NO_ACCESS -> throw UNAVAILABLE;
      case NO_EMPLOYEE, NO_MEMBER, HOLDS_IT ->
          throw RestError.badRequest("ACCESS_DENIED_KICK", "Access denied to kick user from chat");
    };
  }

  private boolean done(Caller caller, Params params, List<UserId> users, boolean joins) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    return switch (lanes.call(caller.portal(), new Membership(chat, caller.user(), users, joins))) {
      case DONE -> true;
      case NO_ACCESS -> throw UNAVAILABLE;
      case NO_EMPLOYEE -> throw noUser();
      case NO_MEMBER ->
          throw RestError.badRequest("USER_NOT_FOUND", "The specified user is not in the chat");
      case HOLDS_IT ->
          throw RestError.badRequest(
              "ACCESS_DENIED_KICK", "Insufficient rights to exclude participants from the chat");
    };
  }
}
