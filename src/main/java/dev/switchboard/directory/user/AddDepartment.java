package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import org.jspecify.annotations.Nullable;

/// Adds a part of the company.
///
/// @param parent null: the company itself
/// @param head null: nobody
public record AddDepartment(String name, @Nullable Long parent, long sort, @Nullable Long head)
    implements Command<AddDepartment.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Added(long department) implements Outcome {}

    record NoSuchParent() implements Outcome {}

    record NoSuchHead() implements Outcome {}
  }

  public AddDepartment(String name, @Nullable Long parent) {
    this(name, parent, Department.USUAL_SORT, null);
  }

  @Override
  public Outcome decide(Work work) {
    Rows<Department> departments = SqlDepartments.in(work);
    if (parent != null && departments.find(parent).isEmpty()) {
      return new Outcome.NoSuchParent();
    }
    if (head != null && Users.in(work).find(new UserId(head)).isEmpty()) {
      return new Outcome.NoSuchHead();
    }
    Department added = new Department(work.nextId("department"), name, parent, sort, head);
    departments.save(added);
    return new Outcome.Added(added.id());
  }
}
