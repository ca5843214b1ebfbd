package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/// One message as the visitor's browser gets it.
final class MessageCard {
  private MessageCard() {}

  static Map<String, Object> of(Message message, Faces faces, FileCard files) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", message.id());
    card.put("session", message.session());
    card.put("at", message.createdAt().toEpochMilli());
    card.put("author", author(message, faces));
    card.put("text", message.text());
    card.put("buttons", message.params().buttons());
    card.put("files", message.params().files().stream().map(files::of).toList());
    if (!message.params().extras().asks().isEmpty()) {
      card.put("form", message.params().extras().asks());
    }
    if (message.origin() == Message.Origin.CLIENT && message.externalId() != null) {
      card.put("client_id", message.externalId());
    }
    return card;
  }

  private static Map<String, Object> author(Message message, Faces faces) {
    Map<String, Object> author = new LinkedHashMap<>();
    author.put("kind", LivechatView.word(message.origin()));
    switch (message.origin()) {
      case OPERATOR -> author.putAll(faces.of(message.author(), true));
      case AGENT -> author.putAll(faces.of(message.author(), false));
      case CLIENT, SYSTEM -> {}
    }
    return author;
  }
}
