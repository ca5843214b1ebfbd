package dev.switchboard.app;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.directory.user.Departments;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Who may see and change what in the CRM: the one place that says so.
///
/// Items hold what clients have told: they are open to whoever has a role, and to nobody else.
///
/// @param operators whose items operators see
record CrmRights(Directory directory, Level operators) implements CrmAccess {
  /// Whose items, as seen from one employee.
  enum Level {
    NOBODYS,
    OWN,
    /// His own, and those of everybody in one of his departments.
    DEPARTMENT,
    EVERYBODYS;

    /// @throws IllegalArgumentException with a sentence for whoever sets it
    static Level named(String name) {
      return switch (name) {
        case "everybodys" -> EVERYBODYS;
        case "department" -> DEPARTMENT;
        case "own" -> OWN;
        default ->
            throw new IllegalArgumentException(
                "crm-operators must be everybodys, department or own, was " + name);
      };
    }
  }

  private Level level(Role role, Action action) {
    return switch (role) {
      case ADMINISTRATOR, SUPERVISOR -> Level.EVERYBODYS;
      case OPERATOR, OWN ->
          switch (action) {
            case READ, UPDATE -> operators;
            case ADD -> Level.EVERYBODYS;
            case DELETE -> Level.OWN;
          };
      case NONE -> Level.NOBODYS;
    };
  }

  @Override
  public Extent extent(PortalId portal, UserId user, CrmType type, Action action) {
    return extent(
        level(directory.rights(portal).role(user), action),
        user,
        () -> colleagues(user, directory.departments(portal)));
  }

  /// As a command sees it.
  Extent extent(Work work, UserId user, Action action) {
    return extent(
        level(Rights.in(work).role(user), action),
        user,
        () -> colleagues(user, Departments.in(work).memberships()));
  }

  private static Extent extent(Level level, UserId user, Supplier<Set<UserId>> colleagues) {
    return switch (level) {
      case NOBODYS -> Extent.NOTHING;
      case OWN -> new Extent.Of(Set.of(user));
      case DEPARTMENT -> new Extent.Of(colleagues.get());
      case EVERYBODYS -> Extent.ALL;
    };
  }

  private static Set<UserId> colleagues(UserId user, Map<UserId, List<Long>> departments) {
    List<Long> own = departments.getOrDefault(user, List.of());
    Set<UserId> colleagues = new HashSet<>(Set.of(user));
    departments.forEach((other, theirs) -> {
      if (theirs.stream().anyMatch(own::contains)) {
        colleagues.add(other);
      }
    });
    return colleagues;
  }
}
