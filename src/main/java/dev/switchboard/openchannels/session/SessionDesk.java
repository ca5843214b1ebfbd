package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.WelcomeBot;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What can be done with a session, for the commands that decide whether it may be.
///
/// Every step saves, and says what has happened.
public final class SessionDesk {
  private final Work work;

  public SessionDesk(Work work) {
    this.work = work;
  }

  /// Begins a session and finds who answers first: a bot, or somebody of the line's queue.
  ///
  /// @param by who begins it; the system when the client did by writing
  /// @param bot the channel's own; without one the line's welcome bot comes first, if it has one
  Session start(Dialog dialog, LineId line, UserId by, Optional<UserId> bot) {
    return start(dialog, line, by, bot, true);
  }

  /// @param crm the channel lets the CRM know of the client
  Session start(Dialog dialog, LineId line, UserId by, Optional<UserId> bot, boolean crm) {
    Session.Stage waits = new Session.Stage.Queued(Optional.empty(), work.now());
    Session begun = begin(dialog, line, waits, by, crm);
    if (bot.isPresent()) {
      return give(dialog, begun, bot.get(), by);
    }
    return new Welcome(work)
        .bot(begun)
        .map(welcome -> welcome(dialog, begun, welcome, by))
        .orElseGet(() -> queue(dialog, begun, Coming.from(by).last(lastOf(begun))));
  }

  private Session welcome(Dialog dialog, Session begun, WelcomeBot welcome, UserId by) {
    new Welcome(work).joins(dialog.id(), welcome.bot());
    return give(dialog, begun, welcome.bot(), by, welcome.time());
  }

  private Optional<UserId> lastOf(Session begun) {
    return begun.parent() == 0
        ? Optional.empty()
        : Sessions.in(work).find(begun.parent()).flatMap(Session::holder);
  }

  /// Begins a session that its beginner answers himself.
  Session startAnswered(Dialog dialog, LineId line, UserId operator) {
    Dialogs.in(work).join(dialog.id(), operator);
    return begin(dialog, line, new Session.Stage.Answered(operator, work.now()), operator, true);
  }

  private Session begin(Dialog dialog, LineId line, Session.Stage stage, UserId by, boolean crm) {
    long parent =
        dialog.messageCount() == 0
            ? 0
            : Sessions.in(work).last(dialog.id()).map(Session::id).orElse(0L);
    Session session =
        new Session(
            work.nextId("session"),
            dialog.id(),
            line,
            parent,
            stage,
            1,
            null,
            Course.BEGUN.in(Lines.in(work).find(line).map(Line::category).orElse(0L)),
            work.now());
    Sessions.in(work).save(session);
    work.emit(new SessionEvent.Started(dialog, session, by, crm));
    return session;
  }

  /// Takes up a session that had closed, and asks the queue.
  Session reopen(Dialog dialog, Session closed) {
    Session reopened = closed.reopened(work.now());
    Sessions.in(work).save(reopened);
    work.emit(new SessionEvent.Reopened(dialog, reopened));
    return queue(dialog, reopened, Coming.from(UserId.SYSTEM).last(closed.holder()));
  }

  /// Gives the dialog to a bot.
  public Session give(Dialog dialog, Session session, UserId bot, UserId by) {
    return give(dialog, session, bot, by, Duration.ZERO);
  }

  private Session give(Dialog dialog, Session session, UserId bot, UserId by, Duration time) {
    Session given = handOver(dialog, session.givenTo(bot, work.now()), by);
    Dispatch dispatch = new Dispatch(work);
    dispatch.withBot(given, bot, time);
    dispatch.drain();
    return given;
  }

  /// Asks the next operator of the queue, or leaves the dialog waiting when there is none.
  ///
  /// @param except is not asked in this round
  public Session offer(Dialog dialog, Session session, Set<UserId> except, UserId by) {
    return queue(dialog, session, Coming.from(by).without(except));
  }

  /// Whoever is asked, or has it, hands it on.
  Session pass(Dialog dialog, Session session, UserId operator) {
    Decision why = Decision.of(work.now(), What.PASSED, operator);
    return queue(dialog, session, Coming.from(operator).because(why).without(Set.of(operator)));
  }

  private Session queue(Dialog dialog, Session session, Coming coming) {
    Dispatch dispatch = new Dispatch(work);
    Session queued = dispatch.queue(dialog, session, coming);
    dispatch.drain();
    return queued;
  }

  /// Asks one operator, whoever else is free.
  public Session ask(Dialog dialog, Session session, UserId operator, UserId by) {
    Dispatch dispatch = new Dispatch(work);
    Session asked = dispatch.askByHand(dialog, session, operator, by);
    dispatch.drain();
    return asked;
  }

