package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Instant;

/// Sessions that are out of the operators' way for a while: they come back at their time, or when
/// the client writes.
public final class Snoozing implements TimerHandler, EventListener {
  private static final String KIND = "session.snooze";

  /// Snoozes a session, or moves the end.
  public static void until(Work work, Dialog dialog, Session session, Instant until) {
    Timers.set(work, new Timer(KIND, Long.toString(session.id()), until, ""));
    new SessionDesk(work).change(dialog, session, course -> course.snoozedUntil(until));
  }

  static void wake(Work work, Dialog dialog, Session session) {
    Timers.clear(work, KIND, Long.toString(session.id()));
    new SessionDesk(work).change(dialog, session, course -> course.snoozedUntil(Course.NEVER));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Sessions.in(work)
        .find(Long.parseLong(timer.subject()))
        .filter(session -> session.isOpen() && session.isSnoozed())
        .ifPresent(session ->
            Dialogs.in(work).find(session.chat()).ifPresent(dialog -> wake(work, dialog, session)));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.ClientWrote wrote && wrote.session().isSnoozed()) {
      wake(work, wrote.dialog(), wrote.session());
    }
  }
}
