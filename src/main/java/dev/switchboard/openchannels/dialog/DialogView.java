package dev.switchboard.openchannels.dialog;

import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Dialogs as read from outside the lanes: what is committed, and only what is open to whoever
/// asks. A dialog that is not there and one that is not his look the same.
///
/// Every question is one query.
public final class DialogView {
  private static final Set<Right> TO_JOIN = Set.of(Right.JOIN);

  /// The rights of which any one opens the history of every dialog.
  public static final Set<Right> TO_READ = Set.of(Right.JOIN, Right.HISTORY_ALL);

  private final Database database;

  public DialogView(Database database) {
    this.database = database;
  }

  /// A dialog that `user` may work with.
  public Optional<Dialog> find(PortalId portal, ChatId chat, UserId user) {
    return SqlDialogView.find(database, portal, chat, user, TO_JOIN);
  }

  /// A dialog whose history `user` may read.
  public Optional<Dialog> readable(PortalId portal, ChatId chat, UserId user) {
    return SqlDialogView.find(database, portal, chat, user, TO_READ);
  }

  /// The newest dialog of a client that `user` may work with.
  ///
  /// @param code a [UserCode] as text; the case of its connector does not matter
  public Optional<Dialog> byCode(PortalId portal, String code, UserId user) {
    return SqlDialogView.newest(database, portal, asStored(code), user, TO_JOIN);
  }

  private static String asStored(String code) {
    int connector = Math.max(0, code.indexOf('|'));
    return code.substring(0, connector).toLowerCase(Locale.ROOT) + code.substring(connector);
  }

  /// The employees who take part, by id.
  public List<Member> members(PortalId portal, ChatId chat) {
    return SqlDialogView.members(database, portal, chat);
  }

  /// The employees who take part, by chat. One query.
  public Map<ChatId, List<Member>> members(PortalId portal, Collection<ChatId> chats) {
    return SqlDialogView.members(database, portal, chats);
  }

  /// The newest messages of a session, newest first.
  public List<Message> messages(PortalId portal, ChatId chat, long session, int limit) {
    return SqlDialogView.ofSession(database, portal, chat, session, limit);
  }

  /// A dialog, whoever may see it.
  public Optional<Dialog> dialog(PortalId portal, ChatId chat) {
    return SqlDialogView.find(database, portal, chat);
  }

  /// A message, whoever may see it.
  public Optional<Message> message(PortalId portal, long id) {
    return SqlDialogView.message(database, portal, id);
  }

  /// Messages of a dialog, newest first.
  ///
  /// @param from the first is this one or newer, 0: from the beginning
  /// @param before the last is older than this one, 0: up to the end
  /// @param oldest the oldest of them are wanted, not the newest
  public List<Message> messages(
      PortalId portal, ChatId chat, long from, long before, boolean oldest, int limit) {
    return SqlDialogView.between(
        database, portal, chat, new SqlDialogView.Span(from, before, oldest), limit);
  }

  /// Those of `chats` that `user` may read, by number. One query.
  public Map<ChatId, Dialog> readable(PortalId portal, Collection<ChatId> chats, UserId user) {
    return SqlDialogView.all(database, portal, chats, user, TO_READ);
  }

  /// The messages with these numbers, by number. One query.
  public Map<Long, Message> messages(PortalId portal, Collection<Long> ids) {
    return SqlDialogView.messages(database, portal, ids);
  }
}
