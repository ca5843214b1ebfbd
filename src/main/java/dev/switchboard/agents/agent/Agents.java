package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.storage.Database;
import java.util.Optional;

/// What the other rooms know of agents: whether a bot is one, and that it hears.
public final class Agents {
  private final Database database;

  Agents(Database database) {
    this.database = database;
  }

  /// Lets an agent hear a message, within the command that stores the message. What it answers is
  /// thought out later, outside the lane. False of a bot that is no agent.
  ///
  /// On the way of every message: the agent is answered from memory, the rest is one row.
  public boolean hear(Work work, Heard heard) {
    Optional<Agent> agent = SqlAgents.in(work).find(SqlAgents.BY_BOT, heard.bot().value());
    agent.ifPresent(known -> queue(work, known, heard));
    return agent.isPresent();
  }

  /// While a message waits for its answer the client is not silent.
  private static void queue(Work work, Agent agent, Heard heard) {
    Deliveries.send(
        work,
        AgentCarrier.KIND + ":" + agent.id(),
        Long.toString(heard.chat()),
        AgentCarrier.KIND,
        Hearing.of(agent.summary(), heard));
    if (agent.settings().closesSilentDialogs()) {
      Silence.clear(work, agent.id(), heard.chat());
    }
  }

  /// Whether a bot is an agent that can answer. One indexed read.
  public boolean isTrained(PortalId portal, UserId bot) {
    return byBot(portal, bot).filter(agent -> agent.serving().isTrained()).isPresent();
  }

  /// The agent that a bot is. One indexed read.
  public Optional<AgentSummary> byBot(PortalId portal, UserId bot) {
    return SqlAgents.byBot(database, portal, bot);
  }
}
