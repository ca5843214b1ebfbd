package dev.switchboard.openchannels.report;

import static dev.switchboard.openchannels.session.Course.NEVER;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a session has been counted. When the session changes, what it counted for is taken back
/// and what it counts for now is added, so that nothing is counted twice: not a reopened session,
/// not a vote that was changed.
///
/// @param firstBy who gave the first answer to the client, the system for nobody
/// @param lastBy who answered last: whose session it is in reports
/// @param times the moments that count, [Course#NEVER] for those that have not come
/// @param head a supervisor's mark from 1 to 5, 0 for none
record Tally(
    long session,
    LineId line,
    UserId firstBy,
    UserId lastBy,
    Promise sla,
    Times times,
    boolean spam,
    Rating.Vote vote,
    long head) {
  /// What was promised to the client, as it stood when the session closed.
  enum Promise {
    NONE,
    KEPT,
    BREACHED;

    static Promise of(Optional<Boolean> kept) {
      return kept.map(all -> all ? KEPT : BREACHED).orElse(NONE);
    }
  }

  record Times(Instant created, Instant asked, Instant answered, Instant closed, Instant voted) {
    static Times of(Session session) {
      Course course = session.course();
      return new Times(
          session.createdAt(),
          course.asked(),
          course.answered(),
          session.isOpen() ? NEVER : session.stage().since(),
          course.rating().at());
    }
  }

  /// Before anything was said in it.
  static Tally of(Session session) {
    return new Tally(
        session.id(),
        session.line(),
        UserId.SYSTEM,
        UserId.SYSTEM,
        Promise.NONE,
        Times.of(session),
        isSpam(session),
        session.course().rating().vote(),
        session.head() == null ? 0 : session.head().rating());
  }

  private static boolean isSpam(Session session) {
    return session.stage() instanceof Session.Stage.Closed closed && closed.spam();
  }

  /// The session as it stands now.
  Tally as(Session now) {
    Tally other = of(now);
    return new Tally(
        session,
        other.line,
        firstBy,
        lastBy,
        other.isClosed() ? sla : Promise.NONE,
        other.times,
        other.spam,
        other.vote,
        other.head);
  }

  Tally promised(Promise promise) {
    return new Tally(session, line, firstBy, lastBy, promise, times, spam, vote, head);
  }

  /// What an operator writes to the client is an answer, and the session is his.
  Tally hearing(Message message) {
    if (message.inside() || message.origin() != Message.Origin.OPERATOR) {
      return this;
    }
    UserId by = message.author();
    UserId first = firstBy.isSystem() ? by : firstBy;
    return new Tally(session, line, first, by, sla, times, spam, vote, head);
  }

  boolean isClosed() {
    return Course.has(times.closed());
  }

  /// What the session counts for.
  List<Count> counts(String connector) {
    List<Count> counts = new ArrayList<>();
    counts.add(Count.one(Measure.OPENED, times.created(), line, connector, UserId.SYSTEM));
    // Whoever has begun a session himself has kept nobody waiting.
    if (Course.has(times.answered()) && times.answered().isAfter(times.asked())) {
      Count one = Count.one(Measure.ANSWERED, times.answered(), line, connector, firstBy);
      add(counts, one, Measure.ANSWER_MS, Duration.between(times.asked(), times.answered()));
    }
    if (vote != Rating.Vote.NONE) {
      Measure liked = vote == Rating.Vote.LIKE ? Measure.LIKES : Measure.DISLIKES;
      counts.add(Count.one(liked, times.voted(), line, connector, lastBy));
    }
    if (isClosed()) {
      addEnd(counts, connector);
    }
    return counts;
  }

  private void addEnd(List<Count> counts, String connector) {
    Measure end = spam ? Measure.SPAM : Measure.CLOSED;
    Count one = Count.one(end, times.closed(), line, connector, lastBy);
    counts.add(one);
    if (head > 0) {
      counts.add(as(one, Measure.HEAD_VOTES, 1).in(head));
    }
    if (!spam) {
      Count resolved = as(one, Measure.RESOLVED, 1);
      Duration open = Duration.between(times.created(), times.closed());
      add(counts, resolved, Measure.RESOLUTION_MS, open);
      switch (sla) {
        case KEPT -> counts.add(as(one, Measure.SLA_KEPT, 1));
        case BREACHED -> counts.add(as(one, Measure.SLA_BREACHED, 1));
        case NONE -> {}
      }
    }
  }

  private static void add(List<Count> counts, Count one, Measure sum, Duration length) {
    counts.add(one.in(Histogram.bucket(length)));
    counts.add(as(one, sum, length.toMillis()));
  }

  private static Count as(Count one, Measure measure, long amount) {
    return new Count(measure, one.slot(), one.line(), one.connector(), one.operator(), 0, amount);
  }
}
