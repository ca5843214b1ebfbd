package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.ButtonChoice;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the client can press below a message: 64 bytes are there for what stands behind a button.
final class Choice {
  private Choice() {}

  /// The button that was pressed, if it is one of this dialog.
  static Optional<Button> button(Work work, Dialog dialog, String choice) {
    return ButtonChoice.button(work, dialog, choice);
  }

  /// One button a row: they may be long.
  static Map<String, Object> keyboard(Message message) {
    List<Button> buttons = message.params().buttons();
    List<List<Map<String, String>>> rows =
        IntStream.range(0, buttons.size())
            .mapToObj(number -> {
              String choice = ButtonChoice.of(message, number);
              return List.of(Map.of("text", buttons.get(number).text(), "callback_data", choice));
            })
            .toList();
    return Map.of("inline_keyboard", rows);
  }
}
