package dev.switchboard.platform.timer;

import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;

/// Where a command sets and clears timers.
public final class Timers {
  /// A timer is stored: said within the command that stores it.
  record Set(Timer timer) implements DomainEvent {}

  private Timers() {}

  /// Sets or moves a timer.
  public static void set(Work work, Timer timer) {
    SqlTimers.in(work).save(timer);
    work.emit(new Set(timer));
  }

  /// Clears a timer, if it is set.
  public static void clear(Work work, String kind, String subject) {
    SqlTimers.in(work).find(kind, subject).ifPresent(SqlTimers.in(work)::remove);
  }
}
