package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Who may do what in one portal.
public interface Rights {
  /// The role of a user; `NONE` for whoever is unknown, dismissed or no employee.
  Role role(UserId user);

  /// @param line where, or [Grants#EVERY_LINE] for all of them
  boolean may(UserId user, Right right, long line);

  /// On every line.
  default boolean may(UserId user, Right right) {
    return may(user, right, Grants.EVERY_LINE);
  }

  /// As a command sees them: from memory, or one indexed read.
  static Rights in(Work work) {
    return new Rights() {
      private Optional<User> find(UserId user) {
        return Users.in(work).find(user);
      }

      @Override
      public Role role(UserId user) {
        return find(user).map(User::effectiveRole).orElse(Role.NONE);
      }

      @Override
      public boolean may(UserId user, Right right, long line) {
        Role role = role(user);
        return role == Role.OWN
            ? SqlRoles.allows(work, find(user).orElseThrow().ownRole(), right, line)
            : role.allows(right);
      }
    };
  }
}
