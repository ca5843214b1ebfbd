package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;

/// How far employees and bots have seen dialogs, for other rooms.
public final class Readings {
  private final Database database;

  public Readings(Database database) {
    this.database = database;
  }

  /// The newest message that an employee has seen, 0 when none. One indexed query.
  public long upTo(PortalId portal, ChatId chat, UserId user) {
    return SqlReadings.upTo(database, portal, chat, user);
  }
}
