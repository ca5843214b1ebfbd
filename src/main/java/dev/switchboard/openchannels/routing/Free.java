package dev.switchboard.openchannels.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Those of a line who are free, by what they can do: somebody with the right skills is found
/// without looking at everybody who has others.
final class Free {
  private final Map<Set<String>, NavigableSet<Rank>> bySkills = new HashMap<>();

  void add(Rank rank) {
    bySkills.computeIfAbsent(rank.skills(), _ -> new TreeSet<>()).add(rank);
  }

  void remove(Rank rank) {
    bySkills.computeIfPresent(
        rank.skills(),
        (_, same) -> {
          same.remove(rank);
          return same.isEmpty() ? null : same;
        });
  }

  boolean isEmpty() {
    return bySkills.isEmpty();
  }

  /// The first of those who are looked for.
  Optional<Rank> first(Seek seek) {
    return first(seek::isAble, rank -> !seek.passed().contains(rank.user()), 1).findFirst();
  }

  /// The first of those with the skills, in order.
  Stream<Rank> first(Predicate<Set<String>> skills, Predicate<Rank> which, int most) {
    return bySkills.entrySet().stream()
        .filter(same -> skills.test(same.getKey()))
        .flatMap(same -> same.getValue().stream().filter(which).limit(most))
        .sorted()
        .limit(most);
  }

  /// How many have the skills.
  int count(Predicate<Set<String>> skills) {
    return bySkills.entrySet().stream()
        .filter(same -> skills.test(same.getKey()))
        .mapToInt(same -> same.getValue().size())
        .sum();
  }

  /// Everybody, in order: for tests and for a log.
  @Override
  public String toString() {
    return bySkills.values().stream().flatMap(Set::stream).sorted().toList().toString();
  }
}
