package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Removes a bot. What it wrote stays; a dialog that it holds goes to people when the client
/// writes.
///
/// Source: contract/methods/imbot/imbot.unregister.json
record RemoveBot(UserId id, String owner, UserId by, WireDates dates) implements Command<Owned> {
  @Override
  public Owned decide(Work work) {
    return Owned.of(
        work,
        id,
        owner,
        bot -> {
          BotEvents.gone(work, bot, by, dates);
          BotCommands.in(work).removeAll(bot.id());
          Bots.in(work).remove(bot);
          Users.in(work).updateActive(id, false);
        });
  }
}
