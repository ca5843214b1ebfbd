package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said of a message in words and buttons, as the bodies of calls.
final class Wording {
  /// WhatsApp shows no buttons without a text.
  private static final String NO_WORDS = "👇";

  private Wording() {}

  /// In order. More buttons than WhatsApp shows are numbered lines of the text.
  static List<Map<String, Object>> of(Message message) {
    List<String> parts = new ArrayList<>(WhatsappText.parts(ChannelText.formatted(message)));
    if (message.params().buttons().isEmpty()) {
      return texts(parts);
    }
    boolean above = !parts.isEmpty() && parts.getLast().length() <= Offer.LONGEST_BODY;
    Optional<Map<String, Object>> offer = Offer.of(message, above ? parts.getLast() : NO_WORDS);
    if (offer.isEmpty()) {
      return texts(WhatsappText.parts(ChannelText.formatted(message) + numbered(message)));
    }
    List<Map<String, Object>> bodies =
        new ArrayList<>(texts(above ? parts.subList(0, parts.size() - 1) : parts));
    bodies.add(body("interactive", offer.get()));
    return bodies;
  }

  private static String numbered(Message message) {
    StringBuilder lines = new StringBuilder();
    List<Button> buttons = message.params().buttons();
    for (int i = 0; i < buttons.size(); i++) {
      lines.append("[br]").append(i + 1).append(". ").append(buttons.get(i).text());
    }
    return lines.toString();
  }

  private static List<Map<String, Object>> texts(List<String> parts) {
    return parts.stream().map(Wording::text).toList();
  }

  static Map<String, Object> text(String part) {
    return body("text", Map.of("body", part, "preview_url", true));
  }

  /// @param type of message, under whose name its content stands
  static Map<String, Object> body(String type, Map<String, ?> content) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put(type, content);
    return body;
  }
}
