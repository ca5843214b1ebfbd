package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;

/// Whether something still leads clients to a bot, which another room knows.
public interface AgentUse {
  boolean isUsed(Work work, UserId bot);
}
