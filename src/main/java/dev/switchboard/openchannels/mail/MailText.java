package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import java.util.ArrayList;
import java.util.List;

/// What a mail of ours says. Choices are numbered; files that are kept elsewhere are their links.
final class MailText {
  /// In lines, and in characters.
  private static final int LONGEST_QUOTE = 10;

  private static final int QUOTED = 1000;

  private MailText() {}

  static String of(Message message) {
    List<String> lines = new ArrayList<>();
    lines.add(BbCode.plain(ChannelText.marked(message)).replace("\0", ""));
    message.params().files().stream()
        .filter(file -> file.stored() == 0)
        .map(RemoteFile::url)
        .forEach(lines::add);
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  /// What stands above an answer to a certain message: its beginning, each line marked.
  static String quote(Message message) {
    String text = of(message);
    List<String> lines = text.lines().limit(LONGEST_QUOTE).toList();
    String beginning = Words.cut(String.join("\n", lines), QUOTED);
    String shown = beginning.length() < text.length() ? beginning + " …" : beginning;
    return shown.isBlank() ? "" : shown.replaceAll("(?m)^", "> ") + "\n\n";
  }

  static boolean isEmpty(Message message) {
    return of(message).isBlank() && message.params().files().isEmpty();
  }
}
