package dev.switchboard.openchannels.reply;

import dev.switchboard.directory.user.Departments;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Who may change what everybody uses: who may change lines, and for one line its operators.
public final class Shared {
  private Shared() {}

  public static boolean mayChange(Work work, Optional<LineId> line, UserId user) {
    Role role = Rights.in(work).role(user);
    long where = line.map(LineId::value).orElse(Grants.EVERY_LINE);
    return Rights.in(work).may(user, Right.LINES_MODIFY, where)
        || (role != Role.NONE
            && line.flatMap(Lines.in(work)::find)
                .filter(known -> answers(work, known, user))
                .isPresent());
  }

  private static boolean answers(Work work, Line line, UserId user) {
    return line.queue().stream()
        .anyMatch(entry ->
            switch (entry) {
              case QueueEntry.User one -> one.user().equals(user);
              case QueueEntry.Department department ->
                  Departments.in(work).members(department.department()).contains(user);
            });
  }
}
