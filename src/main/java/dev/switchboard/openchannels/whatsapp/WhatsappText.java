package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.connector.Cuts;
import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.Markup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A text with markup as messages that WhatsApp takes: its own marks, in parts that are not too
/// long. Marks stand around each line for itself, so that a part does not end within them.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Text
/// messages": up to 4,096 characters
final class WhatsappText {
  /// Counted as Java counts, which is never less than WhatsApp counts.
  static final int LONGEST = 4096;

  private static final Map<String, String> MARKS = Map.of("b", "*", "i", "_", "s", "~");

  private WhatsappText() {}

  /// In order; none when there is nothing to be seen.
  static List<String> parts(String marked) {
    String text = written(BbCode.parse(marked));
    return Cuts.of(text, LONGEST).stream()
        .map(part -> text.substring(part.from(), part.to()))
        .toList();
  }

  private static String written(List<Markup> nodes) {
    return nodes.stream().map(WhatsappText::written).collect(Collectors.joining());
  }

  private static String written(Markup node) {
    return switch (node) {
      case Markup.Plain plain -> plain.text().replace("\r", "");
      case Markup.Break _ -> "\n";
      case Markup.Styled styled ->
          marked(written(styled.inner()), MARKS.getOrDefault(styled.tag(), ""));
      case Markup.Link link -> link(link);
      case Markup.Mention mention -> written(mention.inner());
    };
  }

  /// WhatsApp makes addresses pressable by itself.
  private static String link(Markup.Link link) {
    String text = written(link.inner());
    return text.isBlank() || text.equals(link.address())
        ? link.address()
        : text + " (" + link.address() + ")";
  }

  private static String marked(String text, String mark) {
    return text.lines().map(line -> markedLine(line, mark)).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  /// A mark counts only when a character follows it, and one stands before its twin.
  private static String markedLine(String line, String mark) {
    String core = line.strip();
    if (core.isEmpty() || mark.isEmpty() || core.startsWith(mark)) {
      return line;
    }
    int from = line.indexOf(core);
    return line.substring(0, from) + mark + core + mark + line.substring(from + core.length());
  }
}
