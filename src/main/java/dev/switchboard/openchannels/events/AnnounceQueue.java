package dev.switchboard.openchannels.events;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells an application that its queue has something new, at most once in the pause that it wants.
///
/// Source: contract/events/ONOFFLINEEVENT.json
final class AnnounceQueue implements TimerHandler {
  private static final String EVENT = "ONOFFLINEEVENT";
  private static final String KIND = "events.announce";

  private record Whom(long handler) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    long id = Json.read(timer.payload(), Whom.class).handler();
    EventHandlers.in(work).of(EVENT).stream()
        .filter(handler -> handler.id() == id)
        .forEach(handler -> announce(work, handler));
  }

  static void soon(Work work, OfflineEvent.Queue queue) {
    for (EventHandler handler : EventHandlers.in(work).of(EVENT)) {
      EventHandler.Ear ear = handler.ear();
      boolean isTold =
          ear.application() == queue.application()
              && ear.connector().equals(queue.connector())
              && !ear.isQueue();
      if (isTold && ear.pause().isZero()) {
        announce(work, handler);
      } else if (isTold) {
        later(work, handler);
      }
    }
  }

  /// At the end of the pause that is under way: pauses follow each other without a gap.
  private static void later(Work work, EventHandler handler) {
    long pause = handler.ear().pause().toSeconds();
    long due = (work.now().getEpochSecond() / pause + 1) * pause;
    Timers.set(
        work,
        new Timer(
            KIND,
            handler.id() + ":" + due,
            Instant.ofEpochSecond(due),
            Json.write(new Whom(handler.id()))));
  }

  private static void announce(Work work, EventHandler handler) {
    Events.send(
        work,
        handler,
        new Event(EVENT, List.of(), EVENT, handler.boundBy(), Optional.empty(), Optional.empty()));
  }
}
