package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// What still leads clients to a bot, which another room knows.
public interface AgentUse {
  /// The names of lines and channels.
  List<String> of(Work work, UserId bot);
}
