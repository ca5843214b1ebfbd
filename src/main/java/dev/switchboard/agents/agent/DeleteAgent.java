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

  sealed interface Outcome {
    record Deleted() implements Outcome {}

    /// There is more to delete; the agent is still there.
    record Unfinished() implements Outcome {}

    /// @param by lines and channels that lead clients to it
    record Used(List<String> by) implements Outcome {
      public Used {
        by = List.copyOf(by);
      }
    }

    record NoSuchAgent() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return SqlAgents.in(work)
        .find(agent.value())
        .map(known -> unlessUsed(work, known))
        .orElseGet(Outcome.NoSuchAgent::new);
  }

  private Outcome unlessUsed(Work work, Agent known) {
    List<String> used = use.of(work, known.bot());
    return used.isEmpty() ? delete(work, known) : new Outcome.Used(used);
  }

  private Outcome delete(Work work, Agent known) {
    List<AgentChat> chats = SqlChats.some(work, agent, CHATS);
    List<AgentModel> models = SqlModels.some(work, agent, MODELS);
    chats.forEach(SqlChats.in(work)::remove);
    models.forEach(SqlModels.in(work)::remove);
    if (chats.size() == CHATS || models.size() == MODELS) {
      return new Outcome.Unfinished();
    }
    SqlAgents.in(work).remove(known);
    Users.in(work).updateActive(known.bot(), false);
    work.emit(new AgentEvent.Deleted(known.summary()));
    return new Outcome.Deleted();
  }
}
