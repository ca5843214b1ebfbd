package dev.switchboard.openchannels.dialog;

import dev.switchboard.openchannels.dialog.MessageParams.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Buttons below a message as bots and operators send them: `{"BUTTONS":[…]}`, or the list alone.
public final class Keyboard {
  private static final int MOST_BUTTONS = 100;
  private static final int LONGEST_TEXT = 255;

  private Keyboard() {}

  /// Whether every button has a text, and a link of it can be opened without running anything.
  public static boolean isSound(JsonNode keyboard) {
    List<JsonNode> buttons = elements(keyboard, "BUTTONS");
    return !buttons.isEmpty()
        && buttons.size() <= MOST_BUTTONS
        && buttons.stream().allMatch(Keyboard::isSoundButton);
  }

  private static boolean isSoundButton(JsonNode button) {
    if (isNewLine(button)) {
      return true;
    }
    String text = text(button, "TEXT");
    String link = text(button, "LINK");
    return button.isObject()
        && !text.isBlank()
        && text.length() <= LONGEST_TEXT
        && command(button).orElse("").length() <= LONGEST_TEXT
        && (link.isEmpty() || MarkupParser.isSafe(link));
  }

  /// Whether every entry of a menu has a text.
  public static boolean isSoundMenu(JsonNode menu) {
    List<JsonNode> items = elements(menu, "ITEMS");
    return !items.isEmpty()
        && items.size() <= MOST_BUTTONS
        && items.stream().allMatch(Keyboard::isSoundButton);
  }

  /// What the client can press, numbered from 1; links are no choices. A button that gives a
  /// command has the command for its id, so that a press says which.
  static List<Button> choices(JsonNode keyboard) {
    List<Button> choices = new ArrayList<>();
    for (JsonNode button : elements(keyboard, "BUTTONS")) {
      boolean off = text(button, "DISABLED").equals("Y");
      if (!isNewLine(button) && text(button, "LINK").isEmpty() && !off) {
        String number = Integer.toString(choices.size() + 1);
        choices.add(new Button(command(button).orElse(number), text(button, "TEXT")));
      }
    }
    return choices;
  }

  /// `/name params`, if the button gives a command.
  private static Optional<String> command(JsonNode button) {
    String name = text(button, "COMMAND").strip();
    String line = "/" + name.replaceFirst("^/", "") + " " + text(button, "COMMAND_PARAMS").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(line.strip());
  }

  /// What the client of a message can press.
  public static List<Button> choicesOf(MessageExtras extras) {
    JsonNode keyboard = extras.keyboard();
    return keyboard == null ? List.of() : choices(keyboard);
  }

  static List<String> links(JsonNode keyboard) {
    return elements(keyboard, "BUTTONS").stream()
        .filter(button -> !text(button, "LINK").isEmpty())
        .map(button -> text(button, "TEXT") + ": " + text(button, "LINK"))
        .toList();
  }

  private static boolean isNewLine(JsonNode button) {
    return text(button, "TYPE").equals("NEWLINE");
  }

  static List<JsonNode> elements(JsonNode of, String name) {
    JsonNode list = of.isObject() && of.has(name) ? of.path(name) : of;
    return list.isContainer() ? List.copyOf(list.values()) : List.of();
  }

  static String text(JsonNode of, String name) {
    JsonNode value = of.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }
}
