package dev.switchboard.openchannels.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What BotFather gives to whoever has made a bot: `123456789:AAF…`. Who has it speaks for the bot.
///
/// It is part of every address of the Bot API, so that no address may be logged or shown.
///
/// @param bot Telegram's number of the bot
record BotToken(long bot, String value) {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,17}):[A-Za-z0-9_-]{16,128}");

  /// Empty when this cannot be a token.
  static Optional<BotToken> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new BotToken(Long.parseLong(matcher.group(1)), matcher.group()))
        : Optional.empty();
  }

  /// The secret stays out of logs.
  @Override
  public String toString() {
    return "BotToken[" + bot + "]";
  }
}
