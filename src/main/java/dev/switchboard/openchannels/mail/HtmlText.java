package dev.switchboard.openchannels.mail;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML as text, with its lines; quoted parts are marked as quotes, so that they can be cut.
final class HtmlText {
  private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
  private static final int DEEPEST = 500;

  private HtmlText() {}

  static String of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select("script, style, head, title, noscript, template").remove();
    body.select("[style]")
        .forEach(element -> {
          if (HIDDEN.matcher(element.attr("style")).find()) {
            element.remove();
          }
        });
    cutQuotes(body);
    Writer writer = new Writer();
    body.traverse(writer);
    return writer
        .text
        .toString()
        .replace('\u00A0', ' ')
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /// What programs mark as the mail that is answered, unless nothing else is there.
  private static void cutQuotes(Element body) {
    Element answer = body.clone();
    answer
        .select(
            ".gmail_quote, blockquote[type=cite], .moz-cite-prefix, #divRplyFwdMsg,"
                + " #divRplyFwdMsg ~ *, .yahoo_quoted")
        .remove();
    if (!answer.text().isBlank() && !answer.text().equals(body.text())) {
      body.html(answer.html());
    }
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        say(words.text());
      } else if (node instanceof Element element && depth < DEEPEST) {
        open(element);
      }
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "br" -> text.append('\n');
        case "li" -> {
          line();
          text.append("- ");
        }
        case "td", "th" -> say(" ");
        case "hr" -> line();
        default -> {
          if (element.isBlock()) {
            line();
          }
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("a")) {
          link(element);
        }
        if (element.isBlock()) {
          line();
        }
        if (element.normalName().equals("p")) {
          text.append('\n');
        }
      }
    }

    /// An address that the words do not tell stands behind them.
    private void link(Element link) {
      String to = link.attr("href").strip();
      String said = link.text().strip();
      boolean told = said.contains(to.replaceFirst("^https?://", "").replaceFirst("/$", ""));
      if (to.matches("https?://\\S{1,1000}") && !told && !said.isEmpty()) {
        say(" (" + to + ")");
      }
    }

    private void say(String words) {
      boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(atStart ? words.stripLeading() : words);
    }

    private void line() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
