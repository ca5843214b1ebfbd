package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Logs one browser out.
public record EndSession(SecretHash cookie) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Session> session = SqlSessions.in(work).find(cookie.value());
    session.ifPresent(found -> end(work, found));
    return session.isPresent();
  }

  private static void end(Work work, Session session) {
    SqlSessions.in(work).remove(session);
    work.emit(new SessionEvent.Ended(session.user()));
  }
}
