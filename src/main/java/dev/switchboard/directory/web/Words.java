package dev.switchboard.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts of the pages of few words in one language.
///
/// @param language its code
public record Words(String language, Map<String, String> texts) {
  /// The languages that there are, English first.
  public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "ru", "ar");

  private static final int LONGEST_WISH = 500;
  private static final Map<String, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Words::read));

  public Words {
    texts = Map.copyOf(texts);
  }

  private static Words read(String language) {
    try (InputStream file = Words.class.getResourceAsStream("/pages/words/" + language + ".json")) {
      Map<String, String> texts = new LinkedHashMap<>();
      Json.tree(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8))
          .properties()
          .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
      return new Words(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param wishes the header `Accept-Language`, or empty
  public static Words wished(String wishes) {
    return Objects.requireNonNull(ALL.get(best(wishes)));
  }

  /// The first of the wishes that we have, or English.
  public static String best(String wishes) {
    try {
      String asked = wishes.length() > LONGEST_WISH ? "" : wishes;
      Stream<Locale> ours = LANGUAGES.stream().map(Locale::of);
      Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), ours.toList());
      return found == null ? "en" : found.getLanguage();
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }

  /// A text as it may stand in HTML.
  ///
  /// @param parts HTML that stands for `{0}`, `{1}`
  public String html(String key, Object... parts) {
    String text = Page.text(say(key));
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i].toString());
    }
    return text;
  }

  /// A text as it is.
  public String say(String key) {
    return Objects.requireNonNull(texts.get(key), key);
  }

  public String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }
}
