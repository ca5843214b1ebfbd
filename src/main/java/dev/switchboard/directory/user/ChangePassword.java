package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Gives an employee another password; whoever is logged in as that employee is logged out.
public record ChangePassword(UserId user, PasswordHash password)
    implements Command<ChangePassword.Outcome> {
  /// What came of it.
  public enum Outcome {
    CHANGED,
    NO_SUCH_USER
  }

  @Override
  public Outcome decide(Work work) {
    boolean known =
        Users.in(work).find(user).filter(found -> found.type() == UserType.EMPLOYEE).isPresent();
    if (!known) {
      return Outcome.NO_SUCH_USER;
    }
    SqlPasswords.in(work).save(new SqlPasswords.Kept(user, password, work.now()));
    work.emit(new UserEvent.PasswordChanged(user));
    return Outcome.CHANGED;
  }
}
