package dev.switchboard.directory.user;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to an own role.
public sealed interface RoleEvent extends DomainEvent {
  long role();

  String name();

  record Added(long role, String name) implements RoleEvent {}

  /// Is called otherwise, or allows other things than before.
  record Changed(long role, String name) implements RoleEvent {}

  record Deleted(long role, String name) implements RoleEvent {}
}
