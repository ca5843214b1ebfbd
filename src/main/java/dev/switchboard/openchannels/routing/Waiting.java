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
/// @param asked who keeps being asked, since nobody else was free when his time was up
public record Waiting(
    long session, LineId line, Instant since, Set<UserId> passed, Optional<UserId> asked)
    implements Comparable<Waiting> {
  private static final Comparator<Waiting> OLDEST_FIRST =
      Comparator.comparing(Waiting::since).thenComparingLong(Waiting::session);

  public Waiting {
    passed = Set.copyOf(passed);
  }

  @Override
  public int compareTo(Waiting other) {
    return OLDEST_FIRST.compare(this, other);
  }
}
