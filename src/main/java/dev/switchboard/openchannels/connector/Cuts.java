package dev.switchboard.openchannels.connector;

import java.util.ArrayList;
import java.util.List;

/// Where a long text is cut: between paragraphs, else between lines, sentences or words, else where
/// it must be, but never through a character.
public final class Cuts {
  /// @param to the first character that is not in it
  public record Part(int from, int to) {}

  private Cuts() {}

  /// Without the space around the cuts; parts in which nothing can be seen are left out.
  public static List<Part> of(CharSequence text, int longest) {
    List<Part> parts = new ArrayList<>();
    int from = seen(text, 0);
    while (from < text.length()) {
      int to = text.length() - from <= longest ? text.length() : cut(text, from, longest);
      parts.add(new Part(from, stripped(text, from, to)));
      from = seen(text, to);
    }
    return parts;
  }

  private static int seen(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int stripped(CharSequence text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /// The best place in the second half of what fits: a part should not be much shorter than it can.
  private static int cut(CharSequence text, int from, int longest) {
    int best = 0;
    int at = from + longest;
    for (int i = from + longest; i > from + longest / 2; i--) {
      int rank = rank(text, i);
      if (rank > best) {
        best = rank;
        at = i;
      }
    }
    boolean throughACharacter =
        Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
    return throughACharacter ? at - 1 : at;
  }

  /// How good it is to cut before the character at `i`.
  private static int rank(CharSequence text, int i) {
    char next = text.charAt(i);
    if (!Character.isWhitespace(next)) {
      return 0;
    }
    char before = text.charAt(i - 1);
    if (next == '\n') {
      return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 4 : 3;
    }
    return ".!?…。".indexOf(before) >= 0 ? 2 : 1;
  }
}
