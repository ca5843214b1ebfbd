package dev.switchboard.openchannels.transcript;

import dev.switchboard.openchannels.dialog.BbCode;
import java.util.regex.Pattern;

/// A transcript as a plain text.
///
/// What somebody has written begins a line of its own, so that its direction is its own, too. It
/// stands further in, so that no text can look like another message.
public final class TranscriptText {
  private static final String INDENT = "    ";

  /// Ends of lines, and what turns the direction of all that follows.
  private static final Pattern LOOSE =
      Pattern.compile("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069]");

  private TranscriptText() {}

  public static String of(Transcript transcript, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(line(style.title(transcript))).append('\n').append(style.times()).append('\n');
    if (transcript.cut()) {
      text.append('\n').append(style.earlier()).append('\n');
    }
    for (Transcript.Entry entry : transcript.entries()) {
      text.append('\n');
      switch (entry) {
        case Transcript.Begun begun ->
            text.append("--- ")
                .append(style.session(begun.session()))
                .append(", ")
                .append(style.moment(begun.at()))
                .append(" ---\n");
        case Transcript.Said said -> said(said, style, text);
        case Transcript.Ended ended ->
            text.append("--- ").append(style.end(ended)).append(" ---\n");
      }
    }
    return text.toString();
  }

  private static void said(Transcript.Said said, Style style, StringBuilder text) {
    text.append('[').append(style.moment(said.at())).append("] ");
    text.append(line(style.author(said))).append('\n');
    String plain = BbCode.plain(said.text());
    if (said.deleted()) {
      text.append(INDENT).append(style.words().say("transcriptDeleted")).append('\n');
    } else if (!plain.isBlank()) {
      text.append(INDENT).append(plain.strip().replaceAll("\\R", "\n" + INDENT)).append('\n');
    }
    String file = style.words().say("transcriptFile");
    said.files()
        .forEach(name -> text.append(INDENT).append(file.replace("{0}", line(name))).append('\n'));
  }

  /// A name keeps to its place.
  private static String line(String name) {
    return LOOSE.matcher(name).replaceAll(" ");
  }
}
