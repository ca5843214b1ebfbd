package dev.switchboard.agents.agent;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// What an agent has thought out is said and remembered, in the commit that settles the delivery of
/// the message. False when the chat was taken from the agent meanwhile.
///
/// So a message is answered exactly once: a server that dies before this commit thinks it out again
/// from the state before the message, and after it the delivery is gone.
record AgentTurn(Thought thought, Conversations conversations) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Hearing heard = thought.heard();
    boolean spoken =
        conversations.speak(work, heard.chat(), heard.session(), heard.fence(), thought.effects());
    thought
        .memory()
        .ifPresent(memory ->
            SqlAgents.in(work)
                .find(heard.agent())
                .ifPresent(agent -> remember(work, agent, memory, spoken)));
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
