package dev.switchboard.directory.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a role allows, and on which lines: the same for built-in roles and for own ones.
public record Grants(Set<Grant> all) {
  /// Stands for every line, those to come included.
  public static final long EVERY_LINE = 0;

  public static final Grants NONE = new Grants(Set.of());

  /// @param line where, or [#EVERY_LINE]
  public record Grant(Right right, long line) {}

  public Grants {
    all = Set.copyOf(all);
  }

  static Grants everywhere(Collection<Right> rights) {
    return new Grants(
        rights.stream()
            .map(right -> new Grant(right, EVERY_LINE))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean everywhere(Right right) {
    return all.contains(new Grant(right, EVERY_LINE));
  }

  public boolean on(Right right, long line) {
    return everywhere(right) || all.contains(new Grant(right, line));
  }

  /// On at least one of the lines.
  public boolean onAny(Right right, Collection<Long> lines) {
    return lines.stream().anyMatch(line -> on(right, line));
  }

  /// Somewhere.
  public boolean anywhere(Right right) {
    return all.stream().anyMatch(grant -> grant.right() == right);
  }

  /// The rights that hold on every line.
  public Set<Right> everywhere() {
    return all.stream()
        .filter(grant -> grant.line() == EVERY_LINE)
        .map(Grant::right)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The single lines on which rights hold, by right.
  public Map<String, List<Long>> byRight() {
    Map<String, List<Long>> lines = new TreeMap<>();
    for (Right right : Right.values()) {
      if (!lines(right).isEmpty()) {
        lines.put(right.name(), List.copyOf(lines(right)));
      }
    }
    return lines;
  }

  /// The single lines on which a right holds.
  public Set<Long> lines(Right right) {
    return all.stream()
        .filter(grant -> grant.right() == right && grant.line() != EVERY_LINE)
        .map(Grant::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
