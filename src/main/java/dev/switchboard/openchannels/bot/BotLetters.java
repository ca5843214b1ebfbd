package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// What a bot is told, in the words of the version that it is of.
sealed interface BotLetters permits LettersV1, LettersV2 {
  /// @return the id of the delivery; empty when there is none to wait for
  Optional<Long> message(Dialog dialog, Message message);

  /// The client has given a command of the bot.
  ///
  /// @return the id of the delivery; empty when there is none to wait for
  Optional<Long> command(
      Dialog dialog, Message message, BotCommand command, BotCommand.Given given);

  void joined(Dialog dialog);

  void changed(Dialog dialog, Message message);

  void deleted(Dialog dialog, Message message, UserId by);

  /// Somebody likes what the bot has written, or does not any more.
  void liked(Dialog dialog, Message message, UserId by);

  void gone(UserId by);
}
