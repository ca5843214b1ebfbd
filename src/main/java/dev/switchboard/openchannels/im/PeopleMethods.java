package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.session.DialogAnswers;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The methods that tell who somebody is, and that find people and chats by name.
final class PeopleMethods {
  private static final int MOST_IDS = 200;
  private static final int SHORTEST_SEARCH = 2;
  private static final int LONGEST_SEARCH = 100;
  private static final RestError NO_ID = RestError.badRequest("ID_EMPTY", "User ID can't be empty");
  private static final RestError SHORT =
      RestError.badRequest("FIND_SHORT", "Too short a search phrase");

  private final Database database;
  private final Directory directory;
  private final UserAnswer people;
  private final DialogView dialogs;
  private final DialogAnswers chats;

  PeopleMethods(Database database, UserAnswer people, DialogAnswers chats) {
    this.database = database;
    this.directory = people.directory();
    this.people = people;
    this.dialogs = new DialogView(database);
    this.chats = chats;
  }

  List<Method> methods() {
    return List.of(
        Method.named("im.user.get")
            .scope("im")
            .param(Param.integer("ID"))
            .param(Param.flag("AVATAR_HR"))
            .handledBy(this::user),
        Method.named("im.user.list.get")
            .scope("im")
            .param(Param.any("ID"))
            .param(Param.flag("AVATAR_HR"))
            .param(Param.text("RESULT_TYPE"))
            .handledBy(this::users),
        Method.named("im.dialog.users.list")
            .scope("im")
            .param(ChatMethods.dialogId())
            .param(Param.flag("SKIP_EXTERNAL"))
            .param(Param.text("SKIP_EXTERNAL_EXCEPT_TYPES"))
            .param(Param.integer("LIMIT"))
            .param(Param.integer("LAST_ID"))
            .param(Param.integer("OFFSET"))
            .handledBy(this::participants),
        Method.named("im.search.user.list")
            .scope("im")
            .param(Param.text("FIND"))
            .param(Param.flag("BUSINESS"))
            .param(Param.integer("OFFSET"))
            .param(Param.integer("LIMIT"))
            .handledBy(this::findUsers),
        Method.named("im.search.chat.list")
            .scope("im")
            .param(Param.text("FIND"))
            .param(Param.text("FIND_LINES"))
            .param(Param.integer("OFFSET"))
            .param(Param.integer("LIMIT"))
            .handledBy(this::findChats));
  }

  private Map<String, @Nullable Object> user(Caller caller, Params params) {
    long id = params.integer("ID").orElse(caller.user().value());
    if (id <= 0) {
      throw params.refusal(NO_ID, "ID", "a positive integer");
    }
    return people.of(caller.portal(), List.of(new UserId(id))).stream()
        .findFirst()
        .orElseThrow(() -> RestError.badRequest("USER_NOT_EXISTS", "User does not exist"));
  }

  private Object users(Caller caller, Params params) {
    List<UserId> ids =
        params.value("ID").map(PeopleMethods::elements).orElse(List.of()).stream()
            .map(Params::number)
            .map(id -> new UserId(id.filter(sent -> sent > 0).orElseThrow(PeopleMethods::badIds)))
            .toList();
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      throw badIds();
    }
    List<Map<String, @Nullable Object>> found = people.of(caller.portal(), ids);
    return params.text("RESULT_TYPE").orElse("").equalsIgnoreCase("array") ? found : byId(found);
  }

  private static List<JsonNode> elements(JsonNode ids) {
    return ids.isArray() ? List.copyOf(ids.values()) : List.of(ids);
  }

  private static RestError badIds() {
    return RestError.badRequest("INVALID_FORMAT", "A wrong format for the ID field is passed");
  }

  private static Map<String, Object> byId(List<Map<String, @Nullable Object>> users) {
    Map<String, Object> byId = new LinkedHashMap<>();
    users.forEach(user -> byId.put(String.valueOf(user.get("id")), user));
    return byId;
  }

  /// Employees whose name contains the phrase, without case.
  private Object findUsers(Caller caller, Params params) {
    String phrase = phrase(params.text("FIND").orElse("")).toLowerCase(Locale.ROOT);
    List<UserId> found =
        directory.employees(caller.portal()).stream()
            .filter(User::active)
            .filter(user -> user.profile().fullName().toLowerCase(Locale.ROOT).contains(phrase))
            .map(User::id)
            .skip(offset(params))
            .limit(limit(params))
            .toList();
    Map<String, Object> byId = byId(people.of(caller.portal(), found));
    return byId.isEmpty() ? List.of() : byId;
  }

  private List<Object> findChats(Caller caller, Params params) {
    String phrase =
        phrase(
            Stream.of("FIND", "FIND_LINES")
                .map(name -> params.text(name).orElse(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""));
    List<ChatId> found =
        SqlChats.search(
                database, caller.portal(), caller.user(), phrase, offset(params), limit(params))
            .stream()
            .map(ChatId::new)
            .toList();
    Map<ChatId, Dialog> known = dialogs.readable(caller.portal(), found, caller.user());
    Map<ChatId, Map<String, @Nullable Object>> cards = chats.all(caller, known.values());
    return found.stream()
        .map(cards::get)
        .filter(Objects::nonNull)
        .<Object>map(Objects::requireNonNull)
        .toList();
  }

  private static String phrase(String sent) {
    String phrase = sent.strip();
    if (phrase.length() < SHORTEST_SEARCH || phrase.length() > LONGEST_SEARCH) {
      throw SHORT;
    }
    return phrase;
  }

  private static int offset(Params params) {
    return (int) Math.clamp(params.integer("OFFSET").orElse(0L), 0, 1_000_000);
  }

  private static int limit(Params params) {
    return (int) Math.clamp(params.integer("LIMIT").orElse(10L), 1, 50);
  }

  /// Clients and bots are external; `SKIP_EXTERNAL_EXCEPT_TYPES` names those that stay.
  private List<Map<String, @Nullable Object>> participants(Caller caller, Params params) {
    Dialog dialog = new ChatAccess(database).byEither(caller, params);
    boolean skip = params.flag("SKIP_EXTERNAL", false);
    String except = params.text("SKIP_EXTERNAL_EXCEPT_TYPES").orElse("").toLowerCase(Locale.ROOT);
    int limit = (int) Math.clamp(params.integer("LIMIT").orElse(50L), 1, MOST_IDS);
    long after = params.integer("LAST_ID").orElse(0L);
    long offset = Math.clamp(params.integer("OFFSET").orElse(0L), 0, 1_000_000);
    return people.of(caller.portal(), chats.participants(caller, dialog)).stream()
        .filter(user -> !skip || isInternal(user) || except.contains(kind(user)))
        .filter(user -> user.get("id") instanceof Long id && id > after)
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private static boolean isInternal(Map<String, ? extends @Nullable Object> user) {
    return Objects.equals(user.get("external_auth_id"), "default");
  }

  private static String kind(Map<String, ? extends @Nullable Object> user) {
    return String.valueOf(user.get("external_auth_id"));
  }
}
