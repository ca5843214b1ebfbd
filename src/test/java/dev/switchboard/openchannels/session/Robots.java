package dev.switchboard.openchannels.session;

import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// The servers of bots: some take what they are told, some refuse it, some are dead and say
/// nothing.
final class Robots implements EventListener {
  private record Unheard(long session, long fence, Instant at) {}

  private final Map<Long, Unheard> unheard = new LinkedHashMap<>();

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.AgentAddressed addressed) {
      Session session = addressed.session();
      long delivery = addressed.message().id();
      BotPatience.begin(work, session, delivery);
      unheard.put(delivery, new Unheard(session.id(), session.fence(), work.now()));
    }
  }

  /// @return what one of them did
  Deed act(Work work, Random random) {
    if (unheard.isEmpty()) {
      return Deed.of("no bot has anything to hear");
    }
    long delivery = List.copyOf(unheard.keySet()).get(random.nextInt(unheard.size()));
    Unheard told = Objects.requireNonNull(unheard.remove(delivery));
    if (random.nextInt(3) > 0) {
      return Deed.of("a bot hears ", delivery, ": ", new BotHeard(delivery).decide(work));
    }
    BotLost lost = new BotLost(told.session(), told.fence());
    return Deed.of("a bot refuses ", delivery, ": ", lost.decide(work));
  }

  /// Nobody waits for a dead bot longer than its patience allows.
  List<String> wrong(Work work) {
    List<String> wrong = new ArrayList<>();
    unheard.values().removeIf(told -> !isHeld(work, told));
    unheard.forEach((delivery, told) -> {
      if (told.at().plus(BotPatience.TIME).isBefore(work.now())) {
        wrong.add("session " + told.session() + " still waits for a bot to hear " + delivery);
      }
    });
    return wrong;
  }

  private static boolean isHeld(Work work, Unheard told) {
    return Sessions.in(work)
        .find(told.session())
        .filter(session -> session.stage() instanceof Session.Stage.WithAgent)
        .filter(session -> session.fence() == told.fence())
        .isPresent();
  }
}
