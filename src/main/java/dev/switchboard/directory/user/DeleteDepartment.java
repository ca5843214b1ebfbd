package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.Optional;

/// Deletes a department. Who and what belonged to it belongs to the one above.
record DeleteDepartment(long id) implements Command<DeleteDepartment.Outcome> {
  enum Outcome {
    DELETED,
    NOT_FOUND,
    /// The company itself stays.
    IS_COMPANY
  }

  @Override
  public Outcome decide(Work work) {
    Rows<Department> departments = SqlDepartments.in(work);
    Optional<Department> known = departments.find(id);
    if (known.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    Long above = known.get().parent();
    if (above == null) {
      return Outcome.IS_COMPANY;
    }
    for (Department child : SqlDepartments.childrenOf(work, id)) {
      departments.save(new Department(child.id(), child.name(), above, child.sort(), child.head()));
    }
    SqlDepartments.membersOf(work, id).forEach(user -> SqlDepartments.move(work, user, id, above));
    departments.remove(known.get());
    return Outcome.DELETED;
  }
}
