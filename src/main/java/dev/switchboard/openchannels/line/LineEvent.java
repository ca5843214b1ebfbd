package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to a line.
public sealed interface LineEvent extends DomainEvent {
  record LineAdded(Line line, UserId by) implements LineEvent {}

  record LineChanged(Line before, Line after, UserId by) implements LineEvent {}

  /// @param line as it was
  record LineDeleted(Line line, UserId by) implements LineEvent {}
}
