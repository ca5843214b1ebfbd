package dev.switchboard.platform.timer;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lets time pass at once: whatever falls due on the way happens at its moment.
public final class DueTimers {
  private final TestStore store;
  private final Map<String, TimerHandler> handlers;

  public DueTimers(TestStore store, List<TimerHandler> handlers) {
    this.store = store;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
  }

  /// Only the timers of `portal` fire.
  public void pass(PortalId portal, Duration time) {
    Instant end = store.clock().instant().plus(time);
    for (Optional<Timer> due = next(portal, end); due.isPresent(); due = next(portal, end)) {
      fire(portal, due.get());
    }
    store.clock().advance(Duration.between(store.clock().instant(), end));
  }

  private void fire(PortalId portal, Timer due) {
    Duration wait = Duration.between(store.clock().instant(), due.dueAt());
    if (wait.isPositive()) {
      store.clock().advance(wait);
    }
    TimerHandler handler = Objects.requireNonNull(handlers.get(due.kind()));
    store.lanes().call(portal, new FireTimer(due, handler));
  }

  private Optional<Timer> next(PortalId portal, Instant end) {
    return SqlTimers.until(store.database(), end).stream()
        .filter(due -> due.portal().equals(portal))
        .map(SqlTimers.Due::timer)
        .filter(timer -> handlers.containsKey(timer.kind()))
        .findFirst();
  }

  /// The timers of a portal that are set, each as its kind.
  public List<String> set(PortalId portal) {
    Instant far = store.clock().instant().plus(Duration.ofDays(3650));
    return SqlTimers.until(store.database(), far).stream()
        .filter(due -> due.portal().equals(portal))
        .map(due -> due.timer().kind())
        .toList();
  }
}
