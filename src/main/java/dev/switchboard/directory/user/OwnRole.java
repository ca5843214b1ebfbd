package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Optional;

/// A role that the portal has made.
public record OwnRole(long id, String name, Instant changedAt) {
  /// A role with what it allows.
  ///
  /// @param users how many have it
  record WithGrants(OwnRole role, Grants grants, long users) {}

  /// What the own role of somebody is called; empty if his role is built in.
  public static Optional<String> nameOf(Work work, User user) {
    return SqlRoles.in(work).find(user.ownRole()).map(OwnRole::name);
  }
}
