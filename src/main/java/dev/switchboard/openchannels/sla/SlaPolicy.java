package dev.switchboard.openchannels.sla;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course.Urgency;
import dev.switchboard.openchannels.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is promised to clients, in working time of their line. A time of zero is no promise.
///
/// @param line empty for every line
/// @param urgency empty for every one
/// @param warnPercent of a time, after which a warning is given
public record SlaPolicy(
    long id,
    String name,
    Optional<LineId> line,
    Optional<Urgency> urgency,
    Times times,
    int warnPercent,
    Instant createdAt,
    Instant modifiedAt) {
  /// @param resolution until the session is closed
  public record Times(Duration first, Duration next, Duration resolution) {
    boolean isEmpty() {
      return first.isZero() && next.isZero() && resolution.isZero();
    }
  }

  /// The more a policy says of a session, the more it counts; of equals the oldest.
  private static final Comparator<SlaPolicy> CLOSEST =
      Comparator.comparing((SlaPolicy policy) -> policy.line().isEmpty())
          .thenComparing(policy -> policy.urgency().isEmpty())
          .thenComparingLong(SlaPolicy::id);

  boolean covers(Session session) {
    return line.map(session.line()::equals).orElse(true)
        && urgency.map(session.course().urgency()::equals).orElse(true);
  }

  /// The policy that holds for a session.
  static Optional<SlaPolicy> of(List<SlaPolicy> all, Session session) {
    return all.stream().filter(policy -> policy.covers(session)).min(CLOSEST);
  }
}
