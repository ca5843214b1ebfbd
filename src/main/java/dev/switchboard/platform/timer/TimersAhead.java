package dev.switchboard.platform.timer;

import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The timers of a work that no clock drives: whoever drives it fires them one by one.
public final class TimersAhead {
  private final Map<String, TimerHandler> handlers;

  public TimersAhead(List<TimerHandler> handlers) {
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
  }

  /// When the next one is due.
  public Optional<Instant> next(Work work) {
    return first(work).map(Timer::dueAt);
  }

  /// Does what is due first. The work's time has been set to it.
  public void fire(Work work) {
    first(work)
        .ifPresent(timer ->
            new FireTimer(timer, Objects.requireNonNull(handlers.get(timer.kind()))).decide(work));
  }

  private Optional<Timer> first(Work work) {
    return SqlTimers.all(work).stream()
        .filter(timer -> handlers.containsKey(timer.kind()))
        .min(Comparator.comparing(Timer::dueAt).thenComparing(Timer::subject));
  }
}
