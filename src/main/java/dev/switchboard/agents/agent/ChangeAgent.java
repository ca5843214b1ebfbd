package dev.switchboard.agents.agent;

import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;

/// Changes what is given of an agent, its script too. Clients do not notice until the next
/// training.
///
/// @param seen the revision that whoever changes the script has seen; a later one is not
///   overwritten
public record ChangeAgent(AgentId agent, Patch patch, Optional<Long> seen)
    implements Command<ChangeAgent.Outcome> {
  /// What is to change; what is empty stays.
  public record Patch(
      Optional<String> name,
      Optional<String> language,
      Optional<Duration> inactivityTimeout,
      Optional<Boolean> continueConversation,
      Optional<String> script) {
    public static final Patch NOTHING =
        new Patch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static Patch script(String script) {
      return new Patch(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(script));
    }

    AgentSettings of(AgentSettings now) {
      return new AgentSettings(
          name.orElse(now.name()),
          language.orElse(now.language()),
          inactivityTimeout.orElse(now.inactivityTimeout()),
          continueConversation.orElse(now.continueConversation()));
    }

    /// A script may be long.
    @Override
    public String toString() {
      return "Patch[" + name + ", script=" + script.isPresent() + "]";
    }
  }

  /// What came of it.
  public sealed interface Outcome {
    record Changed(AgentSummary agent) implements Outcome {}

    /// Somebody else has changed the script since.
    record Outdated(long revision) implements Outcome {}

    record NoSuchAgent() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return SqlAgents.in(work)
        .find(agent.value())
        .map(known -> change(work, known))
        .orElseGet(Outcome.NoSuchAgent::new);
  }

  private Outcome change(Work work, Agent known) {
    if (seen.filter(revision -> revision != known.revision()).isPresent()) {
      return new Outcome.Outdated(known.revision());
    }
    Agent changed =
        known.with(patch.of(known.settings())).withScript(patch.script().orElse(known.script()));
    if (!changed.equals(known)) {
      SqlAgents.in(work).save(changed);
      Users.in(work).updateProfile(known.bot(), bot -> bot.withName(changed.settings().name()));
      work.emit(new AgentEvent.Changed(changed.summary()));
    }
    return new Outcome.Changed(changed.summary());
  }
}
