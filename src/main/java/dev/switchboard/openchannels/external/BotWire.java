package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a bot is told, the same in both dialects as far as both know it. The chat's id is the id of
/// the chat here.
///
/// Source: spec/agents.md §5.2, §5.3.
final class BotWire {
  private BotWire() {}

  static Map<String, Object> newChat(Dialog dialog) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", "new_chat");
    body.put("chat", Map.of("id", dialog.id().value()));
    body.put("visitor", visitor(dialog));
    return body;
  }

  /// Not of the protocol: for lines that have joined each other.
  static Map<String, Object> closed(Dialog dialog) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", "close_chat");
    body.put("chat_id", dialog.id().value());
    return body;
  }

  /// A message can be several: each file is one.
  ///
  /// @param pressed id of the button that was pressed
  static List<Map<String, Object>> newMessages(
      Dialog dialog, Message message, Optional<String> pressed) {
    List<Map<String, Object>> bodies = new ArrayList<>();
    List<RemoteFile> files = message.params().files();
    if (files.isEmpty() || !(message.text().isBlank() || message.text().startsWith("file:"))) {
      bodies.add(newMessage(dialog, said(message, pressed)));
    }
    for (RemoteFile file : files) {
      String id = message.id() + "/" + (bodies.size() + 1);
      bodies.add(newMessage(dialog, sent(id, file)));
    }
    return bodies;
  }

  private static Map<String, Object> newMessage(Dialog dialog, Map<String, Object> message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", "new_message");
    body.put("chat_id", dialog.id().value());
    body.put("visitor", visitor(dialog));
    body.put("message", message);
    return body;
  }

  private static Map<String, Object> said(Message message, Optional<String> pressed) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", Long.toString(message.id()));
    if (pressed.isPresent()) {
      Map<String, Object> button = Map.of("id", pressed.get(), "text", message.text());
      said.put("kind", "keyboard_response");
      said.put("data", Map.of("button", button));
    } else {
      said.put("kind", "visitor");
      said.put("text", message.text());
    }
    return said;
  }

  private static Map<String, Object> sent(String id, RemoteFile file) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", file.id());
    data.put("state", "ready");
    data.put("name", file.name());
    data.put("content_type", file.type());
    data.put("media_type", file.type());
    data.put("size", file.size());
    data.put("url", file.url());
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("id", id);
    sent.put("kind", "file_visitor");
    sent.put("data", data);
    return sent;
  }

  private static Map<String, Object> visitor(Dialog dialog) {
    ClientCard card = dialog.card();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", card.fullName());
    fields.put("login", card.login());
    fields.put("phone", card.phone());
    fields.put("email", card.email());
    fields.put("site", card.site());
    return Map.of("id", dialog.channelUser(), "fields", fields);
  }
}
