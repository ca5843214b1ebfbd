package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// A dialog as its client sees it, read from outside the lanes: what is committed, without what
/// stays inside. For channels that know who the client is.
///
/// Every question is one indexed query.
public final class ClientView {
  private final Database database;

  public ClientView(Database database) {
    this.database = database;
  }

  /// The dialog in which the next message of this place of a channel lands.
  public Optional<Dialog> at(PortalId portal, String place) {
    return SqlClientView.at(database, portal, place);
  }

  /// The newest messages before one, oldest first.
  ///
  /// @param before a message's id; the newest of all when it is [Long#MAX_VALUE]
  public List<Message> before(PortalId portal, ChatId chat, long before, int limit) {
    return SqlClientView.before(database, portal, chat, before, limit).reversed();
  }

  /// The first messages after one, oldest first.
  public List<Message> after(PortalId portal, ChatId chat, long after, int limit) {
    return SqlClientView.after(database, portal, chat, after, limit);
  }

  /// One message of the dialog.
  public Optional<Message> message(PortalId portal, ChatId chat, long id) {
    return after(portal, chat, id - 1, 1).stream()
        .filter(message -> message.id() == id)
        .findFirst();
  }
}
