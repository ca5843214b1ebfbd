package dev.switchboard.openchannels.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/// Subjects without what programs put before them.
final class Subjects {
  /// Answers and forwarded mails in some languages: `Re:`, `AW:`, `RE[2]:`, `Fwd:`, `TR:`.
  private static final Pattern BEFORE =
      Pattern.compile(
          "^\\s*((re|aw|antw|antwort|sv|vs|res|rif|r|fw|fwd|wg|tr|rv|enc|ynt|odp|отв|ответ|رد)"
              + "\\s*(\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s*[:：]\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Subjects() {}

  static String bare(String subject) {
    return BEFORE.matcher(subject).replaceFirst("").strip();
  }

  static boolean same(String one, String other) {
    return bare(one).toLowerCase(Locale.ROOT).equals(bare(other).toLowerCase(Locale.ROOT));
  }

  static String answering(String subject) {
    return ("Re: " + bare(subject)).strip();
  }
}