  /// Gives the dialog to another line and its queue.
  public Session move(Dialog dialog, Session session, LineId to, UserId by) {
    return offer(dialog, session.movedTo(to), Set.of(), by);
  }

  public Session answer(Dialog dialog, Session session, UserId operator) {
    if (session.isAnsweredBy(operator)) {
      return session;
    }
    new Welcome(work).isFollowed(session);
    Dialogs.in(work).join(dialog.id(), operator);
    Session answered = handOver(dialog, session.answeredBy(operator, work.now()), operator);
    leaveQueue(answered, What.TAKEN, operator);
    return answered;
  }

  private void leaveQueue(Session session, What why, UserId who) {
    Dispatch dispatch = new Dispatch(work);
    dispatch.leave(session, Decision.of(work.now(), why, who));
    dispatch.drain();
  }

  private Session handOver(Dialog dialog, Session session, UserId by) {
    Sessions.in(work).save(session);
    work.emit(new SessionEvent.HandedOver(dialog, session, by));
    return session;
  }

  /// Ends a session; what bots and operators still had to say does not reach the client. Whoever
  /// had pinned it lets it go.
  public Session close(Dialog dialog, Session session, boolean spam, UserId by) {
    return end(dialog, session, spam, by, false);
  }

  /// Ends a session that a bot wants to hand to people, where there are none.
  Session closeUnserved(Dialog dialog, Session session, UserId bot) {
    return end(dialog, session, false, bot, true);
  }

  private Session end(Dialog dialog, Session session, boolean spam, UserId by, boolean unserved) {
    Session closed = session.closed(spam, work.now());
    Sessions.in(work).save(closed);
    for (Member member : Dialogs.in(work).members(dialog.id())) {
      if (member.pinnedSession() == session.id()) {
        Dialogs.in(work).save(member.pinning(0));
      }
    }
    new Welcome(work).leavesAtEnd(closed);
    work.emit(new SessionEvent.Finished(dialog, closed, by, unserved));
    Dispatch dispatch = new Dispatch(work);
    dispatch.end(closed, by);
    dispatch.drain();
    return closed;
  }

  /// Ends a session as its line says when somebody finishes it: it may stay open a little longer.
  public void finish(Dialog dialog, Session session, UserId by) {
    new Ending(work).byHand(dialog, session, by);
  }

  /// Ends a session as its line says when nothing was said for too long.
  public void expire(Dialog dialog, Session session, Line line) {
    new Ending(work).byItself(dialog, session, line);
  }

  /// Saves what has befallen a session.
  public Session change(Dialog dialog, Session session, UnaryOperator<Course> change) {
    Session changed = session.on(change.apply(session.course()));
    Sessions.in(work).save(changed);
    work.emit(new SessionEvent.Changed(dialog, changed));
    return changed;
  }

  /// Stores a message.
  public Message post(Dialog dialog, Session session, Draft draft) {
    if (draft.origin() == Message.Origin.OPERATOR && !draft.inside()) {
      noteAnswer(dialog, session.id());
    }
    Message message =
        new Message(
            work.nextId("message"),
            dialog.id(),
            session.id(),
            draft.author(),
            draft.origin(),
            draft.text(),
            draft.inside(),
            draft.externalId().orElse(null),
            draft.params(),
            work.now());
    Dialog current = Dialogs.in(work).find(dialog.id()).orElse(dialog);
    Dialog counted = Messages.in(work).add(current, message);
    work.emit(new DialogEvent.MessageAdded(counted, message));
    return message;
  }

  /// An answer may be the first, and takes back that the session is about to close.
  private void noteAnswer(Dialog dialog, long session) {
    Optional<Session> answered =
        Sessions.in(work).find(session).filter(known -> !Course.has(known.course().answered()));
    answered.ifPresent(
        known -> Sessions.in(work).save(known.on(known.course().answered(work.now()))));
    Sessions.in(work)
        .find(session)
        .filter(Session::isClosing)
        .ifPresent(closing -> new ClientVotes(work).goOn(dialog, closing));
  }

  /// Lets the bot hear the client, while it holds the dialog.
  void route(Dialog dialog, Session session, Message message, Optional<String> pressed) {
    if (session.stage() instanceof Session.Stage.WithAgent) {
      Dialog current = Dialogs.in(work).find(dialog.id()).orElse(dialog);
      work.emit(new SessionEvent.AgentAddressed(current, session, message, pressed));
    }
  }
}
