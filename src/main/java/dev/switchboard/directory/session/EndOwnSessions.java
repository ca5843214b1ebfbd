package dev.switchboard.directory.session;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.function.Predicate;

/// Logs browsers of one user out. Answers how many.
///
/// @param name of a session
/// @param others all but this one, instead of this one
record EndOwnSessions(UserId user, String name, boolean others) implements Command<Integer> {
  @Override
  public Integer decide(Work work) {
    Predicate<Session> named = session -> session.name().equals(name);
    List<Session> meant =
        SqlSessions.in(work).all(SqlSessions.of(user)).stream()
            .filter(others ? named.negate() : named)
            .toList();
    meant.forEach(SqlSessions.in(work)::remove);
    if (!meant.isEmpty()) {
      work.emit(new SessionEvent.Ended(user));
    }
    return meant.size();
  }
}
