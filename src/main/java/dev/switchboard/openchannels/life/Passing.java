package dev.switchboard.openchannels.life;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;

/// Removes temporary lines a day after they were last changed; one on which clients have open
/// sessions gets another day.
final class Passing implements EventListener, TimerHandler {
  private static final String KIND = "line.temporary";
  private static final Duration LIFE = Duration.ofDays(1);

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof LineEvent.LineAdded added) {
      await(work, added.line());
    } else if (event instanceof LineEvent.LineChanged changed) {
      await(work, changed.after());
    }
  }

  private static void await(Work work, Line line) {
    if (line.temporary()) {
      set(work, line.id(), work.now().plus(LIFE));
    }
  }

  private static void set(Work work, LineId line, Instant due) {
    Timers.set(work, new Timer(KIND, line.toString(), due, ""));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Lines lines = Lines.in(work);
    lines
        .find(new LineId(Long.parseLong(timer.subject())))
        .filter(Line::temporary)
        .ifPresent(line -> {
          if (!Sessions.in(work).openOn(line.id(), 1).isEmpty()) {
            set(work, line.id(), work.now().plus(LIFE));
          } else {
            lines.remove(line, UserId.SYSTEM);
          }
        });
  }
}
