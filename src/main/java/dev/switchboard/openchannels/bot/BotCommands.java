package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The commands of a portal's bots, as a command of the lane sees them.
final class BotCommands {
  private final Work work;

  private BotCommands(Work work) {
    this.work = work;
  }

  static BotCommands in(Work work) {
    return new BotCommands(work);
  }

  Optional<BotCommand> find(long id) {
    return SqlBotCommands.in(work).find(id);
  }

  Optional<BotCommand> named(UserId bot, String name) {
    return SqlBotCommands.named(work, bot, name);
  }

  List<BotCommand> of(UserId bot) {
    return SqlBotCommands.of(work, bot);
  }

  void save(BotCommand command) {
    SqlBotCommands.in(work).save(command);
  }

  void remove(BotCommand command) {
    SqlBotCommands.in(work).remove(command);
  }

  void removeAll(UserId bot) {
    of(bot).forEach(this::remove);
  }
}
