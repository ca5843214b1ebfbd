package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.im.Membership;
import dev.switchboard.openchannels.session.SayWriting;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The methods of version 2 about the dialog that a bot holds, and those who take part in it.
final class ChatV2Methods {
  private static final int MOST = 200;
  private static final Map<String, Boolean> DONE = Map.of("result", true);

  /// Shown as in the messenger, with the names of version 2.
  private static final List<String> SHOWN =
      List.of(
          "id",
          "dialogId",
          "name",
          "description",
          "type",
          "messageType",
          "owner",
          "color",
          "avatar",
          "extranet",
          "entityType",
          "entityId",
          "entityData1",
          "entityData2",
          "entityData3",
          "entityLink",
          "role",
          "permissions",
          "muteList",
          "isNew",
          "backgroundId",
          "dateCreate",
          "lastMessageId",
          "lastId",
          "managerList",
          "messageCount",
          "public",
          "userCounter");

  private final Lanes lanes;
  private final Directory directory;
  private final CallsV2 calls;
  private final AnswersV2 answers;
  private final InstantSource clock;

  ChatV2Methods(
      Database database, Lanes lanes, CallsV2 calls, WireDates dates, InstantSource clock) {
    this.lanes = lanes;
    this.directory = new Directory(database);
    this.calls = calls;
    this.answers = new AnswersV2(dates);
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        CallsV2.inDialog("imbot.v2.Chat.get").handledBy(this::get),
        CallsV2.inDialog("imbot.v2.Chat.leave").handledBy(this::leave),
        CallsV2.inDialog("imbot.v2.Chat.InputAction.notify")
            .param(Param.text("statusMessageCode"))
            .param(Param.integer("duration"))
            .handledBy(this::types),
        CallsV2.inDialog("imbot.v2.Chat.User.list")
            .param(Param.object("order"))
            .param(Param.integer("limit"))
            .handledBy(this::users),
        CallsV2.inDialog("imbot.v2.Chat.User.add")
            .param(Param.list("userIds"))
            .handledBy(this::add),
        CallsV2.inDialog("imbot.v2.Chat.User.delete")
            .param(Param.integer("userId"))
            .handledBy(this::delete));
  }

  private Map<String, Object> get(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Dialog dialog = calls.dialog(caller, bot, params);
    return Map.of("chat", shown(calls.dialogs().card(caller.portal(), dialog, bot.id())));
  }

  private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> card) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    for (String name : SHOWN) {
      wire.put(name, card.get(snake(name)));
    }
    wire.put("description", Objects.requireNonNullElse(card.get("description"), ""));
    wire.put("containsCollaber", false);
    wire.put("diskFolderId", card.get("id"));
    wire.put("parentChatId", null);
    wire.put("parentMessageId", null);
    wire.put("textFieldEnabled", "Y");
    Object views = Objects.requireNonNullElse(card.get("last_message_views"), Map.of());
    wire.put("lastMessageViews", Json.write(views));
    wire.put("markedId", null);
    wire.put("unreadId", null);
    return wire;
  }

  /// `entityData1` is `entity_data_1`.
  private static String snake(String name) {
    return name.replaceAll("([A-Z0-9])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Map<String, Boolean> leave(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    return done(lanes.call(caller.portal(), new BotLeaves(bot.id(), CallsV2.chat(params))));
  }

  /// Whoever sees the dialog sees that the bot is at work; what with, is not shown.
  private Map<String, Boolean> types(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    return done(lanes.call(caller.portal(), new SayWriting(CallsV2.chat(params), bot.id())));
  }

  private static Map<String, Boolean> done(boolean is) {
    if (!is) {
      throw CallsV2.DENIED;
    }
    return DONE;
  }

  private List<Map<String, @Nullable Object>> users(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Dialog dialog = calls.dialog(caller, bot, params);
    int limit = (int) Math.clamp(params.integer("limit").orElse(50L), 1, MOST);
    JsonNode order = params.object("order").get("id");
    Comparator<User> byId = Comparator.comparingLong(user -> user.id().value());
    boolean down = order != null && order.asString("").equalsIgnoreCase("DESC");
    Map<UserId, List<Long>> departments = directory.departments(caller.portal());
    return directory
        .find(caller.portal(), calls.dialogs().participants(caller.portal(), dialog, bot.id()))
        .values()
        .stream()
        .sorted(down ? byId.reversed() : byId)
        .limit(limit)
        .map(user ->
            answers.user(user, departments.getOrDefault(user.id(), List.of()), clock.instant()))
        .toList();
  }

  private Map<String, Boolean> add(Caller caller, Params params) {
    List<UserId> users =
        params.list("userIds").stream()
            .map(Params::number)
            .map(id -> new UserId(id.filter(sent -> sent > 0).orElseThrow(() -> CallsV2.DENIED)))
            .toList();
    return change(caller, params, users, true);
  }

  private Map<String, Boolean> delete(Caller caller, Params params) {
    List<UserId> users =
        params.integer("userId").filter(id -> id > 0).map(UserId::new).stream().toList();
    return change(caller, params, users, false);
  }

  private Map<String, Boolean> change(
      Caller caller, Params params, List<UserId> users, boolean joins) {
    Bot bot = calls.one(caller, params);
    if (users.isEmpty() || users.size() > MOST) {
      throw CallsV2.DENIED;
    }
    Membership command = new Membership(CallsV2.chat(params), bot.id(), users, joins);
    return done(lanes.call(caller.portal(), command) == Membership.Outcome.DONE);
  }
}
