package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;

/// The session in which a client who returns goes on, instead of a new one: the one that he is
/// asked to rate, when he does; and for a while the one that closed only because nobody said
/// anything.
final class ClientReturns {
  private final Work work;

  ClientReturns(Work work) {
    this.work = work;
  }

  Optional<Session> session(Dialog dialog, ClientMessage message) {
    if (dialog.messageCount() == 0) {
      return Optional.empty();
    }
    return Sessions.in(work)
        .last(dialog.id())
        .flatMap(last -> isVote(last, message) ? Optional.of(last) : reopened(dialog, last));
  }

  private boolean isVote(Session last, ClientMessage message) {
    return ClientVotes.in(message.text(), message.pressed()).isPresent()
        && new ClientVotes(work).isAwaited(last);
  }

  private Optional<Session> reopened(Dialog dialog, Session last) {
    Duration life =
        Lines.in(work).find(last.line()).map(Line::autoExpireTime).orElse(Duration.ZERO);
    boolean lives =
        last.stage() instanceof Session.Stage.Closed closed
            && !closed.spam()
            && last.course().closedItself()
            && work.now().isBefore(closed.since().plus(life));
    return lives ? Optional.of(new SessionDesk(work).reopen(dialog, last)) : Optional.empty();
  }
}
