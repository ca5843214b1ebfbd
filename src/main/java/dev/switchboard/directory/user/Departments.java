package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Map;

/// Who belongs to which department, for commands of every room.
public final class Departments {
  private final Work work;

  private Departments(Work work) {
    this.work = work;
  }

  public static Departments in(Work work) {
    return new Departments(work);
  }

  /// Which departments each employee belongs to. Costs one query.
  public Map<UserId, List<Long>> memberships() {
    return SqlDepartments.memberships(work);
  }

  /// Everyone of a department, by id. Costs one query.
  public List<UserId> members(long department) {
    return SqlDepartments.membersOf(work, department);
  }

  /// Everyone of every department, by id. Costs one query.
  public Map<Long, List<UserId>> members() {
    return SqlDepartments.people(work);
  }
}
