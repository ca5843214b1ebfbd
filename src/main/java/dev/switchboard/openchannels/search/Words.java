package dev.switchboard.openchannels.search;

import java.util.ArrayList;
import java.util.List;

/// What is searched for: words or their beginnings that must all occur, whatever their case and
/// accents, in any language. The rule is here; the index only says where it is worth looking.
public record Words(List<String> folded) {
  /// Where a word stands in a text.
  ///
  /// @param from the first character, as strings count them
  public record Hit(int from, int length) {}

  private static final int MOST = 8;

  public Words {
    folded = List.copyOf(folded);
  }

  public static Words of(String query) {
    return new Words(
        List.of(Letters.fold(query).strip().split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST)
            .toList());
  }

  boolean areIn(String text) {
    String plain = Letters.fold(text);
    return folded.stream().allMatch(word -> find(plain, word, 0) >= 0);
  }

  /// Where the words stand, in order.
  public List<Hit> hits(String text) {
    String plain = Letters.fold(text);
    List<Hit> hits = new ArrayList<>();
    for (String word : folded) {
      for (int at = find(plain, word, 0); at >= 0; at = find(plain, word, at + word.length())) {
        hits.add(new Hit(at, word.length()));
      }
    }
    hits.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return hits;
  }

  private static int find(String plain, String word, int from) {
    for (int at = plain.indexOf(word, from); at >= 0; at = plain.indexOf(word, at + 1)) {
      if (begins(plain, at) && (ends(plain, at + word.length()) || isLong(word))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean begins(String plain, int at) {
    return isEdge(plain, at) || isAfterArticle(plain, at);
  }

  private static boolean ends(String plain, int end) {
    return isEdge(plain, end);
  }

  /// Between two characters of which not both are of one word.
  private static boolean isEdge(String plain, int at) {
    if (at <= 0 || at >= plain.length()) {
      return true;
    }
    char before = plain.charAt(at - 1);
    char after = plain.charAt(at);
    return !Letters.isOfWord(before)
        || !Letters.isOfWord(after)
        || Letters.isUnspaced(before)
        || Letters.isUnspaced(after);
  }

  private static boolean isAfterArticle(String plain, int at) {
    int article = at - Tokens.ARTICLE.length();
    return article >= 0 && plain.startsWith(Tokens.ARTICLE, article) && isEdge(plain, article);
  }

  /// Whether its last run of letters is long enough to be the beginning of a word.
  private static boolean isLong(String word) {
    int letters = 0;
    while (letters < word.length()
        && Letters.isOfWord(word.charAt(word.length() - 1 - letters))
        && !Letters.isUnspaced(word.charAt(word.length() - 1 - letters))) {
      letters++;
    }
    return Tokens.mayBegin(word.substring(word.length() - letters));
  }
}
