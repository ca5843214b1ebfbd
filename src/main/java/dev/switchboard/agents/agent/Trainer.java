package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.training.Problem;
import dev.switchboard.agents.training.Training;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.util.List;

/// Trains an agent: checks its script on the caller's thread, then puts the model into service.
///
/// A training that is refused or overtaken leaves the old model serving.
public final class Trainer {
  private final Database database;
  private final Lanes lanes;
  private final Training training;

  Trainer(Database database, Lanes lanes, Training training) {
    this.database = database;
    this.lanes = lanes;
    this.training = training;
  }

  /// What came of it.
  public sealed interface Outcome {
    record Trained(long version, List<Problem> warnings) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}

    /// The script was changed, or trained by somebody else, during the training.
    record Overtaken() implements Outcome {}

    record NoSuchAgent() implements Outcome {}
  }

  public Outcome train(PortalId portal, AgentId id) {
    return SqlAgents.read(database, portal, id)
        .map(agent -> train(portal, agent))
        .orElseGet(Outcome.NoSuchAgent::new);
  }

  private Outcome train(PortalId portal, Agent agent) {
    if (!(ScriptJson.read(agent.script()) instanceof ScriptJson.Read.Parsed(var script))) {
      throw new IllegalStateException("the script of agent " + agent.id() + " cannot be read");
    }
    return switch (training.train(script, agent.serving().version() + 1)) {
      case Training.Outcome.Refused refused -> new Outcome.Refused(refused.problems());
      case Training.Outcome.Trained trained -> serve(portal, agent, trained);
    };
  }

  private Outcome serve(PortalId portal, Agent agent, Training.Outcome.Trained trained) {
    long version = trained.snapshot().version();
    TrainAgent serve =
        new TrainAgent(agent.id(), agent.revision(), version, trained.snapshot().toJson());
    return switch (lanes.call(portal, serve)) {
      case SERVING -> new Outcome.Trained(version, trained.warnings());
      case OVERTAKEN -> new Outcome.Overtaken();
      case NO_SUCH_AGENT -> new Outcome.NoSuchAgent();
    };
  }
}
