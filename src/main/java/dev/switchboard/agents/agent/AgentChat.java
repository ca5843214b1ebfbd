package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.DialogState;
import java.time.Instant;

/// What an agent remembers of a chat.
///
/// @param session in which the agent heard the chat last
/// @param version of the model that the dialog began with
/// @param resumes the client fell silent, and the next session goes on where this one stopped
/// @param state JSON of a [DialogState]
record AgentChat(
    AgentId agent,
    long chat,
    long session,
    long version,
    boolean resumes,
    String state,
    Instant updatedAt) {
  /// The client fell silent.
  AgentChat paused(Instant now) {
    return new AgentChat(agent, chat, session, version, true, state, now);
  }

  /// The dialog is over, its variables stay.
  AgentChat closed(Instant now) {
    String closed = DialogState.fromJson(state).closed().toJson();
    return new AgentChat(agent, chat, session, version, false, closed, now);
  }
}
