package dev.switchboard.openchannels.mail;

import java.util.List;
import java.util.regex.Pattern;

/// Leaves out what a mail repeats of the one that it answers. When nothing would be left, all of it
/// stays.
final class QuoteCut {
  /// Over how many lines the words before a quote may go.
  private static final int LINES_OF_INTRODUCTION = 3;

  private static final int LONGEST_LINE = 500;

  /// "On Tuesday, Ada wrote:" in the languages of the pages.
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^\\s*((on|am|il giorno|le|el|em|op|w dniu|в)\\s.{4,400}"
              + "(wrote|schrieb.{0,200}|a écrit|escribió|escreveu|ha scritto|schreef.{0,200}"
              + "|napisał|пишет|написал\\S*)"
              + "|.{4,300}\\d.{0,200}(wrote|schrieb|пишет|написал\\S*|كتب.{0,200}))\\s*[:：]\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DIVIDER =
      Pattern.compile(
          "^\\s*[-_=]{2,}\\s*(original message|original appointment|ursprüngliche nachricht"
              + "|message d'origine|mensaje original|mensagem original|исходное сообщение"
              + "|forwarded message|weitergeleitete nachricht)\\s*[-_=]{2,}\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// How Outlook begins what it quotes.
  private static final Pattern FROM =
      Pattern.compile("^\\s*\\*?(from|von|de|от|da|من)\\s*:\\*?\\s.*", flags());

  private static final Pattern SENT =
      Pattern.compile(
          "^\\s*\\*?(sent|date|gesendet|datum|envoyé|enviado|enviada|el|дата|отправлено|inviato"
              + "|تاريخ|التاريخ|تم الإرسال)( el| em)?\\s*:\\*?\\s.*",
          flags());

  private static final Pattern RULE = Pattern.compile("^\\s*[_]{10,}\\s*$");

  private QuoteCut() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  static String cut(String text) {
    List<String> lines = text.lines().toList();
    int end = end(lines);
    while (end > 0 && isRest(lines.get(end - 1))) {
      end--;
    }
    String left = String.join("\n", lines.subList(0, end)).strip();
    return left.isEmpty() ? text.strip() : left;
  }

  /// The first line that belongs to what is repeated, up to the end.
  private static int end(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (DIVIDER.matcher(lines.get(i)).matches() || isOutlook(lines, i)) {
        return i;
      }
      if (isIntroduction(lines, i)) {
        return i;
      }
    }
    return beforeLastQuote(lines);
  }

  private static boolean isOutlook(List<String> lines, int at) {
    if (!FROM.matcher(lines.get(at)).matches()) {
      return false;
    }
    return lines.subList(at + 1, Math.min(at + 4, lines.size())).stream()
        .anyMatch(line -> SENT.matcher(line).matches());
  }

  /// The words may go over several lines; a quote, or the end, has to follow. What stands behind
  /// the quote would be an answer within it: then nothing is cut here.
  private static boolean isIntroduction(List<String> lines, int at) {
    StringBuilder words = new StringBuilder();
    for (int i = at; i < Math.min(at + LINES_OF_INTRODUCTION, lines.size()); i++) {
      String line = lines.get(i);
      if (line.isBlank() || isQuoted(line)) {
        return false;
      }
      words.append(' ').append(line.strip());
      if (endsTheWords(line) && INTRODUCTION.matcher(words).matches()) {
        return isQuoteOnly(lines.subList(i + 1, lines.size()));
      }
    }
    return false;
  }

  private static boolean endsTheWords(String line) {
    String stripped = line.strip();
    return stripped.length() < LONGEST_LINE && (stripped.endsWith(":") || stripped.endsWith("："));
  }

  /// Programs that mark nothing repeat the text as it was: it is taken for a quote as well, unless
  /// some of it is marked and some is not.
  private static boolean isQuoteOnly(List<String> lines) {
    boolean marked = lines.stream().anyMatch(QuoteCut::isQuoted);
    return !marked
        || lines.stream().dropWhile(line -> !isQuoted(line)).allMatch(QuoteCut::isRestOrQuote);
  }

  private static boolean isRestOrQuote(String line) {
    return line.isBlank() || isQuoted(line);
  }

  /// Lines with `>` at the end, without words before them.
  private static int beforeLastQuote(List<String> lines) {
    int end = lines.size();
    while (end > 0 && isRestOrQuote(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">");
  }

  private static boolean isRest(String line) {
    return line.isBlank() || RULE.matcher(line).matches();
  }
}
