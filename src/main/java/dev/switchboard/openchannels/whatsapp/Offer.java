package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.connector.ButtonChoice;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The buttons of a message as WhatsApp shows them: up to three as buttons, up to ten as a list.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Interactive
/// reply buttons messages" (titles of 20 characters), "Interactive list messages" (titles of 24,
/// descriptions of 72)
final class Offer {
  /// What may stand above buttons.
  static final int LONGEST_BODY = 1024;

  private static final int MOST_BUTTONS = 3;
  private static final int LONGEST_BUTTON = 20;
  private static final int MOST_ROWS = 10;
  private static final int LONGEST_ROW = 24;
  private static final int LONGEST_DESCRIPTION = 72;

  /// What opens the list: the words around it may be of any language.
  private static final String OPENS = "☰";

  private Offer() {}

  /// Below a text; empty when WhatsApp cannot show them, or there are none.
  static Optional<Map<String, Object>> of(Message message, String body) {
    List<Button> buttons = message.params().buttons();
    long different = buttons.stream().map(Button::text).map(String::strip).distinct().count();
    boolean sound =
        different == buttons.size()
            && buttons.stream().noneMatch(button -> button.text().isBlank());
    if (buttons.isEmpty() || buttons.size() > MOST_ROWS || !sound) {
      return Optional.empty();
    }
    boolean few =
        buttons.size() <= MOST_BUTTONS
            && buttons.stream().allMatch(button -> fits(button, LONGEST_BUTTON));
    Map<String, Object> interactive = new LinkedHashMap<>();
    interactive.put("type", few ? "button" : "list");
    interactive.put("body", Map.of("text", body));
    interactive.put("action", few ? buttons(message) : list(message));
    return Optional.of(interactive);
  }

  private static boolean fits(Button button, int longest) {
    return button.text().strip().length() <= longest;
  }

  private static Map<String, Object> buttons(Message message) {
    return Map.of(
        "buttons",
        numbers(message)
            .mapToObj(number -> Map.of("type", "reply", "reply", named(message, number)))
            .toList());
  }

  private static Map<String, String> named(Message message, int number) {
    String text = message.params().buttons().get(number).text().strip();
    return Map.of("id", ButtonChoice.of(message, number), "title", text);
  }

  private static Map<String, Object> list(Message message) {
    List<Map<String, String>> rows =
        numbers(message).mapToObj(number -> row(message, number)).toList();
    return Map.of("button", OPENS, "sections", List.of(Map.of("rows", rows)));
  }

  /// What is too long for a title stands below it.
  private static Map<String, String> row(Message message, int number) {
    String text = message.params().buttons().get(number).text().strip();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", ButtonChoice.of(message, number));
    row.put("title", cut(text, LONGEST_ROW));
    if (text.length() > LONGEST_ROW) {
      row.put("description", cut(text, LONGEST_DESCRIPTION));
    }
    return row;
  }

  private static IntStream numbers(Message message) {
    return IntStream.range(0, message.params().buttons().size());
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
