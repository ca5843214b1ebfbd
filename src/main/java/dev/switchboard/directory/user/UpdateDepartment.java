package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Changes what it names of a department. What is empty stays.
///
/// @param head 0: nobody
record UpdateDepartment(
    long id, Optional<String> name, Optional<Long> parent, Optional<Long> sort, Optional<Long> head)
    implements Command<UpdateDepartment.Outcome> {
  enum Outcome {
    UPDATED,
    NOT_FOUND,
    /// The company itself has no parent, and nothing else is without one or within itself.
    WRONG_PARENT,
    NO_SUCH_HEAD
  }

  @Override
  public Outcome decide(Work work) {
    Rows<Department> departments = SqlDepartments.in(work);
    Optional<Department> known = departments.find(id);
    if (known.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    if (parent.isPresent() && !fits(departments, known.get(), parent.get())) {
      return Outcome.WRONG_PARENT;
    }
    if (head.filter(user -> user != 0)
        .filter(user -> Users.in(work).find(new UserId(user)).isEmpty())
        .isPresent()) {
      return Outcome.NO_SUCH_HEAD;
    }
    departments.save(changed(known.get()));
    return Outcome.UPDATED;
  }

  private Department changed(Department before) {
    Long nextParent = parent.isPresent() ? parent.get() : before.parent();
    Long nextHead = head.isPresent() ? head.get() : before.head();
    return new Department(
        id,
        name.orElse(before.name()),
        nextParent,
        sort.orElse(before.sort()),
        nextHead == null || nextHead == 0 ? null : nextHead);
  }

  private static boolean fits(Rows<Department> departments, Department known, long above) {
    if (known.parent() == null) {
      return false;
    }
    Set<Long> seen = new HashSet<>(Set.of(known.id()));
    Optional<Department> next = departments.find(above);
    while (next.isPresent()) {
      if (!seen.add(next.get().id())) {
        return false;
      }
      Long parent = next.get().parent();
      if (parent == null) {
        return true;
      }
      next = departments.find(parent);
    }
    return false;
  }
}
