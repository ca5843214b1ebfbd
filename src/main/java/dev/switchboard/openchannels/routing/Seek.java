package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.UserId;
import java.util.Set;

/// Who is looked for: somebody who has not passed and has the skills.
public record Seek(Set<UserId> passed, Set<String> skills) {
  public Seek {
    passed = Set.copyOf(passed);
    skills = Set.copyOf(skills);
  }

  public static Seek anybodyBut(Set<UserId> passed) {
    return new Seek(passed, Set.of());
  }

  /// Whether somebody who can do `these` has the skills.
  boolean isAble(Set<String> these) {
    return these.containsAll(skills);
  }

  boolean fits(Seat seat) {
    return !passed.contains(seat.user()) && seat.has(skills);
  }
}
