package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;

/// Closes a session for good that was finished by hand, unless it has gone on meanwhile.
final class ClosingTimer implements TimerHandler {
  @Override
  public String kind() {
    return Ending.KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Sessions.in(work)
        .find(Long.parseLong(timer.subject()))
        .filter(Session::isClosing)
        .ifPresent(session -> close(work, session));
  }

  private static void close(Work work, Session session) {
    Dialogs.in(work)
        .find(session.chat())
        .ifPresent(dialog ->
            Lines.in(work)
                .find(session.line())
                .ifPresentOrElse(
                    line -> new Ending(work).close(dialog, session, line, UserId.SYSTEM),
                    () -> new SessionDesk(work).close(dialog, session, false, UserId.SYSTEM)));
  }
}
