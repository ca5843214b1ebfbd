package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands behind a button in a channel: our message and the number of the button, since
/// channels have little room for what bots call their buttons.
public final class ButtonChoice {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,4})");

  private ButtonChoice() {}

  /// @param number of the button, from 0
  public static String of(Message message, int number) {
    return message.id() + "." + number;
  }

  /// The button that was pressed, if it is one of this dialog.
  public static Optional<Button> button(Work work, Dialog dialog, String choice) {
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
}
