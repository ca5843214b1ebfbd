package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Reaction;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.line.Voting;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.util.Optional;

/// How a session ends by the rules of its line: what the client reads, whether he is asked for a
/// rating, and how long it stays open for his answer.
///
/// Source: spec/open-channels.md §9, §16.7.
final class Ending {
  static final String KIND = "session.closing";

  private final Work work;
  private final SessionDesk desk;

  Ending(Work work) {
    this.work = work;
    this.desk = new SessionDesk(work);
  }

  /// Somebody finishes it. Finished twice, it closes at once.
  void byHand(Dialog dialog, Session session, UserId by) {
    Optional<Line> line = Lines.in(work).find(session.line());
    if (line.isEmpty() || session.isClosing()) {
      desk.close(dialog, session, false, by);
    } else if (!givesToBot(dialog, session, line.get().onClose(), by)) {
      say(dialog, session, line.get(), line.get().onClose());
      finish(dialog, session, line.get(), by);
    }
  }

  private void finish(Dialog dialog, Session session, Line line, UserId by) {
    Voting voting = line.voting();
    boolean asks = asks(session, voting) && voting.beforeFinish();
    Session asked = asks ? new ClientVotes(work).ask(dialog, session, voting) : session;
    Duration delay = delay(line, asks);
    if (delay.isZero()) {
      close(dialog, asked, line, by);
      return;
    }
    Session closing = asked.on(asked.course().closing(work.now()));
    Sessions.in(work).save(closing);
    Timers.set(work, new Timer(KIND, Long.toString(session.id()), work.now().plus(delay), ""));
    work.emit(new SessionEvent.Changed(dialog, closing));
  }

  private static Duration delay(Line line, boolean asks) {
    Voting voting = line.voting();
    if (!asks) {
      return line.fullCloseTime();
    }
    if (!voting.closingDelay()) {
      return Duration.ZERO;
    }
    return voting.within().isZero() ? line.fullCloseTime() : voting.within();
  }

  /// Nothing was said for too long.
  void byItself(Dialog dialog, Session session, Line line) {
    if (givesToBot(dialog, session, line.onAutoClose(), UserId.SYSTEM)) {
      return;
    }
    say(dialog, session, line, line.onAutoClose());
    Session alone = session.on(session.course().closedItself(true));
    Session closed = desk.close(dialog, alone, false, UserId.SYSTEM);
    if (asks(session, line.voting())) {
      new ClientVotes(work).ask(dialog, closed, line.voting());
    }
  }

  /// Closes it for good, and asks then where a rating is only taken after the end.
  void close(Dialog dialog, Session session, Line line, UserId by) {
    Session closed = desk.close(dialog, session, false, by);
    if (asks(session, line.voting()) && !line.voting().beforeFinish()) {
      new ClientVotes(work).ask(dialog, closed, line.voting());
    }
  }

  /// Only who was answered by a person has something to rate.
  private static boolean asks(Session session, Voting voting) {
    return voting.asked()
        && session.stage() instanceof Session.Stage.Answered
        && session.course().rating().vote() == Rating.Vote.NONE;
  }

  private void say(Dialog dialog, Session session, Line line, Reaction reaction) {
    Saying.of(work, line, dialog, reaction).ifPresent(draft -> desk.post(dialog, session, draft));
  }

  /// The bot has the last word instead; what the bot itself finishes is finished.
  private boolean givesToBot(Dialog dialog, Session session, Reaction reaction, UserId by) {
    Optional<UserId> bot =
        Optional.of(new UserId(reaction.bot()))
            .filter(_ -> reaction.rule() == ReactionRule.BOT && reaction.bot() != 0)
            .filter(user ->
                Users.in(work)
                    .find(user)
                    .filter(known -> known.active() && known.type() == UserType.BOT)
                    .isPresent())
            .filter(_ -> !(session.stage() instanceof Session.Stage.WithAgent));
    bot.ifPresent(user -> desk.give(dialog, session, user, by));
    return bot.isPresent();
  }
}
