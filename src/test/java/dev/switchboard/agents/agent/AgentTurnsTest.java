package dev.switchboard.agents.agent;

import static dev.switchboard.agents.agent.AgentHouse.COUNTING;
import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.script.Position;
import dev.switchboard.agents.script.Response;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptBuilder;
import dev.switchboard.agents.slot.SlotId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AgentTurnsTest {
  static final Script HANDING_OVER = script(start -> start.text("One moment").handOver());

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
  void theFirstMessageIsAnsweredAndRemembered() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);

    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"));
    assertThat(house.state(agent, 5).position()).isEqualTo(new Position.Waiting(new SlotId(3)));
    assertThat(house.memory(agent, 5).session()).isEqualTo(house.chats.held(5).session());
  }

  @Test
  void aChatIsBornWithWhatThePlatformAndTheChannelKnow() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);

    says(agent, 5, "Hi");

    assertThat(house.variable(agent, 5, "agent_id")).isEqualTo(agent.id().value());
    assertThat(house.variable(agent, 5, "agent_name")).isEqualTo("Robin");
    assertThat(house.variable(agent, 5, "agent_version")).isEqualTo(1L);
    assertThat(house.variable(agent, 5, "chat_id").toString()).matches("[0-9a-f]{40}");
    assertThat(house.variable(agent, 5, "channel_id")).isEqualTo(7L);
    assertThat(house.variable(agent, 5, "channel_chat_id")).isEqualTo("42|omnichannel");
    assertThat(house.variable(agent, 5, "channel_visitor_id")).isEqualTo("v-1");
    assertThat(house.variable(agent, 5, "channel_visitor_email")).isEqualTo("");
    assertThat(house.variable(agent, 5, "client_message")).isEqualTo("Hi");
    assertThat(house.variable(agent, 5, "date")).isEqualTo("2026-03-11T12:00:00Z");
  }

  @Test
  void aScriptAsksAnotherServerOutsideTheLane() {
    List<Boolean> virtual = new CopyOnWriteArrayList<>();
    house.answers =
        request -> {
          virtual.add(Thread.currentThread().isVirtual());
          return new Response.Answered(200, Map.of(), "{\"n\":\"" + request.body() + "!\"}");
        };
    house.start();
    AgentSummary agent =
        house.agent(
            script(s ->
                s.asks(ScriptBuilder.post("https://shop.example/"), _ -> {})
                    .text("{{ n }}")
                    .waits()));

    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(say("Hi!"));
    assertThat(house.variable(agent, 5, "er_status")).isEqualTo(200L);
    assertThat(virtual).containsExactly(true);
  }

  @Test
  void aScriptThatAsksNobodyWhoAnswersGoesOn() {
    house.start();
    AgentSummary agent =
        house.agent(
            script(s ->
                s.asks(ScriptBuilder.post("https://shop.example/"), _ -> {})
                    .text("{{ er_error }}")
                    .waits()));

    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(say("Nobody is there."));
  }

  @Test
  void aThousandMessagesInFiftyChatsKeepOrderAndState() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);

    for (int i = 0; i < 1000; i++) {
      house.writes(agent, 1 + i % 50, "m" + i);
    }
    house.settle();

    for (int chat = 1; chat <= 50; chat++) {
      List<Effect> expected = new ArrayList<>(List.of(say("Hello, Ada")));
      for (int n = 1; n < 20; n++) {
        expected.add(say(n + ": m" + (chat - 1 + n * 50)));
      }
      assertThat(house.chats.said(chat)).isEqualTo(expected);
      assertThat(house.variable(agent, chat, "n")).isEqualTo(19L);
    }
  }

  @Test
  void anotherServerGoesOnWhereThisOneStopped() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    says(agent, 5, "Hi");
    house.stop();
    house.writes(agent, 5, "a");
    house.writes(agent, 5, "b");
    assertThat(house.waiting()).isEqualTo(2);

    house.start();
    house.settle();

    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"), say("1: a"), say("2: b"));
  }

  @Test
  void anAgentThatLostTheChatSaysNothingAndClosesItsDialog() {
    AgentSummary agent = house.agent(COUNTING);
    house.start();
    says(agent, 5, "Hi");
    says(agent, 5, "a");
    house.stop();
    house.writes(agent, 5, "b");
    house.chats.take(5);

    house.start();
    house.settle();

    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"), say("1: a"));
    assertThat(house.state(agent, 5).position()).isEqualTo(new Position.Closed());
    assertThat(house.variable(agent, 5, "n")).isEqualTo(1L);
    assertThat(house.variable(agent, 5, "client_message")).isEqualTo("a");

    house.chats.giveBack(5);
    says(agent, 5, "c");
    says(agent, 5, "d");
    assertThat(house.chats.said(5)).endsWith(say("Hello, Ada"), say("2: d"));
  }

  @Test
  void anotherSessionBeginsAtStartWithTheVariablesOfTheLast() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    says(agent, 5, "Hi");
    says(agent, 5, "a");

    house.chats.startSession(5);
    says(agent, 5, "b");
    says(agent, 5, "c");

    assertThat(house.chats.said(5))
        .containsExactly(say("Hello, Ada"), say("1: a"), say("Hello, Ada"), say("2: c"));
  }

  @Test
  void handingOverIsTheLastEffectAndEndsTheDialog() {
    house.start();
    AgentSummary agent = house.agent(HANDING_OVER);

    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(say("One moment"), new Effect.HandOver());
    assertThat(house.state(agent, 5).position()).isEqualTo(new Position.Closed());
    house.chats.startSession(5);
    says(agent, 5, "Hi again");
    assertThat(house.chats.said(5)).hasSize(4);
  }

  @Test
  void aBranchThatEndsClosesTheSession() {
    house.start();
    AgentSummary agent = house.agent(script(start -> start.text("Name?").waits().text("Bye")));
    says(agent, 5, "Hi");
    says(agent, 5, "Ada");

    assertThat(house.chats.said(5))
        .containsExactly(say("Name?"), say("Bye"), new Effect.CloseDialog());
  }

  @Test
  void aButtonIsKnownByItsId() {
    house.start();
    AgentSummary agent =
        house.agent(
            script(start ->
                start.menu(below ->
                    below
                        .button("Yes", yes -> yes.text("Fine").waits())
                        .fallback(other -> other.text("What?").waits()))));
    says(agent, 5, "Hi");
    house.writes(agent.bot(), 5, "", Optional.of("3"));
    house.settle();

    assertThat(house.chats.said(5)).endsWith(say("Fine"));
  }

  @Test
  void anOpenDialogStaysOnItsModelAndTheNextOneTakesTheNewest() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    says(agent, 5, "Hi");
    house.change(agent, script(start -> start.text("New").waits().text("Newer").waits()));
    house.train(agent);

    says(agent, 5, "a");
    says(agent, 6, "a");
    assertThat(house.chats.said(5)).endsWith(say("1: a"));
    assertThat(house.chats.said(6)).containsExactly(say("New"));
    assertThat(house.memory(agent, 5).version()).isEqualTo(1);

    house.chats.startSession(5);
    says(agent, 5, "b");
    assertThat(house.chats.said(5)).endsWith(say("New"));
    assertThat(house.variable(agent, 5, "agent_version")).isEqualTo(2L);
    assertThat(house.memory(agent, 5).version()).isEqualTo(2);
  }

  @Test
  void aRefusedTrainingLeavesTheOldModelServing() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    house.change(agent, script(start -> start.text("{{ broken").waits()));

    assertThat(house.module.trainer().train(PortalId.FIRST, agent.id()))
        .isInstanceOf(Trainer.Outcome.Refused.class);
    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"));
    AgentSummary now = house.module.agents().byBot(PortalId.FIRST, agent.bot()).orElseThrow();
    assertThat(now.isChangedSinceTraining()).isTrue();
    assertThat(now.serving()).isEqualTo(new Serving(1, 1));
  }

  @Test
  void aScriptThatGoesRoundForEverHandsOver() {
    house.start();
    AgentSummary agent =
        house.agent(script(start -> start.text("Hi").waits().memory("x", "1").jump(4)));
    says(agent, 5, "Hi");
    says(agent, 5, "a");

    assertThat(house.chats.said(5)).containsExactly(say("Hi"), new Effect.GiveUp());
    assertThat(house.state(agent, 5).position()).isEqualTo(new Position.Closed());
  }

  @Test
  void aChatWithTooMuchToRememberGoesToPeople() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    says(agent, 5, "x".repeat(Thinking.MAX_STATE));

    assertThat(house.chats.said(5)).containsExactly(new Effect.GiveUp());
    assertThat(house.memory(agent, 5).state()).hasSizeLessThan(1000);
  }

  @Test
  void anAgentThatCannotReadItsMemoryHandsOver() {
    house.start();
    AgentSummary agent = house.agent(COUNTING);
    house.run(work ->
        SqlChats.in(work)
            .save(
                new AgentChat(agent.id(), 5, 5001, 1, false, "{}", house.store.clock().instant())));
    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(new Effect.GiveUp());
  }

  @Test
  void anAgentThatWasNeverTrainedHandsOver() {
    house.start();
    AgentSummary agent = house.store.run(new AddAgent(AgentSettings.named("New", "en"), "{}"));
    says(agent, 5, "Hi");

    assertThat(house.chats.said(5)).containsExactly(new Effect.GiveUp());
    assertThat(house.module.agents().isTrained(PortalId.FIRST, agent.bot())).isFalse();
  }

  @Test
  void whatADeletedAgentStillHadToAnswerGoesToPeople() {
    AgentSummary agent = house.agent(COUNTING);
    house.writes(agent, 5, "Hi");
    assertThat(house.store.run(new DeleteAgent(agent.id(), (_, _) -> List.of())))
        .isEqualTo(new DeleteAgent.Outcome.Deleted());
    house.start();
    house.settle();

    assertThat(house.chats.said(5)).containsExactly(new Effect.GiveUp());
    assertThat(SqlChats.read(house.store.database(), PortalId.FIRST, agent.id(), 5)).isEmpty();
  }

  @Test
  void anAgentThatIsDeletedWhileItThinksHandsOverAndRemembersNothing() {
    AgentSummary agent = house.agent(COUNTING);
    house.writes(agent, 5, "Hi");
    Delivery delivery = house.deliveriesAfter(0).getFirst();
    Verdict verdict = house.module.carriers().getFirst().carry(PortalId.FIRST, delivery);
    house.store.run(new DeleteAgent(agent.id(), (_, _) -> List.of()));

    house.store.run(((Verdict.DeliveredThen) verdict).next());

    assertThat(house.chats.said(5)).containsExactly(new Effect.GiveUp());
    assertThat(SqlChats.read(house.store.database(), PortalId.FIRST, agent.id(), 5)).isEmpty();
  }

  @Test
  void aMessageThatIsThoughtOutAgainIsAnsweredFromTheSameState() {
    AgentSummary agent = house.agent(COUNTING);
    house.writes(agent, 5, "Hi");
    Delivery delivery = house.deliveriesAfter(0).getFirst();
    Carrier carrier = house.module.carriers().getFirst();

    Verdict lost = carrier.carry(PortalId.FIRST, delivery);
    house.start();
    house.settle();

    assertThat(lost).isInstanceOf(Verdict.DeliveredThen.class);
    assertThat(house.chats.said(5)).containsExactly(say("Hello, Ada"));
  }

  @Test
  void aBotThatIsNoAgentHearsNothing() {
    house.writes(new UserId(77), 5, "Hi", Optional.empty());

    assertThat(house.waiting()).isZero();
    assertThat(house.module.agents().byBot(PortalId.FIRST, new UserId(77))).isEmpty();
  }
}
