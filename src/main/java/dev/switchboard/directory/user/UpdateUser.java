package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes what is known of an employee. What is empty stays.
///
/// @param login the new e-mail address, with which he logs in from then on
record UpdateUser(
    UserId user,
    UnaryOperator<Profile> profile,
    Optional<Login> login,
    Optional<Boolean> active,
    Optional<List<Long>> departments)
    implements Command<UpdateUser.Outcome> {
  enum Outcome {
    UPDATED,
    NO_SUCH_USER,
    LOGIN_TAKEN,
    NO_SUCH_DEPARTMENT,
    LAST_ADMINISTRATOR
  }

  @Override
  public Outcome decide(Work work) {
    Users users = Users.in(work);
    if (users.find(user).filter(known -> known.type() == UserType.EMPLOYEE).isEmpty()) {
      return Outcome.NO_SUCH_USER;
    }
    if (login.flatMap(users::find).filter(other -> !other.id().equals(user)).isPresent()) {
      return Outcome.LOGIN_TAKEN;
    }
    if (!departments.orElse(List.of()).stream()
        .allMatch(id -> SqlDepartments.in(work).find(id).isPresent())) {
      return Outcome.NO_SUCH_DEPARTMENT;
    }
    if (active.filter(on -> !on).isPresent() && users.isLastAdministrator(user)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    departments.ifPresent(ids -> SqlDepartments.place(work, user, ids));
    login.ifPresent(next -> users.updateLogin(user, next));
    users.updateProfile(user, profile);
    active.ifPresent(on -> users.updateActive(user, on));
    return Outcome.UPDATED;
  }
}
