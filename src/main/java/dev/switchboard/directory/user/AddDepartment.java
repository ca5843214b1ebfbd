package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import org.jspecify.annotations.Nullable;

/// Adds a part of the company.
///
/// @param parent null: the company itself
public record AddDepartment(String name, @Nullable Long parent)
    implements Command<AddDepartment.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Added(long department) implements Outcome {}

    record NoSuchParent() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Rows<Department> departments = SqlDepartments.in(work);
    if (parent != null && departments.find(parent).isEmpty()) {
      return new Outcome.NoSuchParent();
    }
    Department added = new Department(work.nextId("department"), name, parent);
    departments.save(added);
    return new Outcome.Added(added.id());
  }
}
