package dev.switchboard.agents.context;

/// Texts in quotes within expressions, where nothing else means anything.
final class Quoted {
  private Quoted() {}

  static boolean opensAt(String source, int at) {
    return source.charAt(at) == '\'' || source.charAt(at) == '"';
  }

  /// Behind the closing quote of the text that opens here, or the end when it is never closed. A
  /// backslash takes its meaning from any character.
  static int end(String source, int opening) {
    char quote = source.charAt(opening);
    for (int at = opening + 1; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at += c == '\\' ? 1 : 0;
    }
    return source.length();
  }
}
