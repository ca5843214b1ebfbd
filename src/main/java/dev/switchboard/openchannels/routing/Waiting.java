package dev.switchboard.openchannels.routing;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// A session that somebody has to be found for.
///
/// @param since its place in the queue
/// @param passed who is not asked again in this round
/// @param skills what whoever takes it has to be able to do
/// @param asked who keeps being asked, since nobody else was free when his time was up
public record Waiting(
    long session,
    LineId line,
    Instant since,
    Set<UserId> passed,
    Set<String> skills,
    Optional<UserId> asked)
    implements Comparable<Waiting> {
  private static final Comparator<Waiting> OLDEST_FIRST =
      Comparator.comparing(Waiting::since).thenComparingLong(Waiting::session);

  public Waiting {
    passed = Set.copyOf(passed);
    skills = Set.copyOf(skills);
  }

  /// The same for equal ones: sets have no order.
  @Override
  public String toString() {
    return "%d on %s since %s but %s with %s asked %s"
        .formatted(
            session,
            line,
            since,
            passed.stream().map(UserId::value).sorted().toList(),
            skills.stream().sorted().toList(),
            asked);
  }

  Seek seek() {
    return new Seek(passed, skills);
  }

  @Override
  public int compareTo(Waiting other) {
    return OLDEST_FIRST.compare(this, other);
  }
}
