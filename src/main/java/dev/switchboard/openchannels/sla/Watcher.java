package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import java.time.Instant;
import java.util.Optional;

/// Times the answers of sessions on lines that have a goal; other lines cost nothing.
///
/// A session has one timer, which is set again only to fire earlier: when it fires too early, it is
/// set from where things stand then. While a bot has the dialog nobody is timed but the resolution.
final class Watcher implements EventListener, TimerHandler {
  private static final String KIND = "session.watch";

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.HandedOver handed -> begin(work, handed.session());
      case SessionEvent.Started started -> begin(work, started.session());
      case SessionEvent.Reopened reopened -> begin(work, reopened.session());
      case SessionEvent.Changed changed -> begin(work, changed.session());
      case SessionEvent.ClientWrote wrote -> asked(work, wrote.session());
      case SessionEvent.Finished finished -> close(work, finished.session());
      case DialogEvent.MessageAdded added when isAnswer(added.message()) ->
          answered(work, added.message().session());
      case DialogEvent.MessageAdded added when added.message().inside() ->
          active(work, added.dialog(), added.message().author());
      case DialogEvent.Typing typing -> active(work, typing.dialog(), typing.by());
      default -> {}
    }
  }

  private static boolean isAnswer(Message message) {
    return message.origin() == Message.Origin.OPERATOR && !message.inside();
  }

  /// Looks at a session after something about it has changed, for the first time or again.
  private static void begin(Work work, Session session) {
    Optional<Line> line = timed(work, session);
    if (line.isPresent() && session.isOpen()) {
      Watch watch =
          SqlSla.find(work, session.id())
              .map(known -> known.isOpen() ? known : known.reopened())
              .orElseGet(() -> Watch.begun(session, work.now()));
      review(work, line.get(), session, watch.on(session.line()));
    }
  }

  private static Optional<Line> timed(Work work, Session session) {
    return Lines.in(work)
        .find(session.line())
        .filter(line -> Deadlines.areSet(line, Policies.in(work).of(session)));
  }

  private static void asked(Work work, Session session) {
    timed(work, session)
        .filter(_ -> !(session.stage() instanceof Session.Stage.WithAgent))
        .ifPresent(line ->
            SqlSla.find(work, session.id())
                .filter(watch -> !watch.isAwaiting())
                .ifPresent(watch -> review(work, line, session, watch.awaitingSince(work.now()))));
  }

  private static void answered(Work work, long id) {
    Sessions.in(work)
        .find(id)
        .ifPresent(session ->
            timed(work, session)
                .ifPresent(line ->
                    SqlSla.find(work, id)
                        .filter(Watch::isOpen)
                        .ifPresent(watch -> review(work, line, session, watch.answered()))));
  }

  /// Whoever has the session is at work on it.
  private static void active(Work work, Dialog dialog, UserId user) {
    Sessions.in(work)
        .open(dialog.id())
        .filter(session -> session.holder().filter(user::equals).isPresent())
        .ifPresent(session -> Activity.in(work, session.id()).note(work.now()));
  }

  private static void close(Work work, Session session) {
    timed(work, session)
        .flatMap(_ -> SqlSla.find(work, session.id()))
        .ifPresent(watch -> SqlSla.save(work, watch.closed(work.now())));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    long id = Long.parseLong(timer.subject());
    Optional<Watch> watch = SqlSla.find(work, id).filter(Watch::isOpen);
    Optional<Session> session = Sessions.in(work).find(id).filter(Session::isOpen);
    if (watch.isPresent() && session.isPresent()) {
      Lines.in(work)
          .find(session.get().line())
          .ifPresent(line -> review(work, line, session.get(), watch.get().armed(Course.NEVER)));
    }
  }

  private static void review(Work work, Line line, Session session, Watch watch) {
    Review review = new Review(work, line, session);
    Watch told = review.tell(watch);
    Optional<Instant> next = review.next(told);
    boolean rearm =
        next.isPresent() && (!Course.has(told.armed()) || next.get().isBefore(told.armed()));
    Watch armed = rearm ? told.armed(next.get()) : told;
    if (rearm) {
      Timers.set(work, new Timer(KIND, Long.toString(session.id()), next.get(), ""));
    }
    SqlSla.save(work, armed);
    if (!armed.standing().equals(watch.standing())) {
      work.emit(new SlaEvent.StandingChanged(session, armed.standing()));
    }
  }
}
