package dev.switchboard.openchannels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.BbCode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts with markup as Telegram takes them.
final class TelegramTextTest {
  private static final List<String> PIECES =
      List.of(
          "[b]",
          "[/b]",
          "[i]",
          "[/i]",
          "[url=https://e.org/?a=1&b=\"2\"]",
          "[/url]",
          "[br]",
          "\n",
          "\n\n",
          " ",
          ". ",
          "a < b & c",
          "😀😀😀",
          "wort",
          "[user=1]",
          "[/user]",
          "x".repeat(700));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a < b & c | a &lt; b &amp; c",
        "[b]bold[/b] and [i]slanted[/i] | <b>bold</b> and <i>slanted</i>",
        "[b]twice [b]bold[/b][/b] | <b>twice </b><b>bold</b>",
        "[url=https://e.org/?a=1&b=2]here[/url] | <a href=\"https://e.org/?a=1&amp;b=2\">here</a>",
        "[url=javascript:alert(1)]x[/url] | [url=javascript:alert(1)]x[/url]",
        "[user=3]Ann[/user] | Ann",
        "[b]open | [b]open",
        "<b>raw</b> | &lt;b&gt;raw&lt;/b&gt;"
      })
  void markupBecomesHtml(String text, String html) {
    assertThat(TelegramText.parts(text)).containsExactly(html);
  }

  @Test
  void nothingToBeSeenIsNoMessage() {
    assertThat(TelegramText.parts(" [br] \n")).isEmpty();
  }

  @Test
  void aLongTextIsCutBetweenParagraphsRatherThanWords() {
    String first = "word ".repeat(600).strip();
    assertThat(TelegramText.parts(first + "\n\n" + first)).containsExactly(first, first);
  }

  @Test
  void whereverATextIsCutItsTagsAreWholeAndNothingIsLost() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      String text =
          random
              .ints(random.nextInt(60), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      List<String> parts = TelegramText.parts(text);
      for (String part : parts) {
        String seen = plain(part);
        assertThat(seen.length()).isBetween(1, TelegramText.LONGEST);
        assertThat(Character.isLowSurrogate(seen.charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(seen.charAt(seen.length() - 1))).isFalse();
        assertThat(withoutPairs(part)).as(part).doesNotContain("<").doesNotContain(">");
      }
      String all = parts.stream().map(TelegramTextTest::plain).collect(Collectors.joining());
      String whole = BbCode.html(text).replace("<br />", "");
      assertThat(all.replaceAll("\\s", "")).isEqualTo(plain(whole).replaceAll("\\s", ""));
    }
  }

  /// Takes away innermost pairs of tags until there are no more.
  private static String withoutPairs(String html) {
    String before = "";
    String now = html;
    while (!now.equals(before)) {
      before = now;
      now = now.replaceAll("<(b|i|u|s|a)( href=\"[^\"<>]*\")?>([^<>]*)</\\1>", "$3");
    }
    return now;
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
