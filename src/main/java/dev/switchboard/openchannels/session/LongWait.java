package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Reaction;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// What a line does when a client has waited for NO_ANSWER_TIME and nobody answers: it says
/// something, or calls a bot, once in a session. What it says does not end the waiting.
record LongWait(Work work) {
  void react(Dialog dialog, Session session, Ticket ticket) {
    Optional<Line> line = Lines.in(work).find(session.line());
    Reaction reaction = line.map(Line::onNoAnswer).orElse(Reaction.NOTHING);
    UserId bot = new UserId(reaction.bot());
    boolean calls = reaction.rule() == ReactionRule.BOT && Welcome.isBot(work, bot);
    Ticket after =
        ticket
            .afterReaction()
            .noting(Decision.of(work.now(), What.REACTED, calls ? bot : UserId.SYSTEM));
    Tickets.in(work).save(after);
    QueueClock.set(work, after);
    SessionDesk desk = new SessionDesk(work);
    if (calls) {
      desk.give(dialog, session, bot, UserId.SYSTEM);
    } else {
      line.flatMap(known -> Saying.of(work, known, dialog, instead(reaction)))
          .ifPresent(draft -> desk.post(dialog, session, draft));
    }
  }

  /// A bot that there is not leaves the client with the text.
  private static Reaction instead(Reaction reaction) {
    return reaction.rule() == ReactionRule.BOT
        ? new Reaction(ReactionRule.TEXT, reaction.text(), 0, 0)
        : reaction;
  }
}
