package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds an employee.
///
/// @param departments to which the employee belongs
/// @param password made before, since hashing takes long; null: cannot log in with a password
public record AddUser(
    Login login,
    Profile profile,
    Role role,
    List<Long> departments,
    @Nullable PasswordHash password)
    implements Command<AddUser.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Added(UserId user) implements Outcome {}

    record LoginTaken() implements Outcome {}

    record NoSuchDepartment(long department) implements Outcome {}
  }

  public AddUser {
    departments = List.copyOf(departments);
  }

  @Override
  public Outcome decide(Work work) {
    Users users = Users.in(work);
    if (users.find(login).isPresent()) {
      return new Outcome.LoginTaken();
    }
    for (long department : departments) {
      if (SqlDepartments.in(work).find(department).isEmpty()) {
        return new Outcome.NoSuchDepartment(department);
      }
    }
    Profile reachable = profile.email().isEmpty() ? profile.withEmail(login.value()) : profile;
    UserId user = users.addEmployee(login, reachable, role);
    departments.forEach(
        id -> SqlDepartments.members(work).save(new SqlDepartments.Member(user, id)));
    if (!departments.isEmpty()) {
      work.emit(new UserEvent.Moved(user));
    }
    if (password != null) {
      SqlPasswords.in(work).save(new SqlPasswords.Kept(user, password, work.now()));
    }
    return new Outcome.Added(user);
  }
}
