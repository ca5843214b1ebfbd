package dev.switchboard.agents.agent;

import java.time.Instant;

/// What training made of a script.
///
/// @param snapshot JSON of a [dev.switchboard.agents.training.Snapshot]
record AgentModel(AgentId agent, long version, String snapshot, Instant trainedAt) {}
