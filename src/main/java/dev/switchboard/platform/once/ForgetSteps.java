package dev.switchboard.platform.once;

import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Forgets requests after a day, some at a time.
public final class ForgetSteps implements TimerHandler {
  static final Duration KEPT = Duration.ofHours(24);
  private static final String KIND = "once.forget";
  private static final int AT_A_TIME = 1000;
  private static final Duration BREATH = Duration.ofSeconds(1);

  /// That the hour's timer is set.
  private record Set(Instant due) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    List<Step> old = SqlSteps.before(work, work.now().minus(KEPT), AT_A_TIME);
    old.forEach(SqlSteps.in(work)::remove);
    if (old.size() == AT_A_TIME) {
      set(work, timer.subject(), work.now().plus(BREATH));
    }
  }

  /// One timer for all requests of an hour.
  static void later(Work work) {
    Instant due = work.now().truncatedTo(ChronoUnit.HOURS).plus(KEPT).plus(Duration.ofHours(1));
    work.memo(
        Set.class,
        due,
        () -> {
          set(work, due.toString(), due);
          return new Set(due);
        });
  }

  private static void set(Work work, String subject, Instant due) {
    Timers.set(work, new Timer(KIND, subject, due, "{}"));
  }
}
