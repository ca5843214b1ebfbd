package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Gives an employee another role, dismisses one or takes one back.
public record ChangeUser(UserId user, Change change) implements Command<ChangeUser.Outcome> {
  /// What is to change.
  public sealed interface Change {
    record Promote(Role role) implements Change {}

    record Dismiss() implements Change {}

    record TakeBack() implements Change {}
  }

  /// What came of it.
  public enum Outcome {
    CHANGED,
    NO_SUCH_USER
  }

  @Override
  public Outcome decide(Work work) {
    Users users = Users.in(work);
    boolean found =
        switch (change) {
          case Change.Promote(Role role) -> users.updateRole(user, role);
          case Change.Dismiss _ -> users.updateActive(user, false);
          case Change.TakeBack _ -> users.updateActive(user, true);
        };
    return found ? Outcome.CHANGED : Outcome.NO_SUCH_USER;
  }
}
