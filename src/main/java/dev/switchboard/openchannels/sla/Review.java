package dev.switchboard.openchannels.sla;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.AnswerGoal;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.notice.Notifications;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One look at a session: what is due, what is late, and who has to hear of it.
final class Review {
  private final Work work;
  private final Line line;
  private final Session session;

  Review(Work work, Line line, Session session) {
    this.work = work;
    this.line = line;
    this.session = session;
  }

  private List<Deadline> deadlines(Watch watch) {
    Instant busy = line.checksActivity() ? Activity.in(work, session.id()).over() : Course.NEVER;
    return Deadlines.of(line, Policies.in(work).of(session), session, watch, busy);
  }

  /// Gives the alerts that have not been given.
  Watch tell(Watch watch) {
    Watch told = watch;
    for (Deadline deadline : deadlines(watch)) {
      told = tell(told, deadline);
    }
    return told.standing(standing(told));
  }

  private Watch tell(Watch watch, Deadline deadline) {
    String late = deadline.goal().name();
    String near = late + "?";
    if (deadline.isLate(work.now())) {
      return watch.hasTold(late) ? watch : tellLate(watch, deadline.goal()).telling(late);
    }
    if (deadline.isNear(work.now()) && !watch.hasTold(near)) {
      work.emit(new SlaEvent.Near(session, deadline.goal()));
      return watch.telling(near);
    }
    return watch;
  }

  private Watch tellLate(Watch watch, Goal goal) {
    return switch (goal) {
      case KPI_FIRST -> alert(watch, line.firstAnswer());
      case KPI_FURTHER -> alert(watch, line.furtherAnswers());
      case SLA_FIRST, SLA_NEXT, SLA_RESOLUTION -> {
        work.emit(new SlaEvent.Breached(session, goal));
        yield watch.missing(goal);
      }
    };
  }

  private Watch alert(Watch watch, AnswerGoal goal) {
    if (goal.alert()) {
      String dialog =
          Dialogs.in(work)
              .find(session.chat())
              .map(Dialog::title)
              .orElse(session.chat().dialogId());
      String text = goal.text().replace("#OPERATOR#", operator()).replace("#DIALOG#", dialog);
      goal.told().forEach(user -> Notifications.tell(work, user, session.chat(), text));
    }
    return watch;
  }

  /// Whoever has it or is asked; the line while it is nobody's.
  private String operator() {
    return session
        .holder()
        .flatMap(Users.in(work)::find)
        .map(user -> user.profile().fullName())
        .orElse(line.name());
  }

  private Watch.Standing standing(Watch watch) {
    List<Deadline> open =
        deadlines(watch).stream().filter(deadline -> deadline.goal().isSla()).toList();
    Optional<Deadline> first = open.stream().min(Comparator.comparing(Deadline::due));
    Watch.State state =
        open.stream().anyMatch(deadline -> deadline.isLate(work.now()))
            ? Watch.State.BREACHED
            : open.stream().anyMatch(deadline -> deadline.isNear(work.now()))
                ? Watch.State.NEAR
                : Watch.State.OK;
    return new Watch.Standing(first.map(Deadline::due).orElse(Course.NEVER), state);
  }

  /// The next moment at which there will be something to tell.
  Optional<Instant> next(Watch watch) {
    return deadlines(watch).stream()
        .flatMap(deadline -> deadline.next(work.now()).stream())
        .min(Comparator.naturalOrder());
  }
}
