package dev.switchboard.directory.factor;

import java.util.Locale;

/// What somebody has typed as a code: digits of any script, without whatever stands between them.
///
/// @param text digits and small letters
record TypedCode(String text) {
  private static final int LONGEST = 100;
  private static final int DIGITS = 6;

  static TypedCode of(String typed) {
    StringBuilder text = new StringBuilder();
    typed
        .codePoints()
        .limit(LONGEST)
        .filter(Character::isLetterOrDigit)
        .forEach(sign -> append(text, sign));
    return new TypedCode(text.toString().toLowerCase(Locale.ROOT));
  }

  private static void append(StringBuilder text, int sign) {
    if (Character.isDigit(sign)) {
      text.append(Character.digit(sign, 10));
    } else {
      text.appendCodePoint(sign);
    }
  }

  /// Whether it can be one of the app.
  boolean isOfApp() {
    return text.length() == DIGITS && text.chars().allMatch(Character::isDigit);
  }

  /// Opens a door as long as nobody has used it.
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
