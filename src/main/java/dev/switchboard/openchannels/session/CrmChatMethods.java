package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmDialogs;
import dev.switchboard.openchannels.dialog.CrmObject;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The methods that lead from an object of the CRM to its dialogs.
public final class CrmChatMethods {
  private static final List<String> KINDS = List.of("lead", "deal", "company", "contact");
  private static final RestError NOT_FOUND =
      RestError.badRequest("CRM_CHAT_EMPTY_CRM_DATA", "Could not find CRM object");
  private static final RestError NO_USER =
      RestError.badRequest("CRM_CHAT_EMPTY_USER", "Empty User ID");
  private static final RestError NOTHING_NAMED =
      RestError.badRequest("CRM_CHAT_EMPTY_CRM_DATA", "Empty CRM data");
  private static final RestError NOT_YOURS = denied("You don't have access to this action");
  private static final RestError NO_JOINING = denied("You don't have access to join user to chat");

  private final CrmDialogs dialogs;
  private final Lanes lanes;
  private final CrmPort crm;
  private final Function<PortalId, Map<String, String>> titles;

  /// @param titles what the connectors of a portal are called, by their codes
  public CrmChatMethods(
      Database database, Lanes lanes, CrmPort crm, Function<PortalId, Map<String, String>> titles) {
    this.dialogs = new CrmDialogs(database);
    this.lanes = lanes;
    this.crm = crm;
    this.titles = titles;
  }

  public List<Method> methods() {
    return List.of(
        named("imopenlines.crm.chat.get").param(Param.flag("ACTIVE_ONLY")).handledBy(this::get),
        named("imopenlines.crm.chat.getLastId").handledBy(this::lastId),
        named("imopenlines.crm.chat.user.add")
            .param(Param.any("USER_ID"))
            .param(Param.id("CHAT_ID"))
            .handledBy(this::add),
        named("imopenlines.crm.chat.user.delete")
            .param(Param.any("USER_ID"))
            .param(Param.id("CHAT_ID"))
            .handledBy(this::remove));
  }

  private static Method.Builder named(String name) {
    return Method.named(name)
        .scope("imopenlines")
        .param(Param.any("CRM_ENTITY_TYPE"))
        .param(Param.any("CRM_ENTITY"));
  }

  /// Source: contract/methods/imopenlines/imopenlines.crm.chat.get.json
  private Object get(Caller caller, Params params) {
    CrmObject item = demanded(params);
    return switch (crm.sight(caller.portal(), item.kind(), item.id(), caller.user())) {
      case ABSENT -> List.of();
      case HIDDEN -> throw NOT_YOURS;
      case OPEN -> {
        Map<String, String> names = titles.apply(caller.portal());
        List<Map<String, String>> chats = new ArrayList<>();
        dialogs
            .of(caller.portal(), item, params.flag("ACTIVE_ONLY", true))
            .forEach(dialog -> chats.add(describe(dialog, names)));
        yield chats;
      }
    };
  }

  private static Map<String, String> describe(Dialog dialog, Map<String, String> names) {
    Map<String, String> chat = new LinkedHashMap<>();
    chat.put("CHAT_ID", dialog.id().toString());
    chat.put("CONNECTOR_ID", dialog.connector());
    chat.put("CONNECTOR_TITLE", names.getOrDefault(dialog.connector(), dialog.connector()));
    return chat;
  }

  /// What one may not see looks like what is not there.
  ///
  /// Source: contract/methods/imopenlines/imopenlines.crm.chat.getLastId.json
  private Object lastId(Caller caller, Params params) {
    if (!DialogMethods.isGiven(params, "CRM_ENTITY_TYPE")
        && !DialogMethods.isGiven(params, "CRM_ENTITY")) {
      throw NOTHING_NAMED;
    }
    CrmObject item =
        kind(params).map(kind -> new CrmObject(kind, id(params))).orElseThrow(() -> NOT_FOUND);
    if (crm.sight(caller.portal(), item.kind(), item.id(), caller.user()) != CrmPort.Sight.OPEN) {
      throw NOT_FOUND;
    }
    return dialogs
        .last(caller.portal(), item)
        .map(dialog -> dialog.id().value())
        .orElseThrow(() -> NOT_FOUND);
  }

