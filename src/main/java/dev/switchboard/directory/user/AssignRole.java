package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Gives an employee a role. A portal keeps an administrator who is not dismissed.
///
/// @param own which role of the portal's own; 0 for a built-in one
/// @param by must be an administrator when it is decided
public record AssignRole(UserId user, Role role, long own, UserId by)
    implements Command<AssignRole.Outcome> {
  /// What came of it.
  public enum Outcome {
    ASSIGNED,
    NOT_ALLOWED,
    NO_SUCH_USER,
    NO_SUCH_ROLE,
    LAST_ADMINISTRATOR
  }

  @Override
  public Outcome decide(Work work) {
    Users users = Users.in(work);
    if (Rights.in(work).role(by) != Role.ADMINISTRATOR) {
      return Outcome.NOT_ALLOWED;
    }
    if (users.find(user).filter(known -> known.type() == UserType.EMPLOYEE).isEmpty()) {
      return Outcome.NO_SUCH_USER;
    }
    if (role == Role.OWN && SqlRoles.in(work).find(own).isEmpty()) {
      return Outcome.NO_SUCH_ROLE;
    }
    if (role != Role.ADMINISTRATOR && users.isLastAdministrator(user)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    users.updateRole(user, role, own);
    return Outcome.ASSIGNED;
  }
}
