package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Removes the tokens of browsers that cannot be used any more.
final class ForgetVisits implements TimerHandler {
  private static final String KIND = "livechat.forget-visits";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    SqlVisitors.forgetTokens(work, work.now());
  }

  /// One timer for all tokens of a day.
  static void later(Work work) {
    Instant due =
        work.now().truncatedTo(ChronoUnit.DAYS).plus(BeginVisit.LIFE).plus(Duration.ofDays(1));
    Timers.set(work, new Timer(KIND, due.toString(), due, "{}"));
  }
}
