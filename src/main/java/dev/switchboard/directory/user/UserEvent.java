package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to a user who is no client of a channel.
public sealed interface UserEvent extends DomainEvent {
  UserId user();

  record Added(UserId user) implements UserEvent {}

  /// Profile, role or activity changed.
  record Changed(UserId user) implements UserEvent {}

  /// Belongs to other departments.
  record Moved(UserId user) implements UserEvent {}

  /// May no longer do anything.
  record Deactivated(UserId user) implements UserEvent {}

  /// Has no role any more.
  record RoleRemoved(UserId user) implements UserEvent {}

  record PasswordChanged(UserId user) implements UserEvent {}
}
