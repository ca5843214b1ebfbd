package dev.switchboard.agents.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Prints how many messages a second the demo agent hears and answers; run by hand.
final class AgentSpeed {
  private static final int MESSAGES = 20_000;
  private static final int CHATS = 500;

  private record Hear(Agents agents, Heard heard) implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      agents.hear(work, heard);
      return true;
    }
  }

  private AgentSpeed() {}

  public static void main(String[] args) throws IOException {
    try (AgentHouse house = new AgentHouse();
        InputStream file = AgentSpeed.class.getResourceAsStream("/agents/demo-agent.json")) {
      String json = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      ScriptJson.Read.Parsed demo = (ScriptJson.Read.Parsed) ScriptJson.read(json);
      AgentSummary agent = house.agent(demo.script());
      for (int round = 1; round <= 4; round++) {
        house.stop();
        long start = System.nanoTime();
        hear(house, agent, round);
        long heard = System.nanoTime();
        house.start();
        house.settle();
        long answered = System.nanoTime();
        house.stop();
        house.start();
        hear(house, agent, round);
        house.settle();
        long both = System.nanoTime();
        System.out.printf(
            "round %d: %,d heard/s; %,d answered/s; %,d heard and answered/s%n",
            round,
            perSecond(heard - start),
            perSecond(answered - heard),
            perSecond(both - answered));
      }
    }
  }

  private static long perSecond(long nanos) {
    return MESSAGES * 1_000_000_000L / nanos;
  }

  private static void hear(AgentHouse house, AgentSummary agent, int round) {
    List<CompletableFuture<Boolean>> stored = new ArrayList<>();
    Agents agents = house.module.agents();
    Map<String, String> channel = AgentHouse.CHANNEL;
    for (int i = 0; i < MESSAGES; i++) {
      long chat = 1 + i % CHATS;
      Heard heard =
          new Heard(
              chat,
              chat * 1000 + 1,
              1,
              agent.bot(),
              i,
              "Where is my order " + round + "?",
              Optional.empty(),
              channel,
              house.store.clock().instant());
      stored.add(house.store.lanes().submit(PortalId.FIRST, new Hear(agents, heard)));
      if (stored.size() == 5_000) {
        stored.forEach(CompletableFuture::join);
        stored.clear();
      }
    }
    stored.forEach(CompletableFuture::join);
  }
}
