package dev.switchboard.agents.agent;

import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Deletes an agent and all it remembers, in steps that do not hold up the portal: run it again
/// until it is done.
record DeleteAgent(AgentId agent, AgentUse use) implements Command<DeleteAgent.Outcome> {
  private static final int CHATS = 500;
  private static final int MODELS = 10;

  enum Outcome {
    DELETED,
    /// There is more to delete; the agent is still there.
    UNFINISHED,
    /// A channel leads clients to it.
    USED,
    NO_SUCH_AGENT
  }

  @Override
  public Outcome decide(Work work) {
    return SqlAgents.in(work)
        .find(agent.value())
        .map(known -> use.isUsed(work, known.bot()) ? Outcome.USED : delete(work, known))
        .orElse(Outcome.NO_SUCH_AGENT);
  }

  private Outcome delete(Work work, Agent known) {
    List<AgentChat> chats = SqlChats.some(work, agent, CHATS);
    List<AgentModel> models = SqlModels.some(work, agent, MODELS);
    chats.forEach(SqlChats.in(work)::remove);
    models.forEach(SqlModels.in(work)::remove);
    if (chats.size() == CHATS || models.size() == MODELS) {
      return Outcome.UNFINISHED;
    }
    SqlAgents.in(work).remove(known);
    Users.in(work).updateActive(known.bot(), false);
    work.emit(new AgentEvent.Deleted(known.summary()));
    return Outcome.DELETED;
  }
}
