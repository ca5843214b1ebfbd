package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sessions as read from outside the lanes: what is committed, for channels that know whose dialog
/// it is.
public final class SessionView {
  private final Database database;

  public SessionView(Database database) {
    this.database = database;
  }

  /// The newest session of a chat. One indexed read.
  public Optional<Session> last(PortalId portal, ChatId chat) {
    return SqlSessions.readLast(database, portal, chat);
  }

  /// How long clients of a line waited for the first word of a person, in its latest sessions.
  public List<Duration> firstAnswers(PortalId portal, LineId line, int sessions) {
    return SqlFirstAnswers.latest(database, portal, line, sessions);
  }
}
