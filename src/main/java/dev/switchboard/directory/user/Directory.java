package dev.switchboard.directory.user;

import dev.switchboard.directory.factor.Factors;
import dev.switchboard.directory.presence.Presence;
import dev.switchboard.directory.presence.Presences;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Users and rights as read from outside the lanes: what is committed.
public final class Directory {
  private final Database database;

  public Directory(Database database) {
    this.database = database;
  }

  public Optional<User> find(PortalId portal, UserId user) {
    return SqlUsers.find(database, portal, user);
  }

  public Optional<User> find(PortalId portal, Login login) {
    return SqlUsers.find(database, portal, login);
  }

  /// The users with these ids, as far as they exist. One query.
  public Map<UserId, User> find(PortalId portal, Collection<UserId> users) {
    return SqlUsers.all(database, portal, users).stream()
        .collect(Collectors.toMap(User::id, Function.identity()));
  }

  /// Every employee, dismissed ones too, by id. For thousands, not for millions.
  public List<User> employees(PortalId portal) {
    return SqlUsers.employees(database, portal);
  }

  /// Who may do what; every question costs at most two indexed reads.
  public Rights rights(PortalId portal) {
    return new Rights() {
      @Override
      public Role role(UserId user) {
        return find(portal, user).map(User::effectiveRole).orElse(Role.NONE);
      }

      @Override
      public boolean may(UserId user, Right right, long line) {
        return grants(portal, user).on(right, line);
      }
    };
  }

  /// What a user may do on which lines. At most two indexed reads.
  public Grants grants(PortalId portal, UserId user) {
    return find(portal, user).map(known -> grants(portal, known)).orElse(Grants.NONE);
  }

  private Grants grants(PortalId portal, User user) {
    Role role = user.effectiveRole();
    return role == Role.OWN
        ? SqlRoles.grants(database, portal, Set.of(user.ownRole()))
            .getOrDefault(user.ownRole(), Grants.NONE)
        : role.grants();
  }

  /// What everyone has said about being there, as far as they have. One query.
  public Map<UserId, Presence> presences(PortalId portal) {
    return Presences.read(database, portal);
  }

  /// Which departments each employee belongs to, in ascending order. One query.
  public Map<UserId, List<Long>> departments(PortalId portal) {
    return SqlDepartments.memberships(database, portal);
  }

  /// The departments of one user, in ascending order.
  public List<Long> departments(PortalId portal, UserId user) {
    return SqlDepartments.of(database, portal, user);
  }

  /// All departments, by id.
  public List<Department> tree(PortalId portal) {
    return SqlDepartments.all(database, portal);
  }

  /// Who can log in with a password. One query.
  public Set<UserId> withPassword(PortalId portal) {
    return SqlPasswords.holders(database, portal);
  }

  /// Who shows a code beside the password. One query.
  public Set<UserId> withSecondFactor(PortalId portal) {
    return Factors.holders(database, portal);
  }
}
