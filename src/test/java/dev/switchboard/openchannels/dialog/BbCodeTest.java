package dev.switchboard.openchannels.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class BbCodeTest {
  private static String link(String address, String text) {
    return "<a href=\""
        + address
        + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
        + text
        + "</a>";
  }

  @Test
  void knownTagsBecomeMarkup() {
    Map.of(
            "[b]x[/b]", "<b>x</b>",
            "[B]x[/b]", "<b>x</b>",
            "[i][u][s]x[/s][/u][/i]", "<i><u><s>x</s></u></i>",
            "a[br]b\r\nc", "a<br />b<br />c",
            "[url]https://e.com/?a=1&b=2[/url]",
                link("https://e.com/?a=1&amp;b=2", "https://e.com/?a=1&amp;b=2"),
            "[URL=http://e.com/Path][b]here[/b][/URL]", link("http://e.com/Path", "<b>here</b>"))
        .forEach((text, html) -> assertThat(BbCode.html(text)).isEqualTo(html));
  }

  @Test
  void everythingElseIsText() {
    Map.of(
            "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\"&'", "&quot;&amp;&#39;",
            "[img]x[/img]", "[img]x[/img]",
            "[b]x", "[b]x",
            "x[/b]", "x[/b]",
            "[b", "[b",
            "[[b]x[/b]]", "[<b>x</b>]",
            "[url=javascript:alert(1)]x[/url]", "[url=javascript:alert(1)]x[/url]",
            "[url]javascript:alert(1)[/url]", "[url]javascript:alert(1)[/url]",
            "[url]https://e.com", "[url]https://e.com")
        .forEach((text, html) -> assertThat(BbCode.html(text)).isEqualTo(html));
  }

  @Test
  void aChannelWithoutMarkupGetsTheTextAndTheAddresses() {
    Map.of(
            "[b]x[/b][br]y", "x\ny",
            "[url=https://e.com]here[/url]", "here (https://e.com)",
            "[url]https://e.com[/url]", "https://e.com",
            "[USER=5]Ann[/USER] [send=/help]Help[/send]", "Ann Help",
            "[b]x [1] <i>", "[b]x [1] <i>")
        .forEach((text, plain) -> assertThat(BbCode.plain(text)).isEqualTo(plain));
  }

  @Test
  void markdownIsWrittenAndWhatOnlyLooksLikeItIsEscaped() {
    Map.of(
            "[b]x[/b] [i]y[/i] [s]z[/s] [u]u[/u]", "**x** _y_ ~~z~~ u",
            "2*3_4 <b>", "2\\*3\\_4 \\<b\\>",
            "[url=https://e.com/a)b]he]re[/url]", "[he\\]re](https://e.com/a%29b)")
        .forEach((text, markdown) -> assertThat(BbCode.markdown(text)).isEqualTo(markdown));
  }

  @Test
  void aTextWithoutMarkupIsItsOwnPlainText() {
    Random random = new Random(11);
    String alphabet = "abc []/=<>&*_\n";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String written = text.toString();
      boolean marked = written.contains("[b]") && written.contains("[/b]");
      if (!marked) {
        assertThat(BbCode.plain(written)).isEqualTo(written);
      }
    }
  }

  @Test
  void tagsThatOverlapStayWellFormed() {
    assertThat(BbCode.html("[b]a[i]b[/b]c[/i]")).isEqualTo("<b>a[i]b</b>c[/i]");
  }

  @Test
  void anAddressCannotLeaveItsAttribute() {
    assertThat(BbCode.html("[url=https://e.com/\"onmouseover=alert(1)]x[/url]"))
        .isEqualTo(link("https://e.com/&quot;onmouseover=alert(1)", "x"));
  }

  @Test
  void whateverIsWrittenOnlyKnownMarkupComesOutAndItCloses() {
    Pattern tag =
        Pattern.compile("</?(b|i|u|s|a)( href=\"https?://[^\"<>]*\" [a-z=\"_ ]*)?>|<br />");
    String[] words = {
      "[b]",
      "[/b]",
      "[i]",
      "[/i]",
      "[url]",
      "[/url]",
      "[url=https://e.com]",
      "https://e.com",
      "<b>",
      "\"",
      "&",
      "[",
      "]",
      "[br]",
      "x",
      "\n",
      "[url=javascript:x]"
    };
    Random random = new Random(7);
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]);
      }
      String html = BbCode.html(text.toString());
      String rest = tag.matcher(html).replaceAll("");
      assertThat(rest).as(text.toString()).doesNotContain("<", ">", "\"");
      assertThat(count(html, "<b>")).as(text.toString()).isEqualTo(count(html, "</b>"));
      assertThat(count(html, "<a ")).as(text.toString()).isEqualTo(count(html, "</a>"));
    }
  }

  private static long count(String html, String part) {
    return Matcher.quoteReplacement(part).isEmpty()
        ? 0
        : html.split(Pattern.quote(part), -1).length;
  }

  @Test
  void hostileTextsCostNoMoreThanTheirLength() {
    for (String piece :
        new String[] {"[b]", "[/b]", "[url]", "[url=", "[b][/i]", "[", "[url][b]"}) {
      String text = piece.repeat(500_000 / piece.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> assertThat(BbCode.html(text)).isNotEmpty());
    }
  }
}
