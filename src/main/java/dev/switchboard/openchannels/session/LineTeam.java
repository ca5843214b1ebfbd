package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Departments;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who answers on a line: its queue with departments expanded, without those who have left.
///
/// An employee without a role could not even open what he is asked to take.
///
/// @param departments everyone of a department
/// @param works whether somebody has a role
public record LineTeam(LongFunction<List<UserId>> departments, Predicate<UserId> works) {
  public LineTeam(Work work) {
    this(Departments.in(work)::members, user -> Rights.in(work).role(user) != Role.NONE);
  }

  /// For many lines: reads everyone at once.
  static LineTeam ofEverybody(Work work) {
    Map<Long, List<UserId>> departments = Departments.in(work).members();
    Map<UserId, Role> roles = new HashMap<>();
    for (User user : Users.in(work).employees()) {
      roles.put(user.id(), user.effectiveRole());
    }
    return new LineTeam(
        department -> departments.getOrDefault(department, List.of()),
        user -> roles.getOrDefault(user, Role.NONE) != Role.NONE);
  }

  /// In the order of the queue, everyone once.
  public List<UserId> operators(Line line) {
    return line.queue().stream().flatMap(this::users).distinct().filter(works).toList();
  }

  private Stream<UserId> users(QueueEntry entry) {
    return switch (entry) {
      case QueueEntry.User user -> Stream.of(user.user());
      case QueueEntry.Department department -> departments.apply(department.department()).stream();
    };
  }
}
