package dev.switchboard.agents.agent;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Puts a trained model into service: for new dialogs, while those that are open keep theirs.
///
/// @param revision of the script that it was trained from
/// @param version the next one when the training began
/// @param snapshot JSON, made before, since training takes long
record TrainAgent(AgentId agent, long revision, long version, String snapshot)
    implements Command<TrainAgent.Outcome> {
  enum Outcome {
    SERVING,
    /// The script was changed, or trained by somebody else, during the training.
    OVERTAKEN,
    NO_SUCH_AGENT
  }

  @Override
  public Outcome decide(Work work) {
    return SqlAgents.in(work)
        .find(agent.value())
        .map(known -> serve(work, known))
        .orElse(Outcome.NO_SUCH_AGENT);
  }

  private Outcome serve(Work work, Agent known) {
    if (known.revision() != revision || known.serving().version() + 1 != version) {
      return Outcome.OVERTAKEN;
    }
    SqlModels.in(work).save(new AgentModel(agent, version, snapshot, work.now()));
    Agent served = known.servedBy(version);
    SqlAgents.in(work).save(served);
    work.emit(new AgentEvent.Trained(served.summary()));
    return Outcome.SERVING;
  }

  /// A snapshot may be long.
  @Override
  public String toString() {
    return "TrainAgent[" + agent + ", version=" + version + "]";
  }
}
