package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Locale;

/// The method by which an employee writes about an object of the CRM.
final class MessageMethods {
  private static final int LONGEST_TEXT = 20_000;

  private final Lanes lanes;
  private final CrmPort crm;

  MessageMethods(Lanes lanes, CrmPort crm) {
    this.lanes = lanes;
    this.crm = crm;
  }

  List<Method> methods() {
    return List.of(
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

  private static Param argument(Param param) {
    return param.required("ERROR_ARGUMENT", "Argument " + param.name() + " is null or empty");
  }

  private static void checkLength(String text, String code) {
    if (text.length() > LONGEST_TEXT) {
      throw RestError.badRequest(
          code,
          "MESSAGE must have at most " + LONGEST_TEXT + " characters, came: " + text.length());
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
