package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What recognises the dialog of a private chat: `telegram|bot|line|chat`.
///
/// The line belongs to it: a bot that moves to another line begins new dialogs there. A bot that is
/// removed and comes back to its line finds the old ones.
///
/// @param chat Telegram's number of the chat
record TelegramPlace(long bot, LineId line, long chat) {
  /// Source: spec/open-channels.md §1, connectors that are built in.
  static final String CONNECTOR = "telegrambot";

  static final String KIND = "telegram";
  private static final Pattern SHAPE =
      Pattern.compile("telegram\\|([0-9]{1,18})\\|([0-9]{1,18})\\|(-?[0-9]{1,18})");

  static Optional<TelegramPlace> of(Dialog dialog) {
    if (!dialog.place().startsWith(KIND + "|")) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(dialog.place());
    return matcher.matches()
        ? Optional.of(
            new TelegramPlace(
                Long.parseLong(matcher.group(1)),
                new LineId(Long.parseLong(matcher.group(2))),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /// Among all channels, and as a destination of deliveries.
  static String channel(long bot) {
    return KIND + ":" + bot;
  }

  @Override
  public String toString() {
    return KIND + "|" + bot + "|" + line + "|" + chat;
  }
}
