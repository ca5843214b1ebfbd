package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Departments;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.stream.Stream;

/// Who answers on a line: its queue with departments expanded, without those who have left.
public final class LineTeam {
  private final Work work;

  public LineTeam(Work work) {
    this.work = work;
  }

  /// In the order of the queue, everyone once.
  public List<UserId> operators(Line line) {
    return line.queue().stream().flatMap(this::users).distinct().filter(this::works).toList();
  }

  private Stream<UserId> users(QueueEntry entry) {
    return switch (entry) {
      case QueueEntry.User user -> Stream.of(user.user());
      case QueueEntry.Department department ->
          Departments.in(work).members(department.department()).stream();
    };
  }

  /// An employee without a role could not even open what he is asked to take.
  private boolean works(UserId user) {
    return Rights.in(work).role(user) != Role.NONE;
  }
}
