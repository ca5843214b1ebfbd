package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to an own role.
public sealed interface RoleEvent extends DomainEvent {
  /// Allows other things than before.
  record Changed(long role) implements RoleEvent {}
}
