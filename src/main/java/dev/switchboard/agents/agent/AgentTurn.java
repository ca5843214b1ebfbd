package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// What an agent has thought out is said and remembered, in the commit that settles the delivery of
/// the message. False when the chat was taken from the agent meanwhile.
///
/// An agent that was deleted meanwhile hands over.
///
/// Both are one commit, so a message is answered exactly once: a server that dies before this
/// commit thinks it out again from the state before the message, and after it the delivery is gone.
record AgentTurn(Thought thought, Conversations conversations) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Hearing heard = thought.heard();
    Optional<Agent> agent = SqlAgents.in(work).find(heard.agent());
    List<Effect> effects = agent.isPresent() ? thought.effects() : List.of(new Effect.GiveUp());
    boolean spoken =
        conversations.speak(
            work, heard.chat(), heard.session(), heard.fence(), heard.message(), effects);
    agent.ifPresent(
        known -> thought.memory().ifPresent(memory -> remember(work, known, memory, spoken)));
    return spoken;
  }

  private void remember(Work work, Agent agent, Thought.Memory memory, boolean spoken) {
    Hearing heard = thought.heard();
    SqlChats.in(work)
        .save(
            new AgentChat(
                agent.id(),
                heard.chat(),
                heard.session(),
                memory.version(),
                false,
                spoken ? memory.next() : memory.before().closed().toJson(),
                work.now()));
    if (spoken && thought.waits() && agent.settings().closesSilentDialogs()) {
      Silence.await(work, agent, heard);
    }
  }
}
