package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes an own role, or changes one. What is empty stays.
///
/// @param id 0: a new one
/// @param by must be an administrator when it is decided
public record SaveRole(long id, Optional<String> name, Optional<Grants> grants, UserId by)
    implements Command<SaveRole.Outcome> {
  /// More roles than anybody can tell apart.
  static final int MOST = 200;

  /// What came of it.
  public sealed interface Outcome {
    record Saved(long role) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchRole() implements Outcome {}

    record NameTaken() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Rights.in(work).role(by) != Role.ADMINISTRATOR) {
      return new Outcome.NotAllowed();
    }
    Optional<OwnRole> known = SqlRoles.in(work).find(id);
    if (id != 0 && known.isEmpty()) {
      return new Outcome.NoSuchRole();
    }
    if (name.filter(wanted -> isTaken(work, wanted)).isPresent()) {
      return new Outcome.NameTaken();
    }
    if (id == 0 && SqlRoles.all(work).size() >= MOST) {
      return new Outcome.TooMany();
    }
    return save(work, known);
  }

  private Outcome save(Work work, Optional<OwnRole> known) {
    long role = known.map(OwnRole::id).orElseGet(() -> work.nextId("own_role"));
    String called = name.or(() -> known.map(OwnRole::name)).orElse("");
    SqlRoles.in(work).save(new OwnRole(role, called, work.now()));
    grants.ifPresent(wanted -> SqlRoles.grant(work, role, wanted));
    work.emit(
        known.isPresent()
            ? new RoleEvent.Changed(role, called)
            : new RoleEvent.Added(role, called));
    return new Outcome.Saved(role);
  }

  private boolean isTaken(Work work, String wanted) {
    return SqlRoles.all(work).stream()
        .anyMatch(other -> other.id() != id && other.name().equalsIgnoreCase(wanted));
  }
}
