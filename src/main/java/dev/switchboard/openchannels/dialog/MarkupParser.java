package dev.switchboard.openchannels.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads BBCode: `[b] [i] [u] [s] [br] [url]`, and `[user] [chat] [send] [put] [call]`.
///
/// Everything else is text, tags without a partner included. Takes time in proportion to the text;
/// what is nested too deep is text, too.
final class MarkupParser {
  private static final Set<String> STYLES = Set.of("b", "i", "u", "s");
  private static final Set<String> MENTIONS = Set.of("user", "chat", "send", "put", "call");
  private static final int DEEPEST = 60;

  /// A tag that still waits for its partner, and what came after it.
  private record Open(String name, String written, List<Markup> inner) {}

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> waiting = new HashMap<>();

  private MarkupParser(String text) {
    this.text = text;
  }

  static List<Markup> parse(String text) {
    return new MarkupParser(text).parse();
  }

  private List<Markup> parse() {
    open.push(new Open("", "", new ArrayList<>()));
    int at = 0;
    while (at < text.length()) {
      int bracket = text.indexOf('[', at);
      if (bracket < 0) {
        break;
      }
      plain(text.substring(at, bracket));
      at = tag(bracket);
    }
    plain(text.substring(at));
    while (open.size() > 1) {
      unfold();
    }
    return open.pop().inner();
  }

  private void plain(String piece) {
    if (!piece.isEmpty()) {
      add(new Markup.Plain(piece));
    }
  }

  private void add(Markup node) {
    open.element().inner().add(node);
  }

  /// Takes what begins with a bracket and answers where to go on.
  private int tag(int bracket) {
    int end = endOfTag(bracket + 1);
    if (end < 0) {
      plain("[");
      return bracket + 1;
    }
    String tag = text.substring(bracket + 1, end);
    String name = tag.toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      add(new Markup.Break());
    } else if (name.equals("url")) {
      return plainLink(bracket, end + 1);
    } else if (name.startsWith("/") && close(name.substring(1))) {
      return end + 1;
    } else if (!begin(kind(name, tag), tag)) {
      plain("[" + tag + "]");
    }
    return end + 1;
  }

  /// Which partner a tag waits for; empty when it is none.
  private static String kind(String name, String tag) {
    if (STYLES.contains(name)) {
      return name;
    }
    if (name.startsWith("url=")) {
      return isSafe(tag.substring(4)) ? "url" : "";
    }
    String first = name.split("=", 2)[0];
    return MENTIONS.contains(first) ? first : "";
  }

  private boolean begin(String name, String tag) {
    if (name.isEmpty() || open.size() > DEEPEST) {
      return false;
    }
    open.push(new Open(name, tag, new ArrayList<>()));
    waiting.merge(name, 1, Integer::sum);
    return true;
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

  /// Ends the innermost tag of this name; tags within it that never ended become text.
  private boolean close(String name) {
    if (waiting.getOrDefault(name, 0) == 0) {
      return false;
    }
    while (!open.element().name().equals(name)) {
      unfold();
    }
    Open tag = open.pop();
    waiting.merge(name, -1, Integer::sum);
    add(closed(tag));
    return true;
  }

  private static Markup closed(Open tag) {
    if (tag.name().equals("url")) {
      return new Markup.Link(tag.written().substring(4), tag.inner());
    }
    return STYLES.contains(tag.name())
        ? new Markup.Styled(tag.name(), tag.inner())
        : new Markup.Mention(tag.written(), tag.inner());
  }

  /// The innermost tag never ended: it is text, followed by what came after it.
  private void unfold() {
    Open tag = open.pop();
    waiting.merge(tag.name(), -1, Integer::sum);
    plain("[" + tag.written() + "]");
    open.element().inner().addAll(tag.inner());
  }

  /// `[url]https://example.com[/url]`.
  private int plainLink(int bracket, int from) {
    String closing = "[/url]";
    int end = text.indexOf('[', from);
    String address = end < 0 ? "" : text.substring(from, end);
    if (!isSafe(address) || !text.regionMatches(true, end, closing, 0, closing.length())) {
      plain(text.substring(bracket, from));
      return from;
    }
    add(new Markup.Link(address, List.of(new Markup.Plain(address))));
    return end + closing.length();
  }

  /// Only addresses that a browser opens without running anything.
  static boolean isSafe(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://"))
        && address.chars().allMatch(c -> c > ' ' && c != 0x7f);
  }
}
