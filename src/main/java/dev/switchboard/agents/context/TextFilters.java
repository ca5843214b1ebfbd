package dev.switchboard.agents.context;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Filters that make a text, or read one.
final class TextFilters {
  private static final Pattern WORD_START = Pattern.compile("[^\\s\\-({\\[<]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private TextFilters() {}

  static Map<String, SandboxFilter.Work> all() {
    Map<String, SandboxFilter.Work> all = new TreeMap<>();
    all.put("lower", (value, use) -> use.print(value).toLowerCase(Locale.ROOT));
    all.put("upper", (value, use) -> use.print(value).toUpperCase(Locale.ROOT));
    all.put("capitalize", (value, use) -> capitalized(use.print(value)));
    all.put("title", (value, use) -> titled(use.print(value)));
    all.put("trim", (value, use) -> use.print(value).strip());
    all.put("string", (value, use) -> use.print(value));
    all.put("replace", TextFilters::replace);
    all.put("truncate", TextFilters::truncate);
    all.put("split", TextFilters::split);
    all.put("join", TextFilters::join);
    all.put("wordcount", (value, use) -> (long) words(use.print(value)).size());
    all.put("urlencode", (value, use) -> urlEncoded(use.print(value)));
    all.put("escape", (value, use) -> escaped(use.print(value)));
    all.put("e", (value, use) -> escaped(use.print(value)));
    all.put("tojson", TextFilters::json);
    return all;
  }

  private static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String titled(String text) {
    return WORD_START
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(capitalized(word.group())));
  }

  /// `replace(old, new, count)`, which stops as soon as the result is too long.
  private static String replace(@Nullable Object value, FilterArguments use) {
    String text = use.print(value);
    String old = use.text(0, "old", "");
    String with = use.text(1, "new", "");
    int left = use.whole(2, "count", Integer.MAX_VALUE);
    if (old.isEmpty()) {
      throw new IllegalArgumentException("replace expects a text to look for");
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(old); at >= 0 && left-- > 0; at = text.indexOf(old, from)) {
      append(out.append(text, from, at), with, use);
      from = at + old.length();
    }
    return out.append(text, from, text.length()).toString();
  }

  private static void append(StringBuilder out, String text, FilterArguments use) {
    out.append(text);
    if (out.length() > use.budget().limits().textLength()) {
      use.budget().charge(out);
    }
  }

  private static String truncate(@Nullable Object value, FilterArguments use) {
    String text = use.print(value);
    int length = use.whole(0, "length", 255);
    String end = use.text(2, "end", "...");
    if (text.length() <= length) {
      return text;
    }
    String cut = text.substring(0, Math.clamp((long) length - end.length(), 0, text.length()));
    int blank = cut.lastIndexOf(' ');
    return (use.flag(1, "killwords") || blank < 0 ? cut : cut.substring(0, blank)) + end;
  }

  private static List<String> split(@Nullable Object value, FilterArguments use) {
    String separator = use.text(0, "separator", "");
    String text = use.print(value);
    return separator.isEmpty()
        ? words(text)
        : Arrays.asList(text.split(Pattern.quote(separator), -1));
  }

  private static List<String> words(String text) {
    return BLANKS.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
  }

  private static String join(@Nullable Object value, FilterArguments use) {
    String separator = use.text(0, "d", "");
    StringBuilder out = new StringBuilder();
    boolean later = false;
    for (Object item : use.items(value)) {
      append(out.append(later ? separator : ""), itemText(item, use), use);
      later = true;
    }
    return out.toString();
  }

  private static String itemText(@Nullable Object item, FilterArguments use) {
    return use.print(use.attribute(item, use.value(1, "attribute")));
  }

  private static String urlEncoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }

  private static String json(@Nullable Object value, FilterArguments use) {
    use.budget().charge(value);
    return JsonText.write(Values.json(value, use::print));
  }
}
