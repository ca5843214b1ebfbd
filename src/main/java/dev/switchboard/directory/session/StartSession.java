package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// Logs a browser in. The caller has made sure who it is, and that no code is missing.
///
/// @param cookie hash of a cookie that the caller has made
/// @param device what it is
record StartSession(UserId user, SecretHash cookie, Device device)
    implements Command<StartSession.Outcome> {
  /// What came of it.
  sealed interface Outcome {
    record Started(Session session) implements Outcome {}

    /// Not there, dismissed or no employee.
    record NoSuchUser() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (!mayLogIn(work, user)) {
      return new Outcome.NoSuchUser();
    }
    Instant now = work.now();
    Session session = new Session(cookie, user, now, now.plus(Session.LIFE), device);
    SqlSessions.in(work).save(session);
    Users.in(work).noteLogin(user);
    ForgetSessions.later(work);
    work.emit(new SessionEvent.Started(user));
    return new Outcome.Started(session);
  }

  static boolean mayLogIn(Work work, UserId user) {
    return Users.in(work).find(user).filter(StartSession::mayLogIn).isPresent();
  }

  private static boolean mayLogIn(User user) {
    return user.active() && user.type() == UserType.EMPLOYEE;
  }
}
