package dev.switchboard.agents.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What became of a text that was looked at with a [TextPattern].
public sealed interface Matched {
  /// @param groups the named ones, in their order; one that took no part is empty
  record Yes(Map<String, String> groups) implements Matched {
    public Yes {
      groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
  }

  record No() implements Matched {}

  /// @param reason for the author of the script
  record Failed(String reason) implements Matched {}
}
