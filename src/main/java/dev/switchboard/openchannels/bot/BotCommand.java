package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A command that a bot has registered: a client gives it as `/name`, or with a button.
///
/// @param name without the slash
/// @param url who hears it; empty: the bot, as it hears everything
/// @param words what it is called, by language
record BotCommand(
    long id, UserId bot, String name, String url, Traits traits, Map<String, Words> words) {
  static final String ADDED = "ONIMCOMMANDADD";
  private static final Words NONE = new Words("", "");

  /// @param common meant for all chats
  /// @param hidden not shown to anybody
  record Traits(boolean common, boolean hidden, boolean extranet) {
    static final Traits PLAIN = new Traits(false, false, false);
  }

  record Words(String title, String params) {}

  /// How a client gives a command.
  ///
  /// @param context `TEXTAREA`: written, `KEYBOARD`: with a button
  record Given(String name, String params, String context) {
    /// Reads `/name params`; empty when the text is no command.
    static Optional<Given> of(String text, boolean pressed) {
      String line = text.strip();
      if (!line.startsWith("/") || line.length() < 2) {
        return Optional.empty();
      }
      String[] parts = line.substring(1).split("\\s+", 2);
      return Optional.of(
          new Given(
              parts[0].toLowerCase(Locale.ROOT),
              parts.length > 1 ? parts[1] : "",
              pressed ? "KEYBOARD" : "TEXTAREA"));
    }
  }

  BotCommand {
    words = Map.copyOf(words);
  }

  /// In the language, or in English, or in any.
  Words in(String language) {
    Words english = words.getOrDefault("en", words.values().stream().findFirst().orElse(NONE));
    return words.getOrDefault(language, english);
  }

  BotCommand withId(long next) {
    return new BotCommand(next, bot, name, url, traits, words);
  }
}
