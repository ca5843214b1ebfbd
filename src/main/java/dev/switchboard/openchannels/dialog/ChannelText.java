package dev.switchboard.openchannels.dialog;

import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// All of a message as text, for channels that show nothing else.
public final class ChannelText {
  private static final Set<String> SHOWING_BUTTONS =
      Set.of("livechat", "omnichannel", "telegrambot", "whatsappcloud");

  private ChannelText() {}

  /// Whether the dialog's channel shows buttons by itself.
  public static boolean showsButtons(Dialog dialog) {
    return SHOWING_BUTTONS.contains(dialog.connector());
  }

  /// Without markup, for a channel that shows buttons by itself. Files are their links.
  public static String plain(Message message) {
    List<String> lines = new ArrayList<>(List.of(plainWithoutFiles(message)));
    message.params().files().stream().map(RemoteFile::url).forEach(lines::add);
    return joined(lines, "\n");
  }

  /// Without markup, for a channel that shows buttons and takes files by itself.
  public static String plainWithoutFiles(Message message) {
    List<String> lines = new ArrayList<>();
    lines.add(BbCode.plain(message.text()));
    lines.addAll(attached(message));
    lines.addAll(links(message));
    return joined(lines, "\n");
  }

  /// With BBCode, for a channel that knows no buttons: the client sees by number what he may
  /// answer.
  public static String marked(Message message) {
    List<String> lines = new ArrayList<>();
    lines.add(message.text());
    lines.addAll(attached(message));
    lines.addAll(links(message));
    List<MessageParams.Button> buttons = message.params().buttons();
    for (int i = 0; i < buttons.size(); i++) {
      lines.add((i + 1) + ". " + buttons.get(i).text());
    }
    return joined(lines, "[br]");
  }

  /// With BBCode, for a channel that shows buttons and takes files by itself. Files that are kept
  /// elsewhere are their links.
  public static String formatted(Message message) {
    List<String> lines = new ArrayList<>();
    lines.add(message.text());
    lines.addAll(attached(message));
    lines.addAll(links(message));
    message.params().files().stream()
        .filter(file -> file.stored() == 0)
        .map(RemoteFile::url)
        .forEach(lines::add);
    return joined(lines, "[br]");
  }

  private static String joined(List<String> lines, String by) {
    return String.join(by, lines.stream().filter(line -> !line.isBlank()).toList());
  }

  private static List<String> links(Message message) {
    JsonNode keyboard = message.params().extras().keyboard();
    return keyboard == null ? List.of() : Keyboard.links(keyboard);
  }

  private static List<String> attached(Message message) {
    JsonNode attach = message.params().extras().attach();
    return attach == null ? List.of() : Attachment.lines(attach);
  }
}
