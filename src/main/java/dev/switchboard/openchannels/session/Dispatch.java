package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.routing.Choice;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Needs;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings sessions through the queue: asks operators, hands on, and gives whoever becomes free what
/// has waited longest.
///
/// The decisions are the floor's; here they become rows, timers and events.
///
/// Source: spec/open-channels.md §8.
final class Dispatch {
  /// What one command gives out at once; the rest is given out by commands of its own.
  private static final int MOST_AT_ONCE = 200;

  private final Work work;
  private final LiveFloor live;

  Dispatch(Work work) {
    this.work = work;
    this.live = LiveFloor.in(work);
  }

  /// The ticket of a session, a new one if it has none.
  Ticket ticket(Session session) {
    return Tickets.in(work)
        .find(session.id())
        .orElseGet(() -> Ticket.outside(session.id(), session.line()));
  }

  /// Puts a session into the queue of its line and asks somebody. One that waits there already
  /// keeps its place.
  Session queue(Dialog dialog, Session session, Coming coming) {
    new Welcome(work).leavesHands(session);
    Optional<Line> line = live.line(work, session.line());
    Ticket before = ticket(session);
    Ticket ticket = queued(before, session, line);
    for (UserId user : coming.except()) {
      ticket = ticket.passedBy(user);
    }
    ticket = coming.why().map(ticket::noting).orElse(ticket);
    List<Choice.Favourite> favourites =
        line.filter(_ -> before.decisions().isEmpty() || coming.last().isPresent())
            .map(known -> new Favourites(work).of(known, dialog, coming.last()))
            .orElse(List.of());
    return next(
        new Step(dialog, session, ticket, coming.by()), List.copyOf(coming.except()), favourites);
  }

  /// At the end of the queue, with what the line asks for; or where it waits already.
  private Ticket queued(Ticket before, Session session, Optional<Line> line) {
    boolean stays = before.waiting() && before.line().equals(session.line());
    Ticket queued =
        before.queued(
            session.line(), work.now(), line.map(Line::noAnswerTime).orElse(Duration.ZERO));
    return stays ? queued : queued.needing(needs(queued.needs(), line));
  }

  private Needs needs(Needs own, Optional<Line> line) {
    return own.on(
        line.map(Line::requiredSkills).orElse(List.of()),
        work.now(),
        line.map(Line::skillTime).orElse(Duration.ZERO));
  }

  /// Somebody says what whoever takes a session has to be able to do.
  void need(Dialog dialog, Session session, List<String> skills, UserId by) {
    Ticket before = ticket(session);
    Needs own = before.needs().asking(skills);
    if (!before.waiting()) {
      save(before.needing(own));
      return;
    }
    Needs needs = needs(own, live.line(work, session.line()));
    save(before.needing(needs));
    queue(dialog, session, Coming.from(by));
  }

  /// Nobody with the skills has taken it in time.
  void waive(Dialog dialog, Session session) {
    live.line(work, session.line());
    Ticket ticket =
        ticket(session).noting(Decision.of(work.now(), What.SKILLS_WAIVED, UserId.SYSTEM));
    Step step = new Step(dialog, session, ticket.needing(ticket.needs().waived()), UserId.SYSTEM);
    Choice choice = choose(step, List.of());
    boolean relieves = ticket.overdue() && !(choice instanceof Choice.Nobody);
    if (session.holder().isEmpty() || relieves) {
      apply(step, choice);
    } else {
      save(step.session(), step.ticket());
    }
  }

  /// A session on its way.
  private record Step(Dialog dialog, Session session, Ticket ticket, UserId by) {
    Step with(Ticket next) {
      return new Step(dialog, session, next, by);
    }
  }

  /// Asks somebody who has not passed; when there is nobody, a new round begins for all but
  /// `still`.
  private Session next(Step step, List<UserId> still, List<Choice.Favourite> favourites) {
    Choice choice = choose(step, favourites);
    if (choice instanceof Choice.Nobody && !Set.copyOf(still).containsAll(step.ticket().passed())) {
      Step round = step.with(step.ticket().newRound(still));
      return apply(round, choose(round, List.of()));
    }
    return apply(step, choice);
  }

  private Choice choose(Step step, List<Choice.Favourite> favourites) {
    return live.floor().choose(step.session().line(), step.ticket().seek(), favourites);
  }

  private Session apply(Step step, Choice choice) {
    Ticket ticket = step.ticket().overdue(false).noting(Decision.of(work.now(), choice));
    return switch (choice) {
      case Choice.Ask ask -> asked(step.with(ticket), ask.user());
      case Choice.Everyone _ -> unasked(step.with(ticket.hopping(work.now(), Duration.ZERO)));
      case Choice.Nobody _ ->
          unasked(
              step.with(
                  ticket.hopping(
                      work.now(),
                      ticket.passed().isEmpty() ? Duration.ZERO : queueTime(step.session()))));
    };
  }

