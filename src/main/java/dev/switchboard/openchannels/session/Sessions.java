package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The sessions of a portal, as a command sees them.
public interface Sessions {
  static Sessions in(Work work) {
    return new SqlSessions(work);
  }

  Optional<Session> find(long id);

  /// Finds the session that is not finished yet, of which a chat has at most one.
  Optional<Session> open(ChatId chat);

  /// The newest session of a chat, open or closed.
  Optional<Session> last(ChatId chat);

  /// The open sessions of some chats.
  List<Session> open(Collection<ChatId> chats);

  /// The sessions of a line that a person has answered last, newest first. Costs one indexed query.
  List<Session> answeredLast(LineId line, int most);

  /// The open sessions of a line, up to `most`, newest first. Costs one query.
  List<Session> openOn(LineId line, int most);

  /// How many sessions of a line have been waiting longer than `than`, with nobody asked to take
  /// them; counted up to `most`. Costs one indexed query.
  int waitingLonger(Session than, int most);

  void save(Session session);

  /// Keeps every rating that was ever given.
  void log(long session, UserId by, Session.HeadVote vote);
}
