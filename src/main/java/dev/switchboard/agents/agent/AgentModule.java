package dev.switchboard.agents.agent;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.script.Engine;
import dev.switchboard.agents.training.Training;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts the agents together. The random generator must be safe for many threads.
public final class AgentModule {
  private final Agents agents;
  private final Trainer trainer;
  private final AgentMethods methods;
  private final AgentCarrier carrier;
  private final Silence silence;

  public AgentModule(
      Database database,
      Lanes lanes,
      Conversations conversations,
      AgentUse use,
      RandomGenerator random) {
    Expressions expressions = new Expressions();
    agents = new Agents(database);
    trainer = new Trainer(database, lanes, new Training(expressions));
    methods = new AgentMethods(database, lanes, use, trainer);
    Thinking thinking = new Thinking(new Engine(expressions, random));
    carrier = new AgentCarrier(database, new Models(database), thinking, conversations);
    silence = new Silence(conversations);
  }

  /// What the other rooms hear with and ask.
  public Agents agents() {
    return agents;
  }

  /// To train agents that were made by commands.
  public Trainer trainer() {
    return trainer;
  }

  public List<Method> methods() {
    return methods.methods();
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  public List<TimerHandler> timerHandlers() {
    return List.of(silence);
  }
}
