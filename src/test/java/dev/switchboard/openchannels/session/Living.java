package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.life.LifeModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// Offices in one store, in which lines do by themselves what they are set to do, and in which time
/// can be made to pass.
final class Living implements AutoCloseable {
  private final TestStore store;
  private final DueTimers timers;
  private long portals;

  Living(TestStore store) {
    this.store = store;
    LifeModule life = new LifeModule();
    SessionModule sessions =
        new SessionModule(
            store.database(),
            store.lanes(),
            new FakeCrm(),
            store.files().links(),
            store.clock(),
            ZoneOffset.UTC);
    List<EventListener> listeners =
        Stream.of(sessions.listeners(), life.listeners()).flatMap(List::stream).toList();
    List<TimerHandler> handlers =
        Stream.of(sessions.timers(), life.timers()).flatMap(List::stream).toList();
    listeners.forEach(store.lanes()::listen);
    this.timers = new DueTimers(store, handlers);
  }

  /// A company of its own, on a Wednesday at noon, UTC.
  Office office() {
    ZonedDateTime now = store.clock().instant().atZone(ZoneOffset.UTC);
    ZonedDateTime noon =
        now.plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
            .toLocalDate()
            .atTime(12, 0)
            .atZone(ZoneOffset.UTC);
    store.clock().advance(Duration.between(now, noon));
    return new Office(store, ++portals);
  }

  void pass(PortalId portal, Duration time) {
    timers.pass(portal, time);
  }

  List<String> timers(PortalId portal) {
    return timers.set(portal);
  }

  @Override
  public void close() {
    store.close();
  }
}
