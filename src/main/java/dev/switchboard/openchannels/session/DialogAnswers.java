package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chats as the messenger's methods show them to one employee.
public final class DialogAnswers {
  private final Database database;
  private final DialogView dialogs;
  private final WireDates dates;

  public DialogAnswers(Database database, WireDates dates) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.dates = dates;
  }

  /// Source: contract/methods/im/im.dialog.get.json
  ///
  /// @param dialog one that is open to the caller
  public Map<String, @Nullable Object> of(Caller caller, Dialog dialog, int unread) {
    Map<String, @Nullable Object> answer =
        DialogAnswer.of(card(caller, dialog), caller.user(), dates);
    answer.put("counter", unread);
    return answer;
  }

  /// Several chats, by number, in two queries. What is new in them is told elsewhere.
  public Map<ChatId, Map<String, @Nullable Object>> all(Caller caller, Collection<Dialog> shown) {
    if (shown.isEmpty()) {
      return Map.of();
    }
    List<ChatId> chats = shown.stream().map(Dialog::id).toList();
    Map<ChatId, Session> sessions = SqlSessions.readLasts(database, caller.portal(), chats);
    Map<ChatId, List<Member>> members = dialogs.members(caller.portal(), chats);
    Map<ChatId, Map<String, @Nullable Object>> all = new HashMap<>();
    for (Dialog dialog : shown) {
      DialogCard card =
          new DialogCard(
              dialog,
              Optional.ofNullable(sessions.get(dialog.id())),
              members.getOrDefault(dialog.id(), List.of()));
      all.put(dialog.id(), DialogAnswer.of(card, caller.user(), dates));
    }
    return all;
  }

  /// Everybody in the chat, the client last.
  public List<UserId> participants(Caller caller, Dialog dialog) {
    return card(caller, dialog).participants().stream().map(UserId::new).toList();
  }

  private DialogCard card(Caller caller, Dialog dialog) {
    return new DialogCard(
        dialog,
        SqlSessions.readLast(database, caller.portal(), dialog.id()),
        dialogs.members(caller.portal(), dialog.id()));
  }
}
