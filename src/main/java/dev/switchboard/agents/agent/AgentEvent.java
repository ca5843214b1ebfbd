package dev.switchboard.agents.agent;

import dev.switchboard.platform.lane.DomainEvent;

/// What can happen to an agent.
public sealed interface AgentEvent extends DomainEvent {
  AgentSummary agent();

  record Added(AgentSummary agent) implements AgentEvent {}

  /// Settings, script or both.
  record Changed(AgentSummary agent) implements AgentEvent {}

  record Trained(AgentSummary agent) implements AgentEvent {}

  record Deleted(AgentSummary agent) implements AgentEvent {}
}
