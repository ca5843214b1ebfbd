package dev.switchboard.openchannels.life;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;

/// Closes an answered session in which nothing has been said for the line's time.
///
/// The timer is set once, when a person takes the session, and not moved by messages: when it fires
/// too early it is set again from the last of them. Who has pinned or snoozed a session keeps it
/// open.
///
/// Source: spec/open-channels.md §2, §9.
final class Silence implements EventListener, TimerHandler {
  private static final String KIND = "session.silence";

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.HandedOver handed) {
      await(work, handed.session());
    } else if (event instanceof SessionEvent.Started started) {
      await(work, started.session());
    }
  }

  private static void await(Work work, Session session) {
    if (session.stage() instanceof Session.Stage.Answered) {
      Lines.in(work)
          .find(session.line())
          .map(Line::autoCloseTime)
          .filter(time -> !time.isZero())
          .ifPresent(time -> set(work, session, work.now().plus(time)));
    }
  }

  private static void set(Work work, Session session, Instant due) {
    Timers.set(work, new Timer(KIND, Long.toString(session.id()), due, ""));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Sessions.in(work)
        .find(Long.parseLong(timer.subject()))
        .filter(session -> session.stage() instanceof Session.Stage.Answered)
        .filter(session -> !session.isClosing())
        .ifPresent(session ->
            Lines.in(work)
                .find(session.line())
                .filter(line -> !line.autoCloseTime().isZero())
                .ifPresent(line -> check(work, session, line)));
  }

  private static void check(Work work, Session session, Line line) {
    Dialogs.in(work)
        .find(session.chat())
        .ifPresent(dialog -> {
          Instant due = silentAt(work, dialog, session, line.autoCloseTime());
          if (due.isAfter(work.now())) {
            set(work, session, due);
          } else {
            new SessionDesk(work).expire(dialog, session, line);
          }
        });
  }

  /// When the session will have been silent for long enough, as things stand.
  private static Instant silentAt(Work work, Dialog dialog, Session session, Duration time) {
    boolean pinned =
        Dialogs.in(work).members(dialog.id()).stream()
            .anyMatch(member -> member.pinnedSession() == session.id());
    if (pinned) {
      return work.now().plus(time);
    }
    Instant last =
        Messages.in(work)
            .find(dialog.lastMessage())
            .map(Message::createdAt)
            .orElse(session.stage().since());
    Instant since = later(last, session.stage().since());
    return later(since, session.course().snoozedUntil()).plus(time);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
