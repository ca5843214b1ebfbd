package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Forgets what a bot has not fetched for a week.
final class ForgetBotEvents implements TimerHandler {
  static final Duration KEPT = Duration.ofDays(7);
  private static final String KIND = "bot.forget-events";
  private static final int AT_ONCE = 1000;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    UserId bot = new UserId(Long.parseLong(timer.subject().split("/", 2)[0]));
    List<BotEvent> old = SqlBotEvents.olderThan(work, bot, work.now().minus(KEPT), AT_ONCE);
    old.forEach(SqlBotEvents.in(work)::remove);
    if (old.size() == AT_ONCE) {
      Timers.set(work, new Timer(KIND, timer.subject(), work.now().plusSeconds(1), "{}"));
    }
  }

  /// One timer for all events of a bot and a day.
  static void later(Work work, UserId bot) {
    Instant day = work.now().truncatedTo(ChronoUnit.DAYS);
    Instant due = day.plus(KEPT).plus(Duration.ofDays(1));
    Timers.set(work, new Timer(KIND, bot + "/" + day.toEpochMilli(), due, "{}"));
  }
}
