package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.FileKind;
import java.util.List;

/// What an agent wants done in the channel.
public sealed interface Effect {
  record SayText(String text) implements Effect {}

  /// Send a file that stays where it is.
  ///
  /// @param name what the link calls it
  /// @param url begins with http:// or https://
  /// @param caption may be empty
  record SendFile(FileKind kind, String name, String url, String caption) implements Effect {}

  record ShowButtons(List<ShownButton> buttons) implements Effect {
    public ShowButtons {
      buttons = List.copyOf(buttons);
    }
  }

  /// Give the dialog to the operators.
  record HandOver() implements Effect {}

  /// Give the dialog to the operators, and tell them that the agent could not go on.
  record GiveUp() implements Effect {}

  /// The dialog is over for the agent; the next message opens another.
  record CloseDialog() implements Effect {}
}
