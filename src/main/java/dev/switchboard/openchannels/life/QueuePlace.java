package dev.switchboard.openchannels.life;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a client who has to wait, since nobody is free, where he stands.
///
/// The wait is measured: it is what the line's last clients have waited on average. A line that has
/// answered nobody yet promises nothing: the sentence about the wait is left out.
final class QueuePlace {
  private static final String PLACE = "#PLACE#";
  private static final String WAIT = "#WAIT#";
  private static final int MEASURED = 20;

  /// Between a sentence or a line and the next.
  private static final Pattern SENTENCES =
      Pattern.compile("(?<=[.!?。؟])(?=\\s)|(?=\\[br])|(?=\\n)");

  /// Beyond it a place says nothing any more.
  private static final int LONGEST_QUEUE = 1000;

  private QueuePlace() {}

  static void tell(Work work, Line line, Dialog dialog, Session session) {
    if (line.tellsPlace() && isWaiting(session)) {
      text(work, line, session)
          .ifPresent(text -> new SessionDesk(work).post(dialog, session, Draft.notice(text)));
    }
  }

  private static boolean isWaiting(Session session) {
    return session.stage() instanceof Session.Stage.Queued queued && queued.offered().isEmpty();
  }

  private static Optional<String> text(Work work, Line line, Session session) {
    String text = placed(work, line.placeText(), session);
    if (!text.contains(WAIT)) {
      return Optional.of(text).filter(said -> !said.isBlank());
    }
    String told =
        average(Sessions.in(work).answeredLast(line.id(), MEASURED))
            .map(wait -> text.replace(WAIT, Long.toString(minutes(wait))))
            .orElseGet(() -> withoutWait(text));
    return Optional.of(told).filter(said -> !said.isBlank());
  }

  private static String placed(Work work, String text, Session session) {
    if (!text.contains(PLACE)) {
      return text;
    }
    int place = 1 + Sessions.in(work).waitingLonger(session, LONGEST_QUEUE);
    return text.replace(PLACE, Integer.toString(place));
  }

  private static String withoutWait(String text) {
    return SENTENCES
        .splitAsStream(text)
        .filter(sentence -> !sentence.contains(WAIT))
        .collect(Collectors.joining())
        .strip();
  }

  private static Optional<Duration> average(List<Session> answered) {
    return answered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            answered.stream()
                .map(s -> Duration.between(s.course().asked(), s.course().answered()))
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(answered.size()));
  }

  /// Rounded up: who is told five minutes should not wait six.
  private static long minutes(Duration wait) {
    return Math.max(1, Math.ceilDiv(wait.toSeconds(), 60));
  }
}
