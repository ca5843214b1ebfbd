package dev.switchboard.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was typed after `admin`: words, options of the verb, and settings that `run` takes too.
///
/// @param words the verb and what it is about, such as `user add mia@example.com`
/// @param options such as `role`, without their dashes
/// @param settings flags for [Config]
record AdminWords(
    List<String> words, Map<String, String> options, List<String> settings, boolean json) {
  private static final Set<String> OPTIONS = Set.of("name", "role", "scopes", "title");
  private static final Set<String> SETTINGS = Set.of("data", "db", "public-url", "port");

  AdminWords {
    words = List.copyOf(words);
    options = Map.copyOf(options);
    settings = List.copyOf(settings);
  }

  /// @throws IllegalArgumentException with a sentence that names what nobody knows
  static AdminWords of(List<String> arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    List<String> settings = new ArrayList<>();
    List<String> left = new ArrayList<>(arguments);
    boolean json = left.remove("--json");
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      String[] parts = word.substring(2).split("=", 2);
      String value = parts.length == 2 ? parts[1] : value(word, left);
      if (OPTIONS.contains(parts[0])) {
        options.put(parts[0], value);
      } else if (SETTINGS.contains(parts[0])) {
        settings.addAll(List.of("--" + parts[0], value));
      } else {
        throw new IllegalArgumentException("Unknown option --" + parts[0] + ".\n" + Admin.USAGE);
      }
    }
    return new AdminWords(words, options, settings, json);
  }

  private static String value(String option, List<String> left) {
    if (left.isEmpty() || left.getFirst().startsWith("--")) {
      throw new IllegalArgumentException(option + " needs a value.\n" + Admin.USAGE);
    }
    return left.removeFirst();
  }

  /// The first two words, such as `user add`, or the only one.
  String verb() {
    return String.join(" ", words.subList(0, Math.min(2, words.size())));
  }

  /// What the verb is about: its third word.
  ///
  /// @param what for the sentence when it is missing
  String about(String what) {
    if (words.size() < 3) {
      throw new IllegalArgumentException("'admin " + verb() + "' needs " + what + ".");
    }
    return words.get(2);
  }
}
