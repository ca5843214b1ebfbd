package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.session.Course;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.Instant;

/// When whoever has a session was last seen at work on it: writing, or leaving a note. Kept in
/// memory only: after a restart nobody was at it, and an alert comes at its own time.
final class Activity {
  /// Who was seen within it is still at it.
  static final Duration LASTS = Duration.ofMinutes(1);

  private Instant last = Course.NEVER;

  private Activity() {}

  static Activity in(Work work, long session) {
    return work.memo(Activity.class, session, Activity::new);
  }

  void note(Instant now) {
    last = now;
  }

  /// Before then nobody is told that the answer is late.
  Instant over() {
    return Course.has(last) ? last.plus(LASTS) : Course.NEVER;
  }
}
