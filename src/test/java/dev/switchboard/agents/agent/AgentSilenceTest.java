package dev.switchboard.agents.agent;

import static dev.switchboard.agents.agent.AgentHouse.COUNTING;
import static dev.switchboard.gen.Tables.TIMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.agents.script.Effect;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of an agent's dialog when its client says nothing more.
final class AgentSilenceTest {
  private final AgentHouse house = new AgentHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private static Effect say(String text) {
    return new Effect.SayText(text);
  }

  private void says(AgentSummary agent, long chat, String text) {
    house.writes(agent, chat, text);
    house.settle();
  }

  @Test
  void anAgentWithoutATimeoutSetsNoTimer() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    says(agent, 5, "Hi");

    assertThat(timers()).isZero();
  }

  @Test
  void aSilentClientsDialogIsClosedAndTheNextBeginsAtStart() {
    AgentSummary agent = silentFor(false);
    house.chats.startSession(5);
    says(agent, 5, "b");

    assertThat(house.chats.said(5))
        .containsExactly(
            say("Hello, Ada"), say("1: a"), new Effect.CloseDialog(), say("Hello, Ada"));
  }

  @Test
  void aConversationThatContinuesGoesOnWhereItStopped() {
    AgentSummary agent = silentFor(true);
    house.change(agent, COUNTING);
    house.chats.startSession(5);
    says(agent, 5, "b");

    assertThat(house.chats.said(5))
        .containsExactly(say("Hello, Ada"), say("1: a"), new Effect.CloseDialog(), say("2: b"));
  }

  /// Two messages, then silence until the dialog is closed.
  private AgentSummary silentFor(boolean continues) {
    house.start();
    AgentSummary agent =
        house.agent(COUNTING, new AgentSettings("Robin", "en", Duration.ofMinutes(10), continues));
    says(agent, 5, "Hi");
    says(agent, 5, "a");
    assertThat(timers()).isEqualTo(1);
    house.store.clock().advance(Duration.ofMinutes(10));
    house.restart();
    await().until(() -> timers() == 0);
    return agent;
  }

  @Test
  void aMessageThatWaitsForItsAnswerIsNoSilence() {
    house.start();
    AgentSummary agent =
        house.agent(COUNTING, new AgentSettings("Robin", "en", Duration.ofMinutes(10), false));
    says(agent, 5, "Hi");
    house.stop();
    house.writes(agent, 5, "a");
    assertThat(timers()).isZero();
    house.store.clock().advance(Duration.ofMinutes(20));

    house.start();
    house.settle();

    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"), say("1: a"));
    assertThat(timers()).isEqualTo(1);
  }

  private int timers() {
    return house.store.database().read(sql -> sql.fetchCount(TIMER));
  }
}
