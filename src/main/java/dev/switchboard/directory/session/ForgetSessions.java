package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Challenges;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Removes sessions, login links and challenges that have expired, the day after one was made.
public final class ForgetSessions implements TimerHandler {
  private static final String KIND = "directory.forget-sessions";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    SqlSessions.forget(work);
    Challenges.in(work).forget();
  }

  /// One timer for all sessions of a day.
  static void later(Work work) {
    Instant due = work.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    Timers.set(work, new Timer(KIND, due.toString(), due, "{}"));
  }
}
