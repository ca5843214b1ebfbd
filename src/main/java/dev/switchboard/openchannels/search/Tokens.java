package dev.switchboard.openchannels.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What a folded text is cut into for the index.
///
/// A run of letters and digits is a token. Where a script has no spaces between words, each pair of
/// neighbours is one, and the last character. Arabic words with the article are found without it.
final class Tokens {
  static final String ARTICLE = "ال";

  private static final int SHORTEST_BEGINNING = 3;

  private static final int LONGEST = 40;
  private static final int MOST_TERMS = 24;

  /// What to look for in the index.
  ///
  /// @param begins any token that begins like this
  record Term(String token, boolean begins) {}

  private record Run(String text, boolean unspaced, boolean last) {}

  private Tokens() {}

  static Set<String> of(String folded) {
    Set<String> tokens = new LinkedHashSet<>();
    runs(
        folded,
        run -> {
          if (run.unspaced()) {
            pairs(run.text(), tokens::add);
          } else {
            tokens.add(cut(run.text()));
            if (run.text().startsWith(ARTICLE)) {
              tokens.add(cut(run.text().substring(ARTICLE.length())));
            }
          }
        });
    tokens.remove("");
    return tokens;
  }

  /// Texts in which a word stands have all of these; few others do. None when there is no letter in
  /// it.
  static List<Term> terms(List<String> words) {
    Set<Term> terms = new LinkedHashSet<>();
    for (String word : words) {
      runs(
          word,
          run -> {
            if (!run.unspaced()) {
              terms.add(new Term(cut(run.text()), run.last() && mayBegin(run.text())));
            } else {
              pairs(run.text(), pair -> terms.add(new Term(pair, pair.length() == 1)));
            }
          });
    }
    return terms.stream().limit(MOST_TERMS).toList();
  }

  /// Whether words are found that begin like this. One or two letters are found as a whole word
  /// only, since too many words begin like them; a syllable of Hangul says more.
  static boolean mayBegin(String run) {
    return run.length() >= SHORTEST_BEGINNING
        || !run.isEmpty() && Letters.isSyllable(run.charAt(run.length() - 1));
  }

  private static void pairs(String run, Consumer<String> tokens) {
    for (int i = 0; i < run.length(); i++) {
      int end = Math.min(i + 2, run.length());
      if (end == i + 2 && isTorn(run, end)) {
        end--;
      }
      if (!isTorn(run, i) && !isTorn(run, end)) {
        tokens.accept(run.substring(i, end));
      }
    }
  }

  /// Between the halves of a rare character.
  private static boolean isTorn(String run, int at) {
    return at < run.length() && Character.isLowSurrogate(run.charAt(at))
        || at > 0 && Character.isHighSurrogate(run.charAt(at - 1));
  }

  private static void runs(String folded, Consumer<Run> found) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= folded.length(); i++) {
      boolean ends = i == folded.length() || !Letters.isOfWord(folded.charAt(i));
      if (i > from && (ends || changes(folded, i))) {
        boolean last = i == folded.length();
        runs.add(new Run(folded.substring(from, i), Letters.isUnspaced(folded.charAt(from)), last));
        from = i;
      }
      from = ends ? i + 1 : from;
    }
    runs.forEach(found);
  }

  private static boolean changes(String folded, int at) {
    return Letters.isUnspaced(folded.charAt(at)) != Letters.isUnspaced(folded.charAt(at - 1));
  }

  private static String cut(String token) {
    return token.length() > LONGEST ? token.substring(0, LONGEST) : token;
  }
}
