package dev.switchboard.openchannels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts with markup as WhatsApp takes them.
final class WhatsappTextTest {
  private static final List<String> PIECES =
      List.of(
          "[b]",
          "[/b]",
          "[i]",
          "[/i]",
          "[url=https://e.org/?a=1]",
          "[/url]",
          "[br]",
          "\n",
          " ",
          ". ",
          "😀😀😀",
          "wort",
          "*",
          "x".repeat(700));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a < b & c | a < b & c",
        "[b]bold[/b] and [i]slanted[/i] and [s]struck[/s] | *bold* and _slanted_ and ~struck~",
        "[u]plain[/u] | plain",
        "a[b] b [/b]c | a *b* c",
        "[b] [/b]x | x",
        "[b][b]twice[/b][/b] | *twice*",
        "[b][i]both[/i][/b] | *_both_*",
        "[url=https://e.org/a]here[/url] | here (https://e.org/a)",
        "[url=https://e.org/a]https://e.org/a[/url] | https://e.org/a",
      })
  void marksAreThoseOfWhatsapp(String marked, String sent) {
    assertThat(WhatsappText.parts(marked)).containsExactly(sent);
  }

  @Test
  void marksStandAroundEachLine() {
    assertThat(WhatsappText.parts("[b]one[br][br]two[/b]")).containsExactly("*one*\n\n*two*");
  }

  @Test
  void whatCannotBeSeenIsNotSent() {
    assertThat(WhatsappText.parts(" [br] [b] [/b]")).isEmpty();
  }

  @Test
  void noPartIsTooLongAndNoWordIsLost() {
    Random random = new Random(4711);
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      List<String> parts = WhatsappText.parts(text);
      assertThat(parts).allMatch(part -> part.length() <= 4096 && !part.isBlank());
      assertThat(count(String.join("", parts), 'x')).isEqualTo(count(text, 'x'));
    }
  }

  private static long count(String text, char letter) {
    return text.chars().filter(c -> c == letter).count();
  }
}
