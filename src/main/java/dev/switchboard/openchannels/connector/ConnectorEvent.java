package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to a connector, in the past tense.
sealed interface ConnectorEvent extends DomainEvent {
  record SwitchedOff(Connector connector, LineId line, UserId by) implements ConnectorEvent {}
}
