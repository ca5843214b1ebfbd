package dev.switchboard.directory.application;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to an application.
public sealed interface ApplicationEvent extends DomainEvent {
  long application();

  String title();

  record Added(long application, String title) implements ApplicationEvent {}

  /// Its tokens are worth nothing from that commit on.
  record Removed(long application, String title) implements ApplicationEvent {}
}
