package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What can be done with a session, for the commands that decide whether it may be.
///
/// Every step saves, and says what has happened.
final class SessionDesk {
  private final Work work;

  SessionDesk(Work work) {
    this.work = work;
  }

  /// Begins a session and finds who answers first: a bot, or somebody of the line's queue.
  ///
  /// @param by who begins it; the system when the client did by writing
  /// @param bot the channel's own; without one the line's welcome bot comes first, if it has one
  Session start(Dialog dialog, LineId line, UserId by, Optional<UserId> bot) {
    Session begun = begin(dialog, line, new Session.Stage.Queued(Optional.empty(), work.now()), by);
    if (bot.isPresent()) {
      return give(dialog, begun, bot.get(), by);
    }
    return new Welcome(work)
        .bot(begun)
        .map(welcome -> give(dialog, begun, welcome.bot(), by, welcome.time()))
        .orElseGet(() -> offer(dialog, begun, Set.of(), by));
  }

  /// Begins a session that its beginner answers himself.
  Session startAnswered(Dialog dialog, LineId line, UserId operator) {
    Dialogs.in(work).join(dialog.id(), operator);
    return begin(dialog, line, new Session.Stage.Answered(operator, work.now()), operator);
  }

  private Session begin(Dialog dialog, LineId line, Session.Stage stage, UserId by) {
    long parent =
        dialog.messageCount() == 0
            ? 0
            : Sessions.in(work).last(dialog.id()).map(Session::id).orElse(0L);
    Session session =
        new Session(work.nextId("session"), dialog.id(), line, parent, stage, 1, null, work.now());
    Sessions.in(work).save(session);
    work.emit(new SessionEvent.Started(dialog, session, by));
    return session;
  }

  /// Gives the dialog to a bot.
  Session give(Dialog dialog, Session session, UserId bot, UserId by) {
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
  Session offer(Dialog dialog, Session session, Set<UserId> except, UserId by) {
    return queue(dialog, session, Optional.empty(), except, by);
  }

  /// Whoever is asked, or has it, hands it on.
  Session pass(Dialog dialog, Session session, UserId operator) {
    Decision why = Decision.of(work.now(), What.PASSED, operator);
    return queue(dialog, session, Optional.of(why), Set.of(operator), operator);
  }

  private Session queue(
      Dialog dialog, Session session, Optional<Decision> why, Set<UserId> except, UserId by) {
    Dispatch dispatch = new Dispatch(work);
    Session queued = dispatch.queue(dialog, session, why, except, by);
    dispatch.drain();
    return queued;
  }

  /// Asks one operator, whoever else is free.
  Session ask(Dialog dialog, Session session, UserId operator, UserId by) {
    Dispatch dispatch = new Dispatch(work);
    Session asked = dispatch.askByHand(dialog, session, operator, by);
    dispatch.drain();
    return asked;
  }

  Session answer(Dialog dialog, Session session, UserId operator) {
    if (session.isAnsweredBy(operator)) {
      return session;
    }
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
  Session close(Dialog dialog, Session session, boolean spam, UserId by) {
    Session closed = session.closed(spam, work.now());
    Sessions.in(work).save(closed);
    for (Member member : Dialogs.in(work).members(dialog.id())) {
      if (member.pinnedSession() == session.id()) {
        Dialogs.in(work).save(member.pinning(0));
      }
    }
    work.emit(new SessionEvent.Finished(dialog, closed, by));
    leaveQueue(closed, What.CLOSED, by);
    return closed;
  }

  /// Stores a message.
  Message post(Dialog dialog, Session session, Draft draft) {
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

  /// Lets the bot hear the client, while it holds the dialog.
  void route(Dialog dialog, Session session, Message message, Optional<String> pressed) {
    if (session.stage() instanceof Session.Stage.WithAgent) {
      Dialog current = Dialogs.in(work).find(dialog.id()).orElse(dialog);
      work.emit(new SessionEvent.AgentAddressed(current, session, message, pressed));
    }
  }
}
