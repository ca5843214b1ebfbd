package dev.switchboard.agents.agent;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.script.Engine;
import dev.switchboard.agents.training.Training;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the agents together.
public final class AgentModule {
  private final Database database;
  private final Agents agents;
  private final Trainer trainer;
  private final AgentMethods methods;
  private final TrialMethods trial;
  private final VersionMethods versions;
  private final AgentCarrier carrier;
  private final Silence silence;

  /// What no agent can know beforehand.
  ///
  /// @param random must be safe for many threads
  public record Chance(RandomGenerator random, InstantSource clock) {}

  public AgentModule(
      Database database,
      Lanes lanes,
      Conversations conversations,
      AgentUse use,
      Requests requests,
      Chance chance) {
    Expressions expressions = new Expressions();
    this.database = database;
    agents = new Agents(database);
    Training training = new Training(expressions);
    trainer = new Trainer(database, lanes, training);
    methods = new AgentMethods(database, lanes, use, trainer);
    Engine engine = new Engine(expressions, chance.random());
    Models models = new Models(database);
    trial = new TrialMethods(database, models, engine, training, chance.clock());
    versions = new VersionMethods(database);
    carrier = new AgentCarrier(database, models, new Thinking(engine, requests), conversations);
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
    return Stream.of(methods.methods(), trial.methods(), versions.methods())
        .flatMap(List::stream)
        .toList();
  }

  /// What the agents of a portal are called, by the destinations of their deliveries.
  public Map<String, String> titles(PortalId portal) {
    return SqlAgents.page(database, portal, 0, 500).stream()
        .collect(
            Collectors.toMap(
                agent -> AgentCarrier.KIND + ":" + agent.id(), agent -> agent.settings().name()));
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  public List<TimerHandler> timerHandlers() {
    return List.of(silence);
  }
}
