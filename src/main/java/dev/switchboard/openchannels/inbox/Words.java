package dev.switchboard.openchannels.inbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is searched for: words that must all occur, whatever their case and accents, in any
/// language.
record Words(List<String> folded) {
  /// Where a word stands in a text.
  ///
  /// @param from the first character, as strings count them
  record Hit(int from, int length) {}

  private static final int MOST = 8;

  Words {
    folded = List.copyOf(folded);
  }

  static Words of(String query) {
    return new Words(
        List.of(fold(query).strip().split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST)
            .toList());
  }

  boolean areIn(String text) {
    String plain = fold(text);
    return folded.stream().allMatch(plain::contains);
  }

  /// Where the words stand, in order; none where folding has changed the text's length.
  List<Hit> hits(String text) {
    String plain = fold(text);
    List<Hit> hits = new ArrayList<>();
    if (plain.length() != text.length()) {
      return hits;
    }
    for (String word : folded) {
      for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length())) {
        hits.add(new Hit(at, word.length()));
      }
    }
    hits.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return hits;
  }

  /// One character for one wherever a character has a plain form.
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      folded.append(letter < 128 ? letter : plain(letter));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static char plain(char letter) {
    if (Character.isSurrogate(letter)) {
      return letter;
    }
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }
}
