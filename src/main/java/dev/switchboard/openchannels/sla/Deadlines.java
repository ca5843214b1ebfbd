package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which goals of a session are still open, and when each is due. KPI times are of the clock, SLA
/// times are of the line's hours.
final class Deadlines {
  private final Line line;
  private final Optional<SlaPolicy> policy;
  private final Instant busy;
  private final List<Deadline> open = new ArrayList<>();

  private Deadlines(Line line, Optional<SlaPolicy> policy, Instant busy) {
    this.line = line;
    this.policy = policy;
    this.busy = busy;
  }

  /// @param busy until then somebody is at it, and KPI times wait
  static List<Deadline> of(
      Line line, Optional<SlaPolicy> policy, Session session, Watch watch, Instant busy) {
    Deadlines deadlines = new Deadlines(line, policy, busy);
    Course course = session.course();
    if (Course.has(course.asked()) && !Course.has(course.answered())) {
      deadlines.kpi(Goal.KPI_FIRST, course.asked(), line.firstAnswer().within());
      deadlines.sla(Goal.SLA_FIRST, course.asked(), SlaPolicy.Times::first);
    } else if (watch.isAwaiting()) {
      deadlines.kpi(Goal.KPI_FURTHER, watch.awaiting(), line.furtherAnswers().within());
      deadlines.sla(Goal.SLA_NEXT, watch.awaiting(), SlaPolicy.Times::next);
    }
    deadlines.sla(Goal.SLA_RESOLUTION, session.createdAt(), SlaPolicy.Times::resolution);
    return deadlines.open;
  }

  /// Whether anything is timed on a line at all.
  static boolean areSet(Line line, Optional<SlaPolicy> policy) {
    return policy.filter(known -> !known.times().isEmpty()).isPresent() || line.timesAnswers();
  }

  private void kpi(Goal goal, Instant since, Duration within) {
    if (!within.isZero()) {
      Instant due = since.plus(within);
      open.add(new Deadline(goal, Optional.empty(), busy.isAfter(due) ? busy : due));
    }
  }

  private void sla(Goal goal, Instant since, Function<SlaPolicy.Times, Duration> time) {
    policy
        .filter(known -> !time.apply(known.times()).isZero())
        .ifPresent(known -> sla(goal, since, time.apply(known.times()), known.warnPercent()));
  }

  private void sla(Goal goal, Instant since, Duration within, int warnPercent) {
    Duration share = within.multipliedBy(warnPercent).dividedBy(100);
    line.after(since, within)
        .ifPresent(due -> open.add(new Deadline(goal, line.after(since, share), due)));
  }
}
