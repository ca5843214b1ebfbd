package dev.switchboard.openchannels.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final int[] LETTERS = "aAbé1 -.@北京кЙالد한か👋🏽ส".codePoints().toArray();

  /// The index must never hide what the rule finds.
  @Test
  void whereWordsStandTheirTermsAreInTheIndex() {
    SplittableRandom random = new SplittableRandom(7);
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      String text = some(random, 14);
      int all = text.codePointCount(0, text.length());
      int from = random.nextInt(all);
      int to = random.nextInt(from, all) + 1;
      String query =
          text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
      Words words = Words.of(random.nextInt(8) == 0 ? some(random, 3) : query);
      if (!words.folded().isEmpty() && words.areIn(text)) {
        found++;
        Set<String> tokens = Tokens.of(Letters.fold(text));
        for (Tokens.Term term : Tokens.terms(words.folded())) {
          assertThat(tokens)
              .as("%s in %s", words, text)
              .anyMatch(token ->
                  term.begins() ? token.startsWith(term.token()) : token.equals(term.token()));
        }
      }
    }
    assertThat(found).isGreaterThan(10_000);
  }

  private static String some(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(1, most + 1);
    while (text.length() < length) {
      text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  @Test
  void foldingKeepsEveryCharacterInItsPlace() {
    String text = "İSTANBUL ÀÉÎ ẞß ﬁ 한글 が Ǆ";
    assertThat(Letters.fold(text)).hasSameSizeAs(text).startsWith("istanbul aei");
  }

  @Test
  void hitsAreWordsAndBeginnings() {
    assertThat(Words.of("par").hits("Parcel, compare, par"))
        .isEqualTo(List.of(new Words.Hit(0, 3), new Words.Hit(17, 3)));
  }
}
