package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.RateByClient;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A visitor says how a session of his dialog was. Said again, the last word counts. When the line
/// has asked for a rating, three stars and more are its like.
///
/// @param stars 1 to 5
record RateVisit(Visitor visitor, long session, int stars, String comment)
    implements Command<RateVisit.Outcome> {
  sealed interface Outcome {
    record Rated() implements Outcome {}

    /// The visitor's dialog has no such session, or nobody has answered in it yet.
    record NothingToRate() implements Outcome {}
  }

  private static final int FEWEST_OF_A_LIKE = 3;

  @Override
  public Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).at(visitor.place());
    Optional<Session> rated =
        Sessions.in(work)
            .find(session)
            .filter(found -> dialog.map(Dialog::id).filter(found.chat()::equals).isPresent())
            .filter(RateVisit::hasBeenAnswered);
    if (rated.isEmpty()) {
      return new Outcome.NothingToRate();
    }
    SqlRatings.in(work).save(new SqlRatings.Rating(session, stars, comment, work.now()));
    if (rated.get().course().rating().isOpen()) {
      new RateByClient(rated.get().chat(), vote()).decide(work);
    }
    return new Outcome.Rated();
  }

  /// What the line asks for is a like or a dislike.
  private Rating.Vote vote() {
    return stars < FEWEST_OF_A_LIKE ? Rating.Vote.DISLIKE : Rating.Vote.LIKE;
  }

  private static boolean hasBeenAnswered(Session session) {
    return switch (session.stage()) {
      case Session.Stage.Answered _, Session.Stage.WithAgent _ -> true;
      case Session.Stage.Closed closed -> closed.last().isPresent();
      case Session.Stage.Queued _ -> false;
    };
  }
}
