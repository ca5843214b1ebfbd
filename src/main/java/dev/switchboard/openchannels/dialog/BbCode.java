package dev.switchboard.openchannels.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Messages' markup as HTML that is safe to show: `[b] [i] [u] [s] [br] [url]`.
///
/// Everything else is text and is escaped, tags without a partner included; what comes out is well
/// formed. Takes time in proportion to the text.
public final class BbCode {
  private static final Set<String> PAIRED = Set.of("b", "i", "u", "s");
  private static final Pattern BREAKS = Pattern.compile("\\[br]", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKS = Pattern.compile("\\[/?[bius]]", Pattern.CASE_INSENSITIVE);
  private static final String BREAK = "<br />";

  /// A tag that still waits for its partner.
  private record Open(String name, int part) {}

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> waiting = new HashMap<>();

  private BbCode(String text) {
    this.text = text;
  }

  /// The safe HTML of a text.
  public static String html(String text) {
    return new BbCode(text).render();
  }

  /// The text alone, for who shows no markup: breaks are new lines.
  public static String plain(String text) {
    return MARKS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
  }

  private String render() {
    int at = 0;
    while (at < text.length()) {
      int bracket = text.indexOf('[', at);
      if (bracket < 0) {
        break;
      }
      parts.add(escaped(text.substring(at, bracket)));
      at = tag(bracket);
    }
    parts.add(escaped(text.substring(at)));
    return String.join("", parts);
  }

  /// Renders what begins with a bracket and answers where to go on.
  private int tag(int bracket) {
    int end = endOfTag(bracket + 1);
    if (end < 0) {
      parts.add("[");
      return bracket + 1;
    }
    String tag = text.substring(bracket + 1, end);
    String name = tag.toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      parts.add(BREAK);
    } else if (name.equals("url")) {
      return plainLink(bracket, end + 1);
    } else if (name.startsWith("url=") && isSafe(tag.substring(4))) {
      begin("url", tag);
    } else if (PAIRED.contains(name)) {
      begin(name, tag);
    } else if (name.startsWith("/") && end(name.substring(1))) {
      return end + 1;
    } else {
      parts.add(escaped("[" + tag + "]"));
    }
    return end + 1;
  }

  /// The closing bracket, unless another tag begins before it.
  private int endOfTag(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i;
      }
      if (c == '[') {
        return -1;
      }
    }
    return -1;
  }

  private void begin(String name, String tag) {
    open.push(new Open(name, parts.size()));
    waiting.merge(name, 1, Integer::sum);
    parts.add(escaped("[" + tag + "]"));
  }

  /// Ends the innermost tag of this name; tags within it that never ended stay text.
  private boolean end(String name) {
    if (waiting.getOrDefault(name, 0) == 0) {
      return false;
    }
    Open tag = innermost();
    while (!tag.name().equals(name)) {
      tag = innermost();
    }
    if (name.equals("url")) {
      String written = parts.get(tag.part());
      parts.set(tag.part(), anchor(written.substring(5, written.length() - 1)));
      parts.add("</a>");
    } else {
      parts.set(tag.part(), "<" + name + ">");
      parts.add("</" + name + ">");
    }
    return true;
  }

  private Open innermost() {
    Open tag = open.pop();
    waiting.merge(tag.name(), -1, Integer::sum);
    return tag;
  }

  /// `[url]https://example.com[/url]`.
  private int plainLink(int bracket, int from) {
    String closing = "[/url]";
    int end = text.indexOf('[', from);
    String address = end < 0 ? "" : text.substring(from, end);
    if (!isSafe(address) || !text.regionMatches(true, end, closing, 0, closing.length())) {
      parts.add(escaped(text.substring(bracket, from)));
      return from;
    }
    parts.add(anchor(escaped(address)) + escaped(address) + "</a>");
    return end + closing.length();
  }

  private static String anchor(String escapedAddress) {
    return "<a href=\"" + escapedAddress + "\" target=\"_blank\" rel=\"noopener noreferrer\">";
  }

  /// Only addresses that a browser opens without running anything.
  private static boolean isSafe(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://"))
        && address.chars().allMatch(c -> c > ' ' && c != 0x7f);
  }

  private static String escaped(String plain) {
    StringBuilder html = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(BREAK);
        case '\r' -> {}
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
