package dev.switchboard.directory.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The parts of the API that a token opens, in lower case and in the order given.
public record Scopes(List<String> names) {
  public Scopes {
    names = names.stream().map(Scopes::clean).filter(name -> !name.isEmpty()).distinct().toList();
  }

  public static Scopes of(String... names) {
    return new Scopes(List.of(names));
  }

  public static Scopes of(Collection<String> names) {
    return new Scopes(List.copyOf(names));
  }

  /// Reads a comma list.
  public static Scopes parse(String list) {
    return new Scopes(Arrays.asList(list.split(",", -1)));
  }

  private static String clean(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  public Set<String> asSet() {
    return new LinkedHashSet<>(names);
  }

  /// A comma list.
  public String text() {
    return String.join(",", names);
  }
}
