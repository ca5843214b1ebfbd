package dev.switchboard.openchannels.telegram;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Forgets a bot and its token; its dialogs stay. False when there is no such channel.
record RemoveTelegram(long bot) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<TelegramChannel> found = SqlTelegram.in(work).find(bot);
    found.ifPresent(channel -> remove(work, channel));
    return found.isPresent();
  }

  static void remove(Work work, TelegramChannel channel) {
    SqlTelegram.in(work).remove(channel);
    work.emit(TelegramEvent.of(TelegramEvent.What.REMOVED, channel));
  }
}
