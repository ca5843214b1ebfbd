package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What stands behind a button at Telegram's: our message and the number of the button, since 64
/// bytes are too few for what bots call their buttons.
final class Choice {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,4})");

  private Choice() {}

  /// The button that was pressed, if it is one of this dialog.
  static Optional<Button> button(Work work, Dialog dialog, String choice) {
    Matcher matcher = SHAPE.matcher(choice);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(2));
    return Messages.in(work)
        .find(Long.parseLong(matcher.group(1)))
        .filter(message -> message.chat().equals(dialog.id()) && !message.inside())
        .map(message -> message.params().buttons())
        .filter(buttons -> number < buttons.size())
        .map(buttons -> buttons.get(number));
  }

  /// One button a row: they may be long.
  static Map<String, Object> keyboard(Message message) {
    List<Button> buttons = message.params().buttons();
    List<List<Map<String, String>>> rows =
        IntStream.range(0, buttons.size())
            .mapToObj(number -> {
              String choice = message.id() + "." + number;
              return List.of(Map.of("text", buttons.get(number).text(), "callback_data", choice));
            })
            .toList();
    return Map.of("inline_keyboard", rows);
  }
}
