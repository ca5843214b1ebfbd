package dev.switchboard.openchannels.erase;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.operations.Administrators;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Erasing, for administrators. Times are epoch milliseconds.
final class EraseMethods {
  private static final int MOST = 200;

  private final Database database;
  private final Lanes lanes;
  private final Directory directory;
  private final Eraser eraser;

  EraseMethods(Database database, Lanes lanes, Directory directory, Eraser eraser) {
    this.database = database;
    this.lanes = lanes;
    this.directory = directory;
    this.eraser = eraser;
  }

  List<Method> methods() {
    return List.of(
        Administrators.method(Method.named("switchboard.erasure.preview"))
            .param(Param.id("CHAT_ID").requiredArgument())
            .handledBy(this::preview),
        Administrators.method(Method.named("switchboard.erasure.add"))
            .param(Param.id("CHAT_ID").requiredArgument())
            .param(Param.flag("WHOLE_CLIENT"))
            .param(Param.flag("WITH_CRM"))
            .handledBy(this::add),
        Administrators.method(Method.named("switchboard.erasure.list"))
            .param(Param.id("BEFORE"))
            .param(Param.id("LIMIT"))
            .handledBy(this::list));
  }

  /// What would go, of the dialog and of everything that its client has.
  private Map<String, Object> preview(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    SqlExtent.Extent extent =
        SqlExtent.read(database, caller.portal(), chat).orElseThrow(EraseMethods::notThere);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("dialog", of(extent.dialog()));
    answer.put("client", of(extent.client()));
    answer.put("crm", extent.crm().isBound());
    answer.put("person", extent.crm().isPerson());
    return answer;
  }

  private static Map<String, Object> of(SqlExtent.Size size) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("dialogs", size.dialogs());
    row.put("open", size.open());
    row.put("messages", size.messages());
    row.put("files", size.files());
    return row;
  }

  private Map<String, Object> add(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    boolean whole = params.flag("WHOLE_CLIENT", false);
    boolean crm = params.flag("WITH_CRM", false);
    if (crm && !whole) {
      throw RestError.argument(
          "WITH_CRM needs WHOLE_CLIENT: the CRM knows the client of all his dialogs.");
    }
    List<ChatId> all = whole ? SqlExtent.ofClient(database, caller.portal(), chat) : List.of(chat);
    List<ChatId> some = all.subList(0, Math.min(EraseDialog.MOST, all.size()));
    return switch (lanes.call(caller.portal(), new EraseDialog(some, caller.user(), crm))) {
      case EraseDialog.Outcome.Begun begun -> {
        eraser.wake();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("erasures", begun.erasures().stream().map(one -> row(one, null)).toList());
        answer.put("more", all.size() > some.size());
        yield answer;
      }
      case EraseDialog.Outcome.NotThere _ -> throw notThere();
      case EraseDialog.Outcome.StillOpen(ChatId open) ->
          throw RestError.badRequest(
              "DIALOG_OPEN", "Dialog " + open + " is open. Finish it first, then erase it.");
    };
  }

  private static RestError notThere() {
    return RestError.badRequest("DIALOG_NOT_FOUND", "There is no such dialog.");
  }

  private Map<String, Object> list(Caller caller, Params params) {
    int limit = (int) Math.min(MOST, params.integer("LIMIT").orElse(50L));
    long before = params.integer("BEFORE").orElse(Long.MAX_VALUE);
    List<Erasure> page = SqlErasures.page(database, caller.portal(), before, limit + 1);
    List<Erasure> shown = page.subList(0, Math.min(limit, page.size()));
    Set<UserId> asked = shown.stream().map(Erasure::by).collect(Collectors.toSet());
    Map<UserId, User> people = directory.find(caller.portal(), asked);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", shown.stream().map(one -> row(one, people.get(one.by()))).toList());
    answer.put("next", page.size() > limit ? shown.getLast().id() : 0);
    return answer;
  }

  private static Map<String, Object> row(Erasure erasure, @Nullable User by) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", erasure.id());
    row.put("chat", erasure.what() instanceof Erasure.What.OneDialog one ? one.chat().value() : 0);
    row.put("by", erasure.by().value());
    row.put("name", by == null ? "" : by.profile().fullName());
    row.put("at", erasure.askedAt().toEpochMilli());
    row.put("done_at", erasure.doneAt() == null ? 0 : erasure.doneAt().toEpochMilli());
    row.put("messages", erasure.gone().messages());
    row.put("files", erasure.gone().files());
    return row;
  }
}
