package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.util.List;

/// Closes what is open on a line that was deleted, with a note for those who had it; the clients
/// are told nothing. It does so in portions, so that messages pass between them.
///
/// What a line began that is with another one by now goes on there.
final class LineGone implements TimerHandler {
  static final int MOST_AT_ONCE = 100;
  private static final String KIND = "session.line_gone";
  private static final String NOTE = "[b]The line was deleted. The session is closed.[/b]";

  static void closeAll(Work work, LineEvent.LineDeleted deleted) {
    close(work, deleted.line().id(), deleted.by());
  }

  private static void close(Work work, LineId line, UserId by) {
    List<Session> open = Sessions.in(work).openOn(line, MOST_AT_ONCE);
    open.forEach(session -> close(work, session, by));
    if (open.size() == MOST_AT_ONCE) {
      Timers.set(work, new Timer(KIND, line.toString(), work.now(), by.toString()));
    }
  }

  private static void close(Work work, Session session, UserId by) {
    SessionDesk desk = new SessionDesk(work);
    Dialog dialog = Dialogs.in(work).find(session.chat()).orElseThrow();
    desk.post(dialog, session, Draft.notice(NOTE).inside(true));
    desk.close(dialog, session, false, by);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    LineId line = new LineId(Long.parseLong(timer.subject()));
    close(work, line, new UserId(Long.parseLong(timer.payload())));
  }
}