  private Duration queueTime(Session session) {
    return live.line(work, session.line()).map(Line::queueTime).orElse(Duration.ZERO);
  }

  private Session asked(Step step, UserId user) {
    Dialogs.in(work).join(step.dialog().id(), user);
    Tickets.in(work).given(user);
    live.floor().given(user, work.now());
    Ticket ticket = step.ticket().hopping(work.now(), queueTime(step.session()));
    return handOver(step.with(ticket), step.session().offeredTo(Optional.of(user), work.now()));
  }

  private Session unasked(Step step) {
    return handOver(step, step.session().offeredTo(Optional.empty(), work.now()));
  }

  private Session handOver(Step step, Session session) {
    save(session, step.ticket());
    work.emit(new SessionEvent.HandedOver(step.dialog(), session, step.by()));
    return session;
  }

  /// Stores both, and when something is due next.
  private void save(Session session, Ticket ticket) {
    Sessions.in(work).save(session);
    save(ticket);
    live.note(session, ticket);
  }

  private void save(Ticket ticket) {
    Tickets.in(work).save(ticket);
    QueueClock.set(work, ticket);
  }

  /// Somebody is asked because somebody says so, whoever else is free.
  Session askByHand(Dialog dialog, Session session, UserId user, UserId by) {
    Optional<Line> line = live.line(work, session.line());
    Ticket ticket =
        queued(ticket(session), session, line)
            .overdue(false)
            .noting(Decision.of(work.now(), What.ASKED_BY_HAND, user));
    return asked(new Step(dialog, session, ticket, by), user);
  }

  /// The time of whoever is asked is up, or a round is.
  void hop(Dialog dialog, Session session) {
    live.line(work, session.line());
    Ticket ticket = ticket(session);
    Optional<UserId> asked = session.holder();
    if (asked.isEmpty()) {
      Step step = new Step(dialog, session, ticket.newRound(List.of()), UserId.SYSTEM);
      apply(step, choose(step, List.of()));
      return;
    }
    Decision why = Decision.of(work.now(), What.TIME_UP, asked.get());
    Step step = new Step(dialog, session, ticket.passedBy(asked.get()).noting(why), UserId.SYSTEM);
    Choice choice = choose(step, List.of());
    if (choice instanceof Choice.Nobody) {
      step = step.with(step.ticket().newRound(List.of(asked.get())));
      choice = choose(step, List.of());
    }
    if (choice instanceof Choice.Nobody) {
      keep(step, asked.get());
    } else {
      apply(step, choice);
    }
  }

  /// Nobody else is free: whoever is asked keeps being asked, until somebody is.
  private void keep(Step step, UserId asked) {
    Ticket ticket =
        step.ticket()
            .overdue(true)
            .hopping(work.now(), queueTime(step.session()))
            .noting(Decision.of(work.now(), What.KEPT, asked));
    save(ticket);
    live.note(step.session(), ticket);
  }

  /// A session is not in the queue any more.
  void leave(Session session, Decision why) {
    Tickets.in(work)
        .find(session.id())
        .filter(ticket -> ticket.waiting() || ticket.due().isPresent())
        .ifPresent(ticket -> leave(session, ticket.left().noting(why)));
  }

  /// A session has ended, in the queue or after it.
  void end(Session session, UserId by) {
    Tickets.in(work)
        .find(session.id())
        .ifPresent(ticket ->
            leave(session, ticket.left().noting(Decision.of(work.now(), What.CLOSED, by))));
  }

  private void leave(Session session, Ticket ticket) {
    save(ticket);
    live.note(session, ticket);
  }

  /// A bot has a session.
  ///
  /// @param time how long it may talk; zero: for ever
  void withBot(Session session, UserId bot, Duration time) {
    Ticket before = ticket(session);
    if (time.isZero() && before.decisions().isEmpty()) {
      return; // nothing is due and nothing was decided: no row
    }
    leave(session, before.withBot(work.now(), time).noting(Decision.of(work.now(), What.BOT, bot)));
  }

  /// Gives out what waits to those who have become free.
  void drain() {
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Optional<Choice.Match> match = live.floor().nextMatch();
      if (match.isEmpty()) {
        return;
      }
      give(match.get());
    }
    QueueClock.drainLater(work);
  }

  private void give(Choice.Match match) {
    Session session = Sessions.in(work).find(match.session()).orElseThrow();
    Dialog dialog = Dialogs.in(work).find(session.chat()).orElseThrow();
    live.line(work, session.line());
    apply(new Step(dialog, session, ticket(session), UserId.SYSTEM), match.ask());
  }

  /// The same, for all that may have been left.
  void drainAll() {
    live.floor().stirAll();
    drain();
  }
}
