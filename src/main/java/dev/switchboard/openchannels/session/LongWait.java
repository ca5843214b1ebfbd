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

/// What a line does when a client has waited for NO_ANSWER_TIME and nobody answers: it says
/// something, or calls a bot, once in a session. What it says does not end the waiting.
record LongWait(Work work) {
  private static final Reaction NOTHING = new Reaction(ReactionRule.NONE, "", 0, 0);

  void react(Dialog dialog, Session session, Ticket ticket) {
    Reaction reaction = Lines.in(work).find(session.line()).map(Line::onNoAnswer).orElse(NOTHING);
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
    } else if (reaction.rule() != ReactionRule.NONE && !reaction.text().isBlank()) {
      desk.post(dialog, session, Draft.notice(reaction.text()));
    }
  }
}
