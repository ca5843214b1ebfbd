package dev.switchboard.agents.agent;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Makes an agent and the user whose name is on what it writes. It answers once it is trained.
///
/// @param script JSON that [dev.switchboard.agents.script.ScriptJson] has written
public record AddAgent(AgentSettings settings, String script) implements Command<AgentSummary> {
  @Override
  public AgentSummary decide(Work work) {
    UserId bot = Users.in(work).addBot(Profile.named(settings.name(), ""));
    AgentSummary added =
        new AgentSummary(new AgentId(work.nextId("agent")), bot, settings, 1, Serving.NEVER);
    SqlAgents.in(work).save(new Agent(added, script));
    work.emit(new AgentEvent.Added(added));
    return added;
  }

  /// A script may be long.
  @Override
  public String toString() {
    return "AddAgent[" + settings.name() + "]";
  }
}
