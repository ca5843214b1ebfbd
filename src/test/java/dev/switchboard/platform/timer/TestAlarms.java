package dev.switchboard.platform.timer;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fires timers by the clock of a test, which moves it by hand.
public final class TestAlarms {
  private final Database database;
  private final Lanes lanes;
  private final Map<String, TimerHandler> handlers;

  public TestAlarms(Database database, Lanes lanes, List<TimerHandler> handlers) {
    this.database = database;
    this.lanes = lanes;
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
  }

  /// Fires what is due, in the order of its time, and what that sets for the same time.
  ///
  /// @return how many have fired
  public int fire(Instant now) {
    int fired = 0;
    for (Optional<SqlTimers.Due> due = next(now); due.isPresent(); due = next(now)) {
      Timer timer = due.get().timer();
      TimerHandler handler = Optional.ofNullable(handlers.get(timer.kind())).orElseThrow();
      lanes.call(due.get().portal(), new FireTimer(timer, handler));
      fired++;
    }
    return fired;
  }

  private Optional<SqlTimers.Due> next(Instant now) {
    return SqlTimers.until(database, now).stream()
        .filter(due -> handlers.containsKey(due.timer().kind()))
        .findFirst();
  }
}
