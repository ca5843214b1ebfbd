package dev.switchboard.openchannels.telegram;

import dev.switchboard.platform.outbox.Verdict;
import java.util.Locale;

/// What becomes of a message that Telegram does not take.
final class Refusals {
  private Refusals() {}

  /// What the operator reads at his message.
  static Verdict verdict(BotApi.Reply.Refused refused) {
    return judged(refused).after(refused.answer());
  }

  private static Verdict judged(BotApi.Reply.Refused refused) {
    if (refused.tokenIsWrong()) {
      return Verdict.retry("Telegram does not know the bot's token any more.");
    }
    if (refused.code() == 429) {
      return new Verdict.Retry("Telegram wants fewer messages for a while.", refused.pause());
    }
    if (refused.code() >= 500) {
      return new Verdict.Retry("Telegram has a fault (" + refused.code() + ").", refused.pause());
    }
    return new Verdict.Park(reason(refused));
  }

  private static String reason(BotApi.Reply.Refused refused) {
    String words = refused.words().toLowerCase(Locale.ROOT);
    if (words.contains("blocked by the user")) {
      return "The client has blocked the bot.";
    }
    if (words.contains("user is deactivated")) {
      return "The client's Telegram account is no more.";
    }
    if (words.contains("chat not found")) {
      return "Telegram does not know the client's chat.";
    }
    return "Telegram refused it (" + refused.code() + "): " + refused.words();
  }
}
