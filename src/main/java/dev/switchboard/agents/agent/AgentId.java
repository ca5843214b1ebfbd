package dev.switchboard.agents.agent;

/// An agent of a portal.
public record AgentId(long value) {
  public AgentId {
    if (value <= 0) {
      throw new IllegalArgumentException("agent id must be positive, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
