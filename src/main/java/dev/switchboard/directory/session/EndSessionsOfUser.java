package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Challenges;
import dev.switchboard.directory.factor.FactorEvent;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;

/// Logs out every browser of a user who gets another password, is dismissed, loses his role or has
/// his second factor reset, and makes links and half logins worthless.
public final class EndSessionsOfUser implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case UserEvent.PasswordChanged(UserId user) -> end(work, user);
      case UserEvent.Deactivated(UserId user) -> end(work, user);
      case UserEvent.RoleRemoved(UserId user) -> end(work, user);
      case FactorEvent.Reset(UserId user) -> end(work, user);
      default -> {}
    }
  }

  private static void end(Work work, UserId user) {
    SqlSessions.in(work).all(SqlSessions.of(user)).forEach(SqlSessions.in(work)::remove);
    SqlSessions.links(work).all(SqlSessions.linksOf(user)).forEach(SqlSessions.links(work)::remove);
    Challenges.in(work).endAll(user);
    work.emit(new SessionEvent.Ended(user));
  }
}
