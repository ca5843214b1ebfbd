package dev.switchboard.openchannels.dialog;

/// What channels send, as every database can keep it.
public final class Storable {
  private Storable() {}

  /// The text without the one character that PostgreSQL refuses: it would fail the whole commit.
  public static String text(String sent) {
    return sent.indexOf('\0') < 0 ? sent : sent.replace("\0", "");
  }

  /// A text that is part of an index, cleaned.
  ///
  /// @throws IllegalArgumentException when it is too long: cutting it would mix up two of them
  public static String key(String name, String sent, int longest) {
    String clean = text(sent);
    if (clean.length() > longest) {
      throw new IllegalArgumentException(
          name + " must have at most " + longest + " characters, came: " + clean.length());
    }
    return clean;
  }
}
