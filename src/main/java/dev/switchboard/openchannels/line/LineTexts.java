package dev.switchboard.openchannels.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The texts that a line says as long as nobody has written others.
final class LineTexts {
  static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ru", "pt");

  /// Codes of variants that share a language's texts.
  private static final Map<String, String> VARIANTS = Map.of("br", "pt", "la", "es");

  private static final Map<String, Map<String, String>> TEXTS = load();

  private LineTexts() {}

  /// @param language `LANGUAGE_ID`; one without texts of its own speaks English
  /// @param name of the field
  static String of(String language, String name) {
    String base = language.split("[-_]", 2)[0];
    Map<String, String> texts = TEXTS.get(VARIANTS.getOrDefault(base, base));
    String text = (texts == null ? english() : texts).get(name);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + name);
    }
    return text;
  }

  private static Map<String, String> english() {
    return TEXTS.getOrDefault("en", Map.of());
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> texts = new HashMap<>();
    for (String language : LANGUAGES) {
      texts.put(language, load("texts-" + language + ".properties"));
    }
    return Map.copyOf(texts);
  }

  private static Map<String, String> load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = LineTexts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((name, text) -> texts.put(name.toString(), text.toString()));
    return Map.copyOf(texts);
  }
}
