package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The methods by which employees write.
///
/// Attachments, keyboards and menus are refused, not dropped: what a client would not see is not
/// taken.
final class MessageMethods {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LARGEST_ATTACHMENT = 30 * 1024;
  private static final RestError EMPTY =
      RestError.badRequest("MESSAGE_EMPTY", "Message can't be empty");
  private static final RestError NO_ACCESS =
      RestError.badRequest("ACCESS_ERROR", "Action unavailable");
  private static final RestError NO_REPLY =
      RestError.badRequest("REPLY_ACCESS_ERROR", "Action unavailable");
  private static final RestError FOREIGN_REPLY =
      RestError.badRequest(
          "REPLY_FROM_OTHER_CHAT_ERROR", "You can only reply to a message within the same chat");

  private final Lanes lanes;
  private final CrmPort crm;
  private final DialogView dialogs;
  private final Directory directory;

  MessageMethods(Database database, Lanes lanes, CrmPort crm) {
    this.lanes = lanes;
    this.crm = crm;
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
        Method.named("imopenlines.crm.message.add")
            .scope("imopenlines")
            .param(
                argument(Param.text("CRM_ENTITY_TYPE")).oneOf("lead", "deal", "company", "contact"))
            .param(argument(Param.id("CRM_ENTITY")))
            .param(argument(Param.id("USER_ID")))
            .param(argument(Param.id("CHAT_ID")))
            .param(argument(Param.text("MESSAGE")))
            .handledBy(this::addToCrm));
  }

  private static Param yesOrNo(String name) {
    return Param.text(name).oneOf("Y", "N").wrong("PARAMS_ERROR", name + " must be Y or N");
  }

  private static Param argument(Param param) {
    return param.required("ERROR_ARGUMENT", "Argument " + param.name() + " is null or empty");
  }

  private long add(Caller caller, Params params) {
    ChatId chat = chat(caller, params);
    refuse(params);
    String text = params.text("MESSAGE").orElse("");
    if (text.isBlank()) {
      throw EMPTY;
    }
    checkLength(text, "PARAMS_ERROR");
    long reply = params.integer("REPLY_ID").orElse(0L);
    if (reply != 0) {
      checkReply(caller, chat, reply);
    }
    boolean system = params.flag("SYSTEM", false);
    PostMessage command = new PostMessage(chat, caller.user(), text, system, reply);
    return switch (lanes.call(caller.portal(), command)) {
      case PostMessage.Outcome.Posted posted -> posted.message();
      case PostMessage.Outcome.NoDialog _ ->
          throw RestError.badRequest("CHAT_ID", "Error creating message");
      case PostMessage.Outcome.NoAccess _ -> throw NO_ACCESS;
    };
  }

  /// `chat17`. A bare number is a person; there are no dialogs between employees.
  private ChatId chat(Caller caller, Params params) {
    String dialog = params.text("DIALOG_ID").orElse("").strip();
    if (dialog.startsWith("chat")) {
      return ChatId.ofDialog(dialog)
          .orElseThrow(() -> RestError.badRequest("CHAT_ID", "Error creating message"));
    }
    if (!dialog.matches("[1-9][0-9]{0,17}")) {
      throw RestError.badRequest("USER_ID_EMPTY", "User ID can't be empty");
    }
    boolean known = directory.find(caller.portal(), new UserId(Long.parseLong(dialog))).isPresent();
    throw known ? NO_ACCESS : RestError.badRequest("USER_NOT_FOUND", "User not found");
  }

  private static void refuse(Params params) {
    params
        .value("ATTACH")
        .filter(MessageMethods::isGiven)
        .ifPresent(attachment -> {
          throw Json.write(attachment).length() > LARGEST_ATTACHMENT
              ? RestError.badRequest(
                  "ATTACH_OVERSIZE", "You have exceeded the maximum allowable size of attach")
              : RestError.badRequest(
                  "ATTACH_ERROR", "Incorrect attach params: attachments are not supported");
        });
    params
        .value("KEYBOARD")
        .filter(MessageMethods::isGiven)
        .ifPresent(_ -> {
          throw RestError.badRequest(
              "KEYBOARD_ERROR", "Incorrect keyboard params: keyboards are not supported");
        });
    params
        .value("MENU")
        .filter(MessageMethods::isGiven)
        .ifPresent(_ -> {
          throw RestError.badRequest(
              "MENU_ERROR", "Incorrect menu params: menus are not supported");
        });
  }

  /// Empty texts, lists and objects, and the `N` that takes a keyboard away, ask for nothing.
  private static boolean isGiven(JsonNode value) {
    if (value.isContainer()) {
      return !value.isEmpty();
    }
    String text = value.asString().strip();
    return !text.isEmpty() && !text.equals("N") && !text.equals("[]") && !text.equals("{}");
  }

  private static void checkLength(String text, String code) {
    if (text.length() > LONGEST_TEXT) {
      throw RestError.badRequest(
          code,
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
      throw FOREIGN_REPLY;
    }
  }

  private long addToCrm(Caller caller, Params params) {
    String text = params.text("MESSAGE").orElse("");
    checkLength(text, "ERROR_ARGUMENT");
    AddCrmMessage.Target target =
        new AddCrmMessage.Target(
            params.text("CRM_ENTITY_TYPE").orElse("").toLowerCase(Locale.ROOT),
            params.id("CRM_ENTITY"),
            new ChatId(params.id("CHAT_ID")));
    UserId writer = new UserId(params.id("USER_ID"));
    AddCrmMessage command = new AddCrmMessage(target, writer, caller.user(), text, crm);
    return switch (lanes.call(caller.portal(), command)) {
      case AddCrmMessage.Outcome.Added added -> added.message();
      case AddCrmMessage.Outcome.NoObject _ ->
          throw RestError.forbidden(
              "ACCESS_DENIED", "Access denied! User don't have access to this entity");
      case AddCrmMessage.Outcome.OtherObject _ ->
          throw RestError.badRequest(
              "CHAT_NOT_IN_CRM", "Chat does not belong to the CRM entity being checked");
      case AddCrmMessage.Outcome.NotInDialog _ ->
          throw RestError.badRequest("CANCELED", "You cannot send messages to the specified chat");
    };
  }
}
