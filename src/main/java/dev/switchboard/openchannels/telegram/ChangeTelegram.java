package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Switches a bot on or off, gives it a new token, or forgets what was left out. False when there
/// is no such channel.
///
/// @param noticed somebody knows what was left out
/// @param renewed another token of the same bot, and what Telegram said to it
record ChangeTelegram(
    long bot, Optional<Boolean> active, Optional<Renewed> renewed, boolean noticed)
    implements Command<Boolean> {
  record Renewed(BotToken token, Me me) {}

  @Override
  public Boolean decide(Work work) {
    Optional<TelegramChannel> found = SqlTelegram.in(work).find(bot);
    found.ifPresent(channel -> {
      TelegramChannel switched = channel.withActive(active.orElse(channel.active()));
      TelegramChannel changed =
          renewed.map(with -> switched.withToken(with.token(), with.me())).orElse(switched);
      SqlTelegram.in(work).save(noticed ? changed.skipping(Skipped.NONE) : changed);
      work.emit(TelegramEvent.of(TelegramEvent.What.CHANGED, changed));
    });
    return found.isPresent();
  }
}
