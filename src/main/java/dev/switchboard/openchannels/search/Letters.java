package dev.switchboard.openchannels.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// Letters as they are compared: without case and accents, one character for one.
final class Letters {
  private static final char[] PLAIN = plain();

  private Letters() {}

  private static char[] plain() {
    char[] plain = new char[Character.MAX_VALUE + 1];
    for (int letter = 0; letter < plain.length; letter++) {
      plain[letter] = Character.toLowerCase(base((char) letter));
    }
    return plain;
  }

  /// The letter below an accent. Syllables of Hangul are taken apart by Unicode, too, and stay.
  private static char base(char letter) {
    if (letter < 128 || Character.isSurrogate(letter)) {
      return letter;
    }
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    return parts.length() > 1 && isMark(parts.charAt(1)) ? parts.charAt(0) : letter;
  }

  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = PLAIN[folded[i]];
    }
    return new String(folded);
  }

  /// Part of a word: what follows is no beginning. Rare characters, in two halves, count as
  /// letters.
  static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || isMark(letter);
  }

  static boolean isSyllable(char letter) {
    return letter >= 0xAC00 && UnicodeScript.of(letter) == UnicodeScript.HANGUL;
  }

  private static boolean isMark(char letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  /// Of a script that puts no space between words; what has two halves counts as such.
  static boolean isUnspaced(char letter) {
    if (letter < 0x0E00) {
      return false;
    }
    if (Character.isSurrogate(letter)) {
      return true;
    }
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
