package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Map;
import java.util.Optional;

/// Removes a bot. What it wrote stays; dialogs that it holds wait for the line's rule.
///
/// Source: contract/methods/imbot/imbot.unregister.json
record RemoveBot(UserId id, String owner, UserId by) implements Command<Owned> {
  @Override
  public Owned decide(Work work) {
    return Owned.of(
        work,
        id,
        owner,
        bot -> {
          BotEvents.send(
              work,
              bot,
              Bot.DELETE,
              Optional.of(by),
              Map.of("BOT_ID", id.value(), "BOT_CODE", bot.code()),
              "");
          Bots.in(work).remove(bot);
          Users.in(work).updateActive(id, false);
        });
  }
}
