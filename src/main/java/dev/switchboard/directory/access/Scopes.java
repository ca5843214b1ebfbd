package dev.switchboard.directory.access;

import dev.switchboard.platform.rest.RestError;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The parts of the API that a token opens, in lower case and in the order given.
public record Scopes(List<String> names) {
  private static final int MOST = 50;
  private static final String NAME = "[A-Za-z0-9_.]{1,64}";

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

  /// What a caller asks for.
  ///
  /// @throws RestError when it is no list of names
  public static Scopes asked(List<JsonNode> names) {
    boolean fine =
        !names.isEmpty()
            && names.size() <= MOST
            && names.stream().allMatch(name -> name.asString("").matches(NAME));
    if (!fine) {
      throw RestError.argument("Argument 'SCOPES' must be a list of one to 50 names of scopes");
    }
    return new Scopes(names.stream().map(JsonNode::asString).toList());
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
