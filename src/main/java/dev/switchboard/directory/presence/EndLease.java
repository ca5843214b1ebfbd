package dev.switchboard.directory.presence;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;

/// Whoever has not been heard of until the end of his lease is offline.
public final class EndLease implements TimerHandler {
  @Override
  public String kind() {
    return Presences.TIMER;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Presences.in(work).expire(new UserId(Long.parseLong(timer.subject())));
  }
}
