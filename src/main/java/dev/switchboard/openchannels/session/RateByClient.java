package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Voting;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Optional;

/// A client rates the newest session of his dialog otherwise than by a message, as a page can. The
/// last vote counts.
///
/// @param vote a like or a dislike
public record RateByClient(ChatId chat, Rating.Vote vote) implements Command<Boolean> {
  public RateByClient {
    if (vote == Rating.Vote.NONE) {
      throw new IllegalArgumentException("vote must be LIKE or DISLIKE, was NONE");
    }
  }

  /// Answers whether the line takes a rating now.
  @Override
  public Boolean decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    Optional<Session> rated = Sessions.in(work).last(chat).filter(last -> isTaken(work, last));
    rated.ifPresent(
        session -> dialog.ifPresent(known -> new ClientVotes(work).take(known, session, vote)));
    return rated.isPresent() && dialog.isPresent();
  }

  private static boolean isTaken(Work work, Session session) {
    Optional<Voting> voting =
        Lines.in(work).find(session.line()).map(line -> line.voting()).filter(Voting::asked);
    return voting.filter(rules -> isTaken(work.now(), session, rules)).isPresent();
  }

  private static boolean isTaken(Instant now, Session session, Voting rules) {
    if (session.isOpen()) {
      return rules.beforeFinish();
    }
    Instant asked = session.course().rating().asked();
    Instant since = Course.has(asked) ? asked : session.stage().since();
    return rules.within().isZero() || now.isBefore(since.plus(rules.within()));
  }
}
