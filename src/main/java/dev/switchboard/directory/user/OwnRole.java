package dev.switchboard.directory.user;

import java.time.Instant;

/// A role that the portal has made.
record OwnRole(long id, String name, Instant changedAt) {
  /// A role with what it allows.
  ///
  /// @param users how many have it
  record WithGrants(OwnRole role, Grants grants, long users) {}
}
