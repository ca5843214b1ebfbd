package dev.switchboard.platform.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What this run was told: flags are stronger than the environment, the environment than the file.
public final class Settings {
  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> flags, Map<String, String> environment, Properties file) {
    this.flags = flags;
    this.environment = environment;
    this.file = file;
  }

  /// Reads flags: `--port 8080`, `--port=8080`, or `--demo` alone, which means `true`.
  ///
  /// @throws IllegalArgumentException with a sentence that names the flag nobody knows
  public static Settings of(
      List<String> arguments,
      Map<String, String> environment,
      Properties file,
      List<Setting> known) {
    Map<String, String> flags = new HashMap<>();
    List<String> left = new ArrayList<>(arguments);
    while (!left.isEmpty()) {
      String flag = left.removeFirst();
      String[] parts = flag.split("=", 2);
      Setting setting =
          known.stream()
              .filter(candidate -> candidate.flag().equals(parts[0]))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(unknown(parts[0], known)));
      flags.put(setting.name(), parts.length == 2 ? parts[1] : next(left));
    }
    return new Settings(flags, Map.copyOf(environment), file);
  }

  private static String next(List<String> left) {
    return left.isEmpty() || left.getFirst().startsWith("--") ? "true" : left.removeFirst();
  }

  private static String unknown(String flag, List<Setting> known) {
    return "Unknown option "
        + flag
        + ". Known: "
        + String.join(" ", known.stream().map(Setting::flag).toList());
  }

  public String text(Setting setting) {
    return Optional.ofNullable(flags.get(setting.name()))
        .or(() -> Optional.ofNullable(environment.get(setting.variable())))
        .or(() -> Optional.ofNullable(file.getProperty(setting.name())))
        .orElse(setting.byDefault());
  }

  public boolean flag(Setting setting) {
    String text = text(setting);
    return switch (text) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0", "" -> false;
      default ->
          throw new IllegalArgumentException(
              setting.name() + " must be true or false, was " + text);
    };
  }

  public int number(Setting setting, int least, int most) {
    String text = text(setting);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalArgumentException(
        setting.name() + " must be a number from " + least + " to " + most + ", was " + text);
  }
}