  /// Source: contract/methods/imopenlines/imopenlines.crm.chat.user.add.json
  private Object add(Caller caller, Params params) {
    CrmObject item = demanded(params);
    UserId user =
        user(params)
            .orElseThrow(
                () -> params.refusal(missing("Empty USER_ID"), "USER_ID", "a positive integer"));
    return change(caller, item, params, user, true);
  }

  /// Source: contract/methods/imopenlines/imopenlines.crm.chat.user.delete.json
  private Object remove(Caller caller, Params params) {
    if (!DialogMethods.isGiven(params, "CRM_ENTITY_TYPE")
        || !DialogMethods.isGiven(params, "CRM_ENTITY")) {
      throw NOTHING_NAMED;
    }
    UserId user =
        user(params).orElseThrow(() -> params.refusal(NO_USER, "USER_ID", "a positive integer"));
    CrmObject item =
        kind(params).map(kind -> new CrmObject(kind, id(params))).orElseThrow(() -> NO_JOINING);
    return change(caller, item, params, user, false);
  }

  private long change(Caller caller, CrmObject item, Params params, UserId user, boolean joins) {
    Optional<ChatId> chat =
        DialogMethods.isGiven(params, "CHAT_ID")
            ? Optional.of(new ChatId(params.id("CHAT_ID")))
            : Optional.empty();
    ChangeCrmChat command = new ChangeCrmChat(item, chat, user, caller.user(), joins, crm);
    return switch (lanes.call(caller.portal(), command)) {
      case ChangeCrmChat.Outcome.Changed changed -> changed.chat().value();
      case ChangeCrmChat.Outcome.NoChat _ -> 0;
      case ChangeCrmChat.Outcome.Denied _ -> throw NO_JOINING;
      case ChangeCrmChat.Outcome.NotActive _ ->
          throw RestError.badRequest("CRM_CHAT_USER_NOT_ACTIVE", "User not active");
      case ChangeCrmChat.Outcome.NotForUser _ ->
          throw denied(
              "This user does not have access to the chat because he does not have access to this"
                  + " CRM object");
      case ChangeCrmChat.Outcome.OtherObject _ ->
          throw RestError.badRequest(
              "CHAT_NOT_IN_CRM", "Chat does not belong to the CRM object being checked");
      case ChangeCrmChat.Outcome.AlreadySo _ ->
          throw RestError.badRequest(
              "WRONG_REQUEST",
              "You don't have access or user already " + (joins ? "member" : "not") + " in chat");
      case ChangeCrmChat.Outcome.IsHolder _ ->
          throw RestError.forbidden(
              "CHAT_DELETE_USER_PERMISSION_DENIED",
              "You don't have access to delete a user from this chat");
    };
  }

  private static CrmObject demanded(Params params) {
    String kind =
        kind(params)
            .orElseThrow(() ->
                params.refusal(missing("CRM_ENTITY_TYPE"), "CRM_ENTITY_TYPE", "one of " + KINDS));
    if (!DialogMethods.isGiven(params, "CRM_ENTITY")) {
      throw missing("CRM_ENTITY");
    }
    return new CrmObject(kind, id(params));
  }

  private static RestError missing(String name) {
    return RestError.argument("Argument '" + name + "' is null or empty");
  }

  private static Optional<String> kind(Params params) {
    return params
        .value("CRM_ENTITY_TYPE")
        .map(value -> value.asString("").strip().toLowerCase(Locale.ROOT))
        .filter(KINDS::contains);
  }

  private static long id(Params params) {
    return params
        .integer("CRM_ENTITY")
        .filter(id -> id > 0)
        .orElseThrow(
            () -> RestError.argument("The value of an argument 'CRM_ENTITY' has an invalid type"));
  }

  private static Optional<UserId> user(Params params) {
    return params.integer("USER_ID").filter(id -> id > 0).map(UserId::new);
  }

  private static RestError denied(String why) {
    return RestError.forbidden("ACCESS_DENIED", "Access denied! " + why);
  }
}
