package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.UserId;

/// An agent without its script.
///
/// @param bot whose name is on what the agent writes
/// @param revision of the script, counts its changes from 1
public record AgentSummary(
    AgentId id, UserId bot, AgentSettings settings, long revision, Serving serving) {
  /// The script that people see is not the one that answers.
  public boolean isChangedSinceTraining() {
    return serving.isTrained() && serving.revision() != revision;
  }
}
