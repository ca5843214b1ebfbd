package dev.switchboard.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The options of a benchmark: `--name value` pairs, every value a positive whole number.
record Options(Map<String, Long> values) {
  Options {
    values = Map.copyOf(values);
  }

  static Options parse(List<String> args) {
    if (args.size() % 2 != 0) {
      throw new IllegalArgumentException("expected pairs of --name value, got " + args);
    }
    Map<String, Long> values = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!args.get(i).startsWith("--")) {
        throw new IllegalArgumentException(
            "expected an option such as --rounds, got " + args.get(i));
      }
      values.put(args.get(i).substring(2), positive(args.get(i), args.get(i + 1)));
    }
    return new Options(values);
  }

  private static long positive(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException(
          "expected a positive number after " + name + ", got " + text);
    }
    return Long.parseLong(text);
  }

  /// Refuses an option that is not among these.
  Options only(String... names) {
    for (String given : values.keySet()) {
      if (!List.of(names).contains(given)) {
        throw new IllegalArgumentException(
            "expected one of the options " + List.of(names) + ", got --" + given);
      }
    }
    return this;
  }

  int number(String name, int otherwise) {
    return Math.toIntExact(values.getOrDefault(name, (long) otherwise));
  }

  long seed(long otherwise) {
    return values.getOrDefault("seed", otherwise);
  }
}
