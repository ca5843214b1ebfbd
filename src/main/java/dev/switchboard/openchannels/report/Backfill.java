package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;

/// Counts the sessions that were there before the counts were, the newest first: a chain of small
/// commands, each set by the one before, so that clients do not wait and a restart goes on where it
/// stopped. The migration that makes the tables sets the first.
final class Backfill implements TimerHandler {
  static final String KIND = "report.backfill";
  private static final String SUBJECT = "sessions";
  private static final int AT_ONCE = 20;

  @Override
  public String kind() {
    return KIND;
  }

  /// @param timer its payload is the newest session that may not be counted yet
  @Override
  public void fire(Work work, Timer timer) {
    long newest = Long.parseLong(timer.payload());
    long rest = Math.max(0, newest - AT_ONCE);
    for (long id = newest; id > rest; id--) {
      Sessions.in(work).find(id).ifPresent(session -> Tallying.count(work, session));
    }
    if (rest > 0) {
      Timers.set(work, from(rest, work));
    }
  }

  static Timer from(long newest, Work work) {
    return new Timer(KIND, SUBJECT, work.now(), Long.toString(newest));
  }
}
