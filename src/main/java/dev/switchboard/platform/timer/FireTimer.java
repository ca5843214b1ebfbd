package dev.switchboard.platform.timer;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Runs a timer, unless it has been moved or cleared since it was scheduled. Says whether it ran.
record FireTimer(Timer timer, TimerHandler handler) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    return SqlTimers.in(work)
        .find(timer.kind(), timer.subject())
        .filter(timer::equals)
        .map(due -> {
          SqlTimers.in(work).remove(due);
          handler.fire(work, due);
          return true;
        })
        .orElse(false);
  }
}
