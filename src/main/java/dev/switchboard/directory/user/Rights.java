package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;

/// Who may do what in one portal.
@FunctionalInterface
public interface Rights {
  /// The role of a user; `NONE` for whoever is unknown, dismissed or no employee.
  Role role(UserId user);

  default boolean may(UserId user, Right right) {
    return role(user).allows(right);
  }

  /// As a command sees them.
  static Rights in(Work work) {
    return user -> Users.in(work).find(user).map(User::effectiveRole).orElse(Role.NONE);
  }
}
