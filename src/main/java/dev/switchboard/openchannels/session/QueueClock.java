package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;

/// Does what is due for a session in the queue: asks the next, reacts to a long wait, takes the
/// dialog from a bot whose time is up. A session has one timer for all of it, set to what comes
/// first.
final class QueueClock implements TimerHandler {
  private static final String KIND = "session.queue";

  /// The subject of the timer that gives out what one command could not.
  private static final String DRAIN = "drain";

  static void set(Work work, Ticket ticket) {
    String subject = Long.toString(ticket.session());
    ticket
        .due()
        .ifPresentOrElse(
            at -> Timers.set(work, new Timer(KIND, subject, at, "{}")),
            () -> Timers.clear(work, KIND, subject));
  }

  static void drainLater(Work work) {
    Timers.set(work, new Timer(KIND, DRAIN, work.now(), "{}"));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Work work, Timer timer) {
    Dispatch dispatch = new Dispatch(work);
    if (timer.subject().equals(DRAIN)) {
      dispatch.drainAll();
      return;
    }
    Sessions.in(work)
        .find(Long.parseLong(timer.subject()))
        .filter(Session::isOpen)
        .ifPresent(session -> due(work, session));
    dispatch.drain();
  }

  private static void due(Work work, Session session) {
    Dialog dialog = Dialogs.in(work).find(session.chat()).orElseThrow();
    Ticket ticket = Tickets.in(work).find(session.id()).orElseThrow();
    if (Ticket.isDue(ticket.botUntil(), work.now())) {
      takeFromBot(work, session);
    } else if (Ticket.isDue(ticket.needs().until(), work.now())) {
      new Dispatch(work).waive(dialog, session);
    } else if (Ticket.isDue(ticket.reactAt(), work.now())) {
      new LongWait(work).react(dialog, session, ticket);
    } else if (Ticket.isDue(ticket.hopAt(), work.now())) {
      new Dispatch(work).hop(dialog, session);
    } else {
      set(work, ticket);
    }
  }

  private static void takeFromBot(Work work, Session session) {
    if (session.stage() instanceof Session.Stage.WithAgent) {
      BotLost.toPeople(work, session, What.BOT_TIME_UP, "The time of %s, a bot, was up.");
    }
  }
}
