package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageExtras.Edit;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.DialogErrors;
import dev.switchboard.openchannels.session.PostMessage;
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

/// The methods by which employees write, change what they wrote and take it back.
final class MessageMethods {
  private static final int LONGEST_TEXT = 20_000;
  private static final RestError NO_ACCESS =
      RestError.badRequest("ACCESS_ERROR", "Action unavailable");
  private static final RestError NO_CHAT =
      RestError.badRequest("CHAT_ID", "Error creating message");
  private static final RestError NO_REPLY =
      RestError.badRequest("REPLY_ACCESS_ERROR", "Action unavailable");
  private static final RestError NOT_HIS =
      RestError.badRequest(
          "CANT_EDIT_MESSAGE", "Time has expired for modification or you don't have access");

  private final Lanes lanes;
  private final DialogView dialogs;
  private final Directory directory;

  MessageMethods(Database database, Lanes lanes) {
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
  }

  List<Method> methods() {
    return List.of(
        Method.named("im.message.add")
            .scope("im")
            .param(Param.text("DIALOG_ID").required("USER_ID_EMPTY", "User ID can't be empty"))
            .param(Param.text("MESSAGE").wrong("PARAMS_ERROR", "MESSAGE must be a text"))
            .param(Param.any("ATTACH"))
            .param(Param.any("KEYBOARD"))
            .param(Param.any("MENU"))
            .param(yesOrNo("SYSTEM"))
            .param(yesOrNo("URL_PREVIEW"))
            .param(Param.id("REPLY_ID").wrong(NO_REPLY.code(), NO_REPLY.description()))
            .handledBy(this::add),
        Method.named("im.message.update")
            .scope("im")
            .param(messageId())
            .param(Param.text("MESSAGE"))
            .param(Param.any("ATTACH"))
            .param(Param.any("KEYBOARD"))
            .param(Param.any("MENU"))
            .param(Param.flag("URL_PREVIEW"))
            .param(Param.flag("IS_EDITED"))
            .handledBy(this::update),
        Method.named("im.message.delete").scope("im").param(messageId()).handledBy(this::delete),
        Method.named("im.message.like")
            .scope("im")
            .param(messageId())
            .param(Param.text("ACTION").oneOf("auto", "plus", "minus"))
            .handledBy(this::like));
  }

  private static Param messageId() {
    return Param.id("MESSAGE_ID").required("MESSAGE_ID_ERROR", "Message ID can't be empty");
  }

  private static Param yesOrNo(String name) {
    return Param.text(name).oneOf("Y", "N").wrong("PARAMS_ERROR", name + " must be Y or N");
  }

  private long add(Caller caller, Params params) {
    ChatId chat = chat(caller, params);
    MessageExtras extras = ExtrasInput.fresh(params);
    String text = params.text("MESSAGE").orElse("");
    if (text.isBlank() && extras.attach() == null) {
      throw RestError.badRequest("MESSAGE_EMPTY", "Message can't be empty");
    }
    checkLength(text);
    long reply = params.integer("REPLY_ID").orElse(0L);
    if (reply != 0) {
      checkReply(caller, chat, reply);
    }
    MessageParams carried =
        MessageParams.NONE.replyingTo(reply).with(extras).offering(Keyboard.choicesOf(extras));
    boolean system = params.flag("SYSTEM", false);
    PostMessage command = new PostMessage(chat, caller.user(), text, system, carried, false);
    return switch (lanes.call(caller.portal(), command)) {
      case PostMessage.Outcome.Posted posted -> posted.message();
      case PostMessage.Outcome.NoDialog _ -> throw NO_CHAT;
      case PostMessage.Outcome.NoAccess _ -> throw NO_ACCESS;
      case PostMessage.Outcome.Lost _ -> throw DialogErrors.lost();
      case PostMessage.Outcome.LineGone _ -> throw DialogErrors.lineGone(NO_ACCESS.code());
    };
  }

  /// `chat17`. A bare number is a person; there are no dialogs between employees.
  private ChatId chat(Caller caller, Params params) {
    String dialog = params.text("DIALOG_ID").orElse("").strip();
    if (dialog.startsWith("chat")) {
      return ChatId.ofDialog(dialog).orElseThrow(() -> NO_CHAT);
    }
    if (!dialog.matches("[1-9][0-9]{0,17}")) {
      throw RestError.badRequest("USER_ID_EMPTY", "User ID can't be empty");
    }
    boolean known = directory.find(caller.portal(), new UserId(Long.parseLong(dialog))).isPresent();
    throw known ? NO_ACCESS : RestError.badRequest("USER_NOT_FOUND", "User not found");
  }

  private static void checkLength(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw RestError.badRequest(
          "PARAMS_ERROR",
          "MESSAGE must have at most " + LONGEST_TEXT + " characters, came: " + text.length());
    }
  }

  /// Messages stay where they are, so that what is read here holds for the command, too.
  private void checkReply(Caller caller, ChatId chat, long reply) {
    Message answered =
        dialogs
            .message(caller.portal(), reply)
            .filter(m -> dialogs.find(caller.portal(), m.chat(), caller.user()).isPresent())
            .orElseThrow(() -> NO_REPLY);
    if (!answered.chat().equals(chat)) {
      throw RestError.badRequest(
          "REPLY_FROM_OTHER_CHAT_ERROR", "You can only reply to a message within the same chat");
    }
  }

  private boolean update(Caller caller, Params params) {
    Edit edit = ExtrasInput.read(params);
    Optional<String> text = params.text("MESSAGE").filter(sent -> !sent.isBlank());
    text.ifPresent(MessageMethods::checkLength);
    EditMessage command =
        new EditMessage(
            params.id("MESSAGE_ID"), caller.user(), text, edit, params.flag("IS_EDITED", true));
    return done(lanes.call(caller.portal(), command));
  }

  private boolean delete(Caller caller, Params params) {
    return done(
        lanes.call(caller.portal(), new TakeBackMessage(params.id("MESSAGE_ID"), caller.user())));
  }

  private static boolean done(Amendment amendment) {
    return switch (amendment) {
      case DONE -> true;
      case NOT_HIS -> throw NOT_HIS;
      case LOST -> throw DialogErrors.lost();
    };
  }

  private boolean like(Caller caller, Params params) {
    Optional<Boolean> likes =
        switch (params.text("ACTION").orElse("").toLowerCase(Locale.ROOT)) {
          case "plus" -> Optional.of(true);
          case "minus" -> Optional.of(false);
          default -> Optional.empty();
        };
    LikeMessage command = new LikeMessage(params.id("MESSAGE_ID"), caller.user(), likes);
    return switch (lanes.call(caller.portal(), command)) {
      case DONE -> true;
      case UNCHANGED ->
          throw RestError.badRequest("WITHOUT_CHANGES", "Action completed without changes");
      case NO_MESSAGE ->
          throw RestError.badRequest("MESSAGE_ID_ERROR", "Message ID can't be empty");
    };
  }
}
