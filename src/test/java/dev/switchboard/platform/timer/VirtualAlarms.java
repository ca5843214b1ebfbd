package dev.switchboard.platform.timer;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The timers of one portal under a virtual clock: fired within the command that lets time pass.
public final class VirtualAlarms implements EventListener {
  private static final Comparator<Timer> ORDER =
      Comparator.comparing(Timer::dueAt)
          .thenComparing(Timer::kind)
          .thenComparing(Timer::subject)
          .thenComparing(Timer::payload);

  private final Map<String, TimerHandler> handlers;
  private final TreeSet<Timer> scheduled = new TreeSet<>(ORDER);

  public VirtualAlarms(List<TimerHandler> handlers) {
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Timers.Set set) {
      schedule(set.timer());
    }
  }

  private void schedule(Timer timer) {
    if (handlers.containsKey(timer.kind())) {
      scheduled.add(timer);
    }
  }

  /// Forgets everything and reads the rows again, as a server does that starts.
  public void reload(Database database, PortalId portal) {
    scheduled.clear();
    SqlTimers.until(database, Instant.parse("9999-01-01T00:00:00Z")).stream()
        .filter(due -> due.portal().equals(portal))
        .forEach(due -> schedule(due.timer()));
  }

  /// When the next one is due.
  public Optional<Instant> next() {
    return scheduled.isEmpty() ? Optional.empty() : Optional.of(scheduled.first().dueAt());
  }

  /// Fires the next one, unless it was moved or cleared.
  public void fireNext(Work work) {
    Timer timer = scheduled.removeFirst();
    TimerHandler handler = Optional.ofNullable(handlers.get(timer.kind())).orElseThrow();
    new FireTimer(timer, handler).decide(work);
  }
}
