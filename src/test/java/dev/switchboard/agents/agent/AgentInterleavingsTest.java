package dev.switchboard.agents.agent;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.script.Script;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages, answers, operators and trainings in any order, against a model of a few lines.
final class AgentInterleavingsTest {
  private static final int CHATS = 4;
  private static final int STEPS = 400;

  private final AgentHouse house = new AgentHouse();
  private final Map<Long, Deque<Delivery>> waiting = new HashMap<>();
  private final Map<Long, Expected> expected = new HashMap<>();
  private final AgentSummary agent = house.agent(counting(1));
  private long version = 1;
  private long seen;

  /// What a chat should look like.
  private static final class Expected {
    private final List<Effect> said = new ArrayList<>();
    private long count;
    private long session;
    private boolean open;
    private boolean leaving;
    private long version;
  }

  private static Script counting(long version) {
    String count = "{{ n|default(0) + 1 }}";
    return script(start ->
        start
            .memory("n", count)
            .text("v" + version + " new {{ n }}")
            .waits()
            .rule(below ->
                below
                    .when("client_message == 'bye'", bye -> bye.text("bye").waits())
                    .when("client_message == 'operator'", people -> people.handOver())
                    .when(
                        "true",
                        more ->
                            more.memory("n", count)
                                .text("v" + version + " more {{ n }}")
                                .jump(4))));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyChatGoesAsIfItWereAlone(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      long chat = 1 + random.nextInt(CHATS);
      switch (random.nextInt(20)) {
        case 0 -> house.chats.take(chat);
        case 1 -> house.chats.giveBack(chat);
        case 2, 3 -> house.chats.startSession(chat);
        case 4 -> train();
        case 5, 6, 7, 8, 9, 10, 11 -> hear(chat, random);
        default -> answer(chat);
      }
    }
    for (long chat = 1; chat <= CHATS; chat++) {
      while (!queue(chat).isEmpty()) {
        answer(chat);
      }
      assertThat(house.chats.said(chat))
          .as("chat %s of seed %s", chat, seed)
          .isEqualTo(expected(chat).said);
    }
  }

  private void train() {
    version++;
    house.change(agent, counting(version));
    house.train(agent);
  }

  private void hear(long chat, Random random) {
    String text = List.of("a", "b", "c", "d", "bye", "operator").get(random.nextInt(6));
    house.writes(agent, chat, text);
    for (Delivery delivery : house.deliveriesAfter(seen)) {
      seen = delivery.id();
      queue(Long.parseLong(delivery.orderKey())).add(delivery);
    }
  }

  private void answer(long chat) {
    Delivery delivery = queue(chat).poll();
    if (delivery == null) {
      return;
    }
    expect(chat, delivery);
    Verdict verdict = house.module.carriers().getFirst().carry(PortalId.FIRST, delivery);
    Command<?> next = ((Verdict.DeliveredThen) verdict).next();
    house.store.run(next);
  }

  private void expect(long chat, Delivery delivery) {
    Hearing heard = Json.read(delivery.payload(), Hearing.class);
    Expected known = expected(chat);
    FakeConversations.Held held = house.chats.held(chat);
    boolean goesOn = known.open && known.session == heard.session();
    known.session = heard.session();
    boolean still =
        held.byAgent() && held.session() == heard.session() && held.fence() == heard.fence();
    if (!still) {
      known.open = false;
      return;
    }
    if (goesOn && known.leaving) {
      known.open = false;
      known.said.add(new Effect.CloseDialog());
    } else if (!goesOn) {
      known.leaving = false;
      known.version = heard.version();
      known.count++;
      known.open = true;
      known.said.add(new Effect.SayText("v" + known.version + " new " + known.count));
    } else if (heard.text().equals("bye")) {
      known.leaving = true;
      known.said.add(new Effect.SayText("bye"));
    } else if (heard.text().equals("operator")) {
      known.open = false;
      known.said.add(new Effect.HandOver());
    } else {
      known.count++;
      known.said.add(new Effect.SayText("v" + known.version + " more " + known.count));
    }
  }

  private Deque<Delivery> queue(long chat) {
    return waiting.computeIfAbsent(chat, _ -> new ArrayDeque<>());
  }

  private Expected expected(long chat) {
    return expected.computeIfAbsent(chat, _ -> new Expected());
  }
}
