package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.BotCommand.Traits;
import dev.switchboard.openchannels.bot.BotCommand.Words;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.rest.Params;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is said of a command when it is registered or changed, in the words of either version.
record CommandForm(Map<String, JsonNode> fields) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 255;
  private static final int MOST_LANGUAGES = 100;

  static CommandForm of(Map<String, JsonNode> sent) {
    Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(sent);
    return new CommandForm(fields);
  }

  /// Empty when none was sent, or one that nobody could write.
  Optional<String> name() {
    return text("COMMAND")
        .map(sent -> sent.replaceFirst("^/", "").toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .filter(name -> name.chars().noneMatch(Character::isWhitespace));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  @Nullable JsonNode value(String name) {
    return fields.get(name);
  }

  Optional<String> text(String name) {
    return textOf(fields.get(name));
  }

  Traits over(Traits known) {
    return new Traits(
        flag("COMMON", known.common()),
        flag("HIDDEN", known.hidden()),
        flag("EXTRANET_SUPPORT", flag("extranetSupport", known.extranet())));
  }

  private boolean flag(String name, boolean before) {
    JsonNode sent = fields.get(name);
    return sent == null || !sent.isValueNode() || sent.isNull() ? before : Params.isOn(sent);
  }

  /// The list `LANG` of version 1.
  Map<String, Words> listed() {
    Map<String, Words> words = new LinkedHashMap<>();
    JsonNode list = fields.get("LANG");
    if (list != null && list.isContainer()) {
      for (JsonNode entry : list.values()) {
        Map<String, JsonNode> named = of(members(entry)).fields();
        String title = bounded(textOf(named.get("TITLE")));
        textOf(named.get("LANGUAGE_ID"))
            .filter(language -> language.length() <= LONGEST_NAME)
            .filter(_ -> !title.isEmpty() && words.size() < MOST_LANGUAGES)
            .ifPresent(language ->
                words.put(language, new Words(title, bounded(textOf(named.get("PARAMS"))))));
      }
    }
    return words;
  }

  /// `title` and `params` of version 2, by language; null takes a language away.
  Map<String, Words> named(Map<String, Words> known) {
    Map<String, Words> words = new LinkedHashMap<>(known);
    members(fields.get("title"))
        .forEach((language, title) -> {
          Words before = words.getOrDefault(language, new Words("", ""));
          put(words, language, new Words(bounded(textOf(title)), before.params()));
        });
    members(fields.get("params"))
        .forEach((language, params) -> {
          Words before = words.get(language);
          if (before != null) {
            words.put(language, new Words(before.title(), bounded(textOf(params))));
          }
        });
    return words;
  }

  private static void put(Map<String, Words> words, String language, Words next) {
    if (next.title().isEmpty()) {
      words.remove(language);
    } else if (words.size() < MOST_LANGUAGES && language.length() <= LONGEST_NAME) {
      words.put(language, next);
    }
  }

  private static Map<String, JsonNode> members(@Nullable JsonNode of) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (of != null && of.isObject()) {
      of.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
    }
    return members;
  }

  private static String bounded(Optional<String> text) {
    return text.map(all -> all.substring(0, Math.min(all.length(), LONGEST_WORDS))).orElse("");
  }

  private static Optional<String> textOf(@Nullable JsonNode value) {
    return Optional.ofNullable(value)
        .filter(JsonNode::isValueNode)
        .filter(sent -> !sent.isNull())
        .map(JsonNode::asString)
        .map(String::strip)
        .map(Storable::text)
        .filter(sent -> !sent.isEmpty());
  }
}
