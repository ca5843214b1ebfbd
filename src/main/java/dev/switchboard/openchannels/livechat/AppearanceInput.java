package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.platform.rest.RestError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads what somebody wants changed of an appearance. What is not there stays.
final class AppearanceInput {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_ORIGINS = 50;

  private final Map<String, JsonNode> fields;

  /// @param fields names without case
  AppearanceInput(Map<String, JsonNode> fields) {
    this.fields = fields;
  }

  /// @throws RestError the first field that cannot be used
  Appearance over(Appearance now) {
    return new Appearance(
        text("name", LONGEST_NAME, now.name()),
        color(now.color()),
        choice("position", Appearance.Position.class, field("position"), now.position()),
        text("greeting", LONGEST_TEXT, now.greeting()),
        languages(now.languages()),
        form(now.form()),
        text("consent", LONGEST_TEXT, now.consent()),
        text("offline", LONGEST_TEXT, now.offline()),
        origins(now.origins()));
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private String text(String name, int longest, String now) {
    Optional<JsonNode> sent = field(name);
    if (sent.isEmpty()) {
      return now;
    }
    String text = sent.get().isString() ? Storable.text(sent.get().stringValue()).strip() : null;
    if (text == null || text.length() > longest) {
      throw wrong(name, "a text of at most " + longest + " characters");
    }
    return text;
  }

  private String color(String now) {
    String color = text("color", LONGEST_NAME, now).toLowerCase(Locale.ROOT);
    if (!COLOR.matcher(color).matches()) {
      throw wrong("color", "a colour such as #1d6b57");
    }
    return color;
  }

  private List<String> languages(List<String> now) {
    Optional<List<String>> sent = texts("languages", Appearance.LANGUAGES.size());
    if (sent.filter(all -> all.isEmpty() || !Appearance.LANGUAGES.containsAll(all)).isPresent()) {
      throw wrong("languages", "a list of some of " + Appearance.LANGUAGES);
    }
    return sent.map(all -> all.stream().distinct().toList()).orElse(now);
  }

  private Appearance.Form form(Appearance.Form now) {
    Optional<JsonNode> sent = field("form");
    if (sent.isEmpty()) {
      return now;
    }
    if (!sent.get().isObject()) {
      throw wrong("form", "an object with name, email and phone");
    }
    JsonNode form = sent.get();
    return new Appearance.Form(
        ask(form, "name", now.name()),
        ask(form, "email", now.email()),
        ask(form, "phone", now.phone()));
  }

  private static Appearance.Ask ask(JsonNode form, String name, Appearance.Ask now) {
    return choice("form." + name, Appearance.Ask.class, form.optional(name), now);
  }

  private static <E extends Enum<E>> E choice(
      String name, Class<E> type, Optional<JsonNode> sent, E now) {
    if (sent.isEmpty()) {
      return now;
    }
    String word = sent.get().asString("").toUpperCase(Locale.ROOT);
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseThrow(() -> wrong(name, "one of " + wordsOf(type)));
  }

  private static <E extends Enum<E>> List<String> wordsOf(Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> origins(List<String> now) {
    Optional<List<String>> sent = texts("origins", MOST_ORIGINS);
    return sent.map(all -> all.stream().map(AppearanceInput::origin).distinct().toList())
        .orElse(now);
  }

  /// Scheme, host and port, as browsers write them.
  private static String origin(String sent) {
    String plain = sent.strip().toLowerCase(Locale.ROOT).replaceAll("/$", "");
    try {
      URI uri = URI.create(plain);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && plain.equals(uri.getScheme() + "://" + authority(uri))) {
        return plain;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw wrong("origins", "a list of origins such as https://shop.example.com");
  }

  private static String authority(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private Optional<List<String>> texts(String name, int most) {
    return field(name)
        .map(sent -> {
          if (!sent.isArray()
              || sent.size() > most
              || !sent.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(name, "a list of at most " + most + " texts");
          }
          return sent.valueStream().map(JsonNode::stringValue).toList();
        });
  }

  private static RestError wrong(String name, String expected) {
    return RestError.argument("Field '" + name + "' must be " + expected);
  }
}
