package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Deletes an own role that nobody has any more.
///
/// @param by must be an administrator when it is decided
record DeleteRole(long id, UserId by) implements Command<DeleteRole.Outcome> {
  enum Outcome {
    DELETED,
    NOT_ALLOWED,
    NO_SUCH_ROLE,
    IN_USE
  }

  @Override
  public Outcome decide(Work work) {
    if (Rights.in(work).role(by) != Role.ADMINISTRATOR) {
      return Outcome.NOT_ALLOWED;
    }
    Optional<OwnRole> known = SqlRoles.in(work).find(id);
    if (known.isEmpty()) {
      return Outcome.NO_SUCH_ROLE;
    }
    if (SqlRoles.isHeld(work, id)) {
      return Outcome.IN_USE;
    }
    SqlRoles.grant(work, id, Grants.NONE);
    SqlRoles.in(work).remove(known.get());
    work.emit(new RoleEvent.Deleted(id, known.get().name()));
    return Outcome.DELETED;
  }
}
