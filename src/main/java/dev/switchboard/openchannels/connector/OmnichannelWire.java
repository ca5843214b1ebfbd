package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.identity.PortalId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one message of operators, agents or the line is to the server of a channel: its text, its
/// files and its buttons, each of them a message, in this order.
///
/// Source: spec/agents.md §5.2, §5.3, §12.3.
final class OmnichannelWire {
  private OmnichannelWire() {}

  /// @param files as messages of the Webim dialect; otherwise their links stand in the text
  static List<Map<String, Object>> of(PortalId portal, Message message, boolean files) {
    List<RemoteFile> sent = files ? message.params().files() : List.of();
    boolean buttons = !message.params().buttons().isEmpty();
    boolean alone = sent.isEmpty() && !buttons;
    String text = files ? ChannelText.plainWithoutFiles(message) : ChannelText.plain(message);
    List<Map<String, Object>> wire = new ArrayList<>();
    if (alone || !text.isEmpty()) {
      wire.add(text(id(portal, message, alone ? "" : "/text"), text));
    }
    for (int i = 0; i < sent.size(); i++) {
      wire.add(file(id(portal, message, "/file/" + i), sent.get(i)));
    }
    if (buttons) {
      wire.add(keyboard(id(portal, message, ""), message.params().buttons()));
    }
    return wire;
  }

  private static Map<String, Object> text(String id, String text) {
    Map<String, Object> said = of(id, "operator");
    said.put("text", text);
    return said;
  }

  private static Map<String, Object> file(String id, RemoteFile file) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("url", file.url());
    data.put("name", file.name());
    data.put("media_type", file.type().isEmpty() ? "application/octet-stream" : file.type());
    Map<String, Object> sent = of(id, "file_operator");
    sent.put("data", data);
    return sent;
  }

  private static Map<String, Object> keyboard(String id, List<MessageParams.Button> buttons) {
    Map<String, Object> keyboard = of(id, "keyboard");
    keyboard.put("buttons", buttons.stream().map(button -> List.of(button(button))).toList());
    return keyboard;
  }

  private static Map<String, Object> button(MessageParams.Button button) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", button.id());
    shown.put("text", button.text());
    return shown;
  }

  private static Map<String, Object> of(String id, String kind) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("kind", kind);
    return message;
  }

  /// The same for every attempt to send the message.
  private static String id(PortalId portal, Message message, String part) {
    String name = portal + "/" + message.id() + part;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
