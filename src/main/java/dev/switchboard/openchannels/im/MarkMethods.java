package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.im.MarkChat.Mark;
import dev.switchboard.openchannels.inbox.UnreadDialog;
import dev.switchboard.openchannels.session.DialogAnswers;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The methods by which an employee marks chats for himself, and gives them titles.
final class MarkMethods {
  private static final String NOT_HIS = "Action unavailable";
  private static final RestError NO_MESSAGE =
      RestError.badRequest("MESSAGE_ID_ERROR", "First unread message id can't be empty");
  private static final RestError NO_TITLE =
      RestError.badRequest("TITLE_EMPTY", "Title can't be empty");
  private static final int LAST_SEARCHED = 20;
  private static final List<String> SHOWN =
      List.of(
          "id",
          "name",
          "owner",
          "extranet",
          "avatar",
          "color",
          "type",
          "entity_type",
          "entity_id",
          "entity_data_1",
          "entity_data_2",
          "entity_data_3",
          "mute_list",
          "date_create",
          "message_type");
  private static final Map<String, Integer> REVISION =
      Map.of("rest", 32, "web", 130, "mobile", 22, "desktop", 6, "im_revision_mobile", 22);

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;
  private final DialogAnswers answers;

  MarkMethods(Database database, Lanes lanes, DialogAnswers answers) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
    this.answers = answers;
  }

  List<Method> methods() {
    return Stream.of(marks(), searches()).flatMap(List::stream).toList();
  }

  private List<Method> marks() {
    return List.of(
        either("im.chat.mute").param(Param.flag("MUTE")).handledBy(this::mute),
        dialog("im.recent.pin").param(Param.flag("PIN")).handledBy(this::pin),
        dialog("im.recent.hide")
            .handledBy((caller, params) -> mark(caller, params, new Mark.Hidden(), NOT_HIS)),
        dialog("im.recent.unread")
            .param(Param.flag("ACTION"))
            .handledBy((caller, params) ->
                mark(caller, params, new Mark.Unread(params.flag("ACTION", true)), NOT_HIS)),
        dialog("im.dialog.unread").param(Param.any("MESSAGE_ID")).handledBy(this::unread),
        Method.named("im.dialog.read.all").scope("im").handledBy(this::readAll),
        either("im.chat.updateTitle").param(Param.text("TITLE")).handledBy(this::rename));
  }

  private List<Method> searches() {
    return List.of(
        dialog("im.search.last.add").handledBy((caller, params) -> searched(caller, params, true)),
        dialog("im.search.last.delete")
            .handledBy((caller, params) -> searched(caller, params, false)),
        Method.named("im.search.last.get")
            .scope("im")
            .param(Param.flag("SKIP_OPENLINES"))
            .param(Param.flag("SKIP_CHAT"))
            .param(Param.flag("SKIP_DIALOG"))
            .handledBy(this::lastSearched),
        Method.named("im.revision.get").scope("im").handledBy((_, _) -> REVISION));
  }

  private static Method.Builder either(String name) {
    return Method.named(name).scope("im").param(Param.any("CHAT_ID")).param(Param.any("DIALOG_ID"));
  }

  private boolean pin(Caller caller, Params params) {
    Mark mark = new Mark.Pinned(params.flag("PIN", true));
    return mark(caller, params, mark, "You don't have permission to pin this chat");
  }

  private static Method.Builder dialog(String name) {
    return Method.named(name).scope("im").param(ChatMethods.dialogId());
  }

  private boolean mute(Caller caller, Params params) {
    Mark mark = new Mark.Muted(params.flag("MUTE", true));
    MarkChat command = new MarkChat(ChatAccess.either(params), caller.user(), mark);
    if (!lanes.call(caller.portal(), command)) {
      throw RestError.forbidden("ACCESS_ERROR", "This chat cannot be muted");
    }
    return true;
  }

  private boolean mark(Caller caller, Params params, Mark mark, String sentence) {
    MarkChat command = new MarkChat(ChatAccess.ofDialog(params), caller.user(), mark);
    if (!lanes.call(caller.portal(), command)) {
      throw RestError.badRequest("ACCESS_ERROR", sentence);
    }
    return true;
  }

  private boolean unread(Caller caller, Params params) {
    long first =
        params
            .integer("MESSAGE_ID")
            .filter(id -> id > 0)
            .orElseThrow(() -> params.refusal(NO_MESSAGE, "MESSAGE_ID", "a positive integer"));
    UnreadDialog command = new UnreadDialog(ChatAccess.ofDialog(params), caller.user(), first);
    if (!lanes.call(caller.portal(), command)) {
      throw RestError.badRequest("ACCESS_ERROR", NOT_HIS);
    }
    return true;
  }

  private boolean readAll(Caller caller, Params params) {
    List<ChatId> chats = new ArrayList<>();
    SqlChats.unread(database, caller.portal(), caller.user())
        .keySet()
        .forEach(chat -> chats.add(new ChatId(chat)));
    SqlChatMarks.of(database, caller.portal(), caller.user()).values().stream()
        .filter(ChatMark::unread)
        .map(ChatMark::chat)
        .filter(chat -> !chats.contains(chat))
        .forEach(chats::add);
    for (int from = 0; from < chats.size(); from += ReadAll.MOST) {
      List<ChatId> some = chats.subList(from, Math.min(chats.size(), from + ReadAll.MOST));
      lanes.call(caller.portal(), new ReadAll(caller.user(), some));
    }
    return true;
  }

  private boolean searched(Caller caller, Params params, boolean on) {
    MarkChat command =
        new MarkChat(ChatAccess.ofDialog(params), caller.user(), new Mark.Searched(on));
    if (!lanes.call(caller.portal(), command)) {
      throw ChatAccess.NO_DIALOG_ID;
    }
    return true;
  }

  /// What was chosen last comes first.
  private List<Map<String, @Nullable Object>> lastSearched(Caller caller, Params params) {
    if (params.flag("SKIP_OPENLINES", false)) {
      return List.of();
    }
    List<ChatId> chats =
        SqlChatMarks.of(database, caller.portal(), caller.user()).values().stream()
            .filter(ChatMark::isSearched)
            .sorted(Comparator.comparing((ChatMark mark) -> mark.searchedAt()).reversed())
            .limit(LAST_SEARCHED)
            .map(ChatMark::chat)
            .toList();
    Map<ChatId, Dialog> known = dialogs.readable(caller.portal(), chats, caller.user());
    Map<ChatId, Map<String, @Nullable Object>> cards = answers.all(caller, known.values());
    return chats.stream()
        .flatMap(chat -> Optional.ofNullable(cards.get(chat)).stream())
        .map(MarkMethods::found)
        .toList();
  }

  private static Map<String, @Nullable Object> found(Map<String, @Nullable Object> card) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", card.get("dialog_id"));
    item.put("type", "chat");
    item.put("avatar", Map.of("url", "", "color", String.valueOf(card.get("color"))));
    item.put("title", card.get("name"));
    Map<String, @Nullable Object> chat = new LinkedHashMap<>(card);
    chat.keySet().retainAll(SHOWN);
    item.put("chat", chat);
    return item;
  }

  private boolean rename(Caller caller, Params params) {
    ChatId chat = ChatAccess.either(params);
    String title = params.text("TITLE").orElse("").strip();
    if (title.isEmpty() || title.length() > RenameChat.LONGEST) {
      throw params.refusal(
          NO_TITLE, "TITLE", "a text of at most " + RenameChat.LONGEST + " characters");
    }
    if (!lanes.call(caller.portal(), new RenameChat(chat, caller.user(), title))) {
      throw RestError.badRequest("ACCESS_ERROR", "This chat cannot be renamed");
    }
    return true;
  }
}
