package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;

/// Once a day, asks for what has been kept long enough to be erased.
final class RetentionTimer implements TimerHandler {
  static final Duration GRACE = Duration.ofHours(1);
  private static final String KIND = "erase.retention";
  private static final String SUBJECT = "portal";
  private static final Duration PAUSE = Duration.ofDays(1);

  private final Eraser eraser;

  RetentionTimer(Eraser eraser) {
    this.eraser = eraser;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Retention retention = SqlRetention.of(work);
    if (!retention.isOn()) {
      return;
    }
    SqlErasures.in(work)
        .save(
            new Erasure(
                work.nextId("erasure"),
                retention.over(work.now()),
                UserId.SYSTEM,
                work.now(),
                Erasure.Count.NOTHING,
                null));
    set(work, work.now().plus(PAUSE));
    work.afterCommit(eraser::wake);
  }

  static void set(Work work, Retention retention) {
    if (retention.isOn()) {
      set(work, work.now().plus(GRACE));
    } else {
      Timers.clear(work, KIND, SUBJECT);
    }
  }

  private static void set(Work work, Instant due) {
    Timers.set(work, new Timer(KIND, SUBJECT, due, "{}"));
  }
}
