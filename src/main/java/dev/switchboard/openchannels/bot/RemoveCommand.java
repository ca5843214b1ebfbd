package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Removes a command of a bot.
///
/// Source: contract/methods/imbot/imbot.command.unregister.json
record RemoveCommand(long id) implements Command<Boolean> {
  /// @return false when it is not there
  @Override
  public Boolean decide(Work work) {
    Optional<BotCommand> known = BotCommands.in(work).find(id);
    known.ifPresent(BotCommands.in(work)::remove);
    return known.isPresent();
  }
}
