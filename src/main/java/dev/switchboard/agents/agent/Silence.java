package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.util.List;

/// Closes the dialog of a client who has not written for the agent's inactivity timeout.
///
/// The timer is set when the agent has answered and cleared when the client writes, so it never
/// runs out while a message waits. Agents without a timeout have no timers.
///
/// Source: spec/agents.md §4.2, §12.8.
final class Silence implements TimerHandler {
  private static final String KIND = "agent.silence";

  private record Where(long agent, long chat, long session, long fence) {}

  private final Conversations conversations;

  Silence(Conversations conversations) {
    this.conversations = conversations;
  }

  static void await(Work work, Agent agent, Hearing heard) {
    Where where = new Where(heard.agent(), heard.chat(), heard.session(), heard.fence());
    Timers.set(
        work,
        new Timer(
            KIND,
            subject(agent.id(), heard.chat()),
            work.now().plus(agent.settings().inactivityTimeout()),
            Json.write(where)));
  }

  static void clear(Work work, AgentId agent, long chat) {
    Timers.clear(work, KIND, subject(agent, chat));
  }

  private static String subject(AgentId agent, long chat) {
    return agent + "/" + chat;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Nothing happens if the agent was deleted or has lost its timeout meanwhile.
  @Override
  public void fire(Work work, Timer timer) {
    Where where = Json.read(timer.payload(), Where.class);
    SqlAgents.in(work)
        .find(where.agent())
        .filter(agent -> agent.settings().closesSilentDialogs())
        .ifPresent(agent -> close(work, agent, where));
  }

  private void close(Work work, Agent agent, Where where) {
    boolean closed =
        conversations.speak(
            work,
            where.chat(),
            where.session(),
            where.fence(),
            Long.MAX_VALUE,
            List.<Effect>of(new Effect.CloseDialog()));
    SqlChats.in(work)
        .find(where.agent(), where.chat())
        .map(chat ->
            closed && agent.settings().continueConversation()
                ? chat.paused(work.now())
                : chat.closed(work.now()))
        .ifPresent(SqlChats.in(work)::save);
  }
}
