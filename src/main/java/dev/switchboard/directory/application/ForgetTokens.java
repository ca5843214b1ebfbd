package dev.switchboard.directory.application;

import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Removes tokens that are of no use any more, an hour or two after one was issued.
public final class ForgetTokens implements TimerHandler {
  private static final String KIND = "directory.forget-tokens";

  /// For so long an expired access token is called expired, not unknown: a sign to refresh it.
  private static final Duration TOLD = Duration.ofDays(30);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    SqlTokens.forget(work, work.now().minus(TOLD));
  }

  /// One timer for all tokens of an hour.
  static void later(Work work) {
    Instant due = work.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    Timers.set(work, new Timer(KIND, due.toString(), due, "{}"));
  }
}
