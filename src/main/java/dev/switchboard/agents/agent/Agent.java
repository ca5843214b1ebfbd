package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.UserId;

/// A bot that is made here.
///
/// Immutable: every change is a method that returns the next agent.
///
/// @param script JSON, as people edit it; clients are answered by what training made of it
record Agent(AgentSummary summary, String script) {
  AgentId id() {
    return summary.id();
  }

  UserId bot() {
    return summary.bot();
  }

  AgentSettings settings() {
    return summary.settings();
  }

  long revision() {
    return summary.revision();
  }

  Serving serving() {
    return summary.serving();
  }

  Agent with(AgentSettings next) {
    return new Agent(new AgentSummary(id(), bot(), next, revision(), serving()), script);
  }

  /// The same script again is no change.
  Agent withScript(String next) {
    return next.equals(script)
        ? this
        : new Agent(new AgentSummary(id(), bot(), settings(), revision() + 1, serving()), next);
  }

  Agent servedBy(long version) {
    Serving next = new Serving(version, revision());
    return new Agent(new AgentSummary(id(), bot(), settings(), revision(), next), script);
  }
}
