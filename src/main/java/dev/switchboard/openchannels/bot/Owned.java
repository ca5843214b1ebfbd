package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.function.Consumer;

/// What came of a request to do something with a bot.
enum Owned {
  DONE,
  NO_BOT,
  /// It belongs to another application.
  FOREIGN;

  /// Does `step` with the bot, if it is the owner's.
  static Owned of(Work work, UserId id, String owner, Consumer<Bot> step) {
    Optional<Bot> bot = Bots.in(work).find(id);
    if (bot.isEmpty()) {
      return NO_BOT;
    }
    if (!bot.get().owner().equals(owner)) {
      return FOREIGN;
    }
    step.accept(bot.get());
    return DONE;
  }
}
