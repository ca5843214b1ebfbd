package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Voting;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.timer.Timers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks clients for a rating, and hears their answer: 1 and 0 in their next message, or a button
/// where the channel has buttons.
final class ClientVotes {
  private static final String LIKE = "1";
  private static final String DISLIKE = "0";
  private static final Set<String> WITH_BUTTONS = Set.of("omnichannel");

  /// Shows stars of its own.
  private static final String WITH_STARS = "livechat";

  private static final List<Button> BUTTONS =
      List.of(new Button(LIKE, "\uD83D\uDC4D"), new Button(DISLIKE, "\uD83D\uDC4E"));

  private final Work work;
  private final SessionDesk desk;

  ClientVotes(Work work) {
    this.work = work;
    this.desk = new SessionDesk(work);
  }

  /// The vote that a message is, if it is one.
  static Optional<Rating.Vote> in(String text, Optional<String> pressed) {
    return switch (pressed.orElse(text).strip()) {
      case LIKE -> Optional.of(Rating.Vote.LIKE);
      case DISLIKE -> Optional.of(Rating.Vote.DISLIKE);
      default -> Optional.empty();
    };
  }

  Session ask(Dialog dialog, Session session, Voting voting) {
    desk.post(dialog, session, Draft.notice(texts(dialog, voting).question()));
    if (WITH_BUTTONS.contains(dialog.connector())) {
      desk.post(dialog, session, Draft.notice("").with(MessageParams.buttons(BUTTONS)));
    }
    Session asked = session.on(session.course().rated(session.course().rating().asked(work.now())));
    Sessions.in(work).save(asked);
    return asked;
  }

  private static Voting.Texts texts(Dialog dialog, Voting voting) {
    boolean pressed =
        WITH_BUTTONS.contains(dialog.connector()) || dialog.connector().equals(WITH_STARS);
    return pressed ? voting.widget() : voting.channels();
  }

  /// The client has written into a session that is about to close, or has closed: he votes, or goes
  /// on.
  void hear(Dialog dialog, Session session, String text, Optional<String> pressed) {
    Optional<Rating.Vote> vote = in(text, pressed).filter(_ -> isAwaited(session));
    if (vote.isPresent()) {
      take(dialog, session, vote.get());
    } else if (session.isClosing()) {
      goOn(dialog, session);
    }
  }

  boolean isAwaited(Session session) {
    return Lines.in(work)
        .find(session.line())
        .map(Line::voting)
        .filter(voting -> session.course().rating().isAwaited(work.now(), voting.within()))
        .isPresent();
  }

  /// Notes the vote, thanks for it, and closes what was only open for it.
  void take(Dialog dialog, Session session, Rating.Vote vote) {
    Session rated =
        session.on(session.course().rated(session.course().rating().voted(vote, work.now())));
    Sessions.in(work).save(rated);
    Lines.in(work).find(session.line()).ifPresent(line -> thank(dialog, rated, line, vote));
    work.emit(new SessionEvent.Rated(dialog, rated, vote));
    if (rated.isClosing()) {
      Timers.clear(work, Ending.KIND, Long.toString(session.id()));
      desk.close(dialog, rated, false, UserId.SYSTEM);
    }
  }

  private void thank(Dialog dialog, Session session, Line line, Rating.Vote vote) {
    Voting.Texts texts = texts(dialog, line.voting());
    String thanks = vote == Rating.Vote.LIKE ? texts.liked() : texts.disliked();
    if (!thanks.isBlank()) {
      desk.post(dialog, session, Draft.notice(thanks));
    }
  }

  /// The session is not over after all.
  void goOn(Dialog dialog, Session session) {
    Timers.clear(work, Ending.KIND, Long.toString(session.id()));
    Course course = session.course().closing(Course.NEVER);
    Session open = session.on(course.rated(course.rating().lapsed()));
    Sessions.in(work).save(open);
    work.emit(new SessionEvent.Changed(dialog, open));
  }
}
