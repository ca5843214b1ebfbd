package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.Cuts;
import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.Markup;
import java.util.ArrayList;
import java.util.List;

/// A text with markup as messages that Telegram takes: its HTML, in parts that are not too long.
///
/// Source: https://core.telegram.org/bots/api, "HTML style": only `<`, `>`, `&` and, within an
/// address, quotes have to be escaped. A message has up to 4,096 characters besides its tags.
final class TelegramText {
  /// Counted as Java counts, which is never less than Telegram counts.
  static final int LONGEST = 4096;

  /// A piece of the text and the tags around it, the outermost first.
  private record Run(int from, List<Markup> tags) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  private TelegramText(String marked) {
    BbCode.parse(marked).forEach(node -> add(node, List.of()));
  }

  /// In order; none when there is nothing to be seen.
  static List<String> parts(String marked) {
    return new TelegramText(marked).parts();
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (Cuts.Part part : Cuts.of(text, LONGEST)) {
      parts.add(html(part.from(), part.to()));
    }
    return parts;
  }

  private void add(Markup node, List<Markup> tags) {
    switch (node) {
      case Markup.Plain plain -> run(plain.text().replace("\r", ""), tags);
      case Markup.Break _ -> run("\n", tags);
      case Markup.Styled styled ->
          styled.inner().forEach(inner -> add(inner, within(tags, styled)));
      case Markup.Link link -> link.inner().forEach(inner -> add(inner, within(tags, link)));
      case Markup.Mention mention -> mention.inner().forEach(inner -> add(inner, tags));
    }
  }

  /// Nothing is bold twice, and no link is within another.
  private static List<Markup> within(List<Markup> tags, Markup tag) {
    boolean known = tags.stream().anyMatch(other -> name(other).equals(name(tag)));
    if (known) {
      return tags;
    }
    List<Markup> more = new ArrayList<>(tags);
    more.add(tag);
    return List.copyOf(more);
  }

  private void run(String piece, List<Markup> tags) {
    if (!piece.isEmpty()) {
      runs.add(new Run(text.length(), tags));
      text.append(piece);
    }
  }

  private String html(int from, int to) {
    StringBuilder html = new StringBuilder(to - from + 64);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      int end = i + 1 < runs.size() ? runs.get(i + 1).from() : text.length();
      int begin = Math.max(run.from(), from);
      int stop = Math.min(end, to);
      if (begin < stop) {
        run.tags().forEach(tag -> open(tag, html));
        escape(text.substring(begin, stop), html);
        run.tags().reversed().forEach(tag -> html.append("</").append(name(tag)).append('>'));
      }
    }
    return html.toString();
  }

  private static String name(Markup tag) {
    return switch (tag) {
      case Markup.Styled styled -> styled.tag();
      case Markup.Link _ -> "a";
      case Markup.Plain _, Markup.Break _, Markup.Mention _ -> "";
    };
  }

  private static void open(Markup tag, StringBuilder html) {
    html.append('<').append(name(tag));
    if (tag instanceof Markup.Link link) {
      html.append(" href=\"");
      escape(link.address(), html);
      html.append('"');
    }
    html.append('>');
  }

  private static void escape(String plain, StringBuilder html) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
