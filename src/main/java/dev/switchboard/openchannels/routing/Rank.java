package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/// Who comes first among those who are free. The id tells two apart who change places: while a
/// queue is set in another order, both have the same one for a moment.
///
/// @param skills what he can do; says nothing about who comes first
record Rank(long load, Instant given, int place, UserId user, Set<String> skills)
    implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparingLong(Rank::load)
          .thenComparing(Rank::given)
          .thenComparingInt(Rank::place)
          .thenComparingLong(rank -> rank.user().value());

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
