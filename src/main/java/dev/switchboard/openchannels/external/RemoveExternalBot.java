package dev.switchboard.openchannels.external;

import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Removes an external bot. What it wrote stays; what it still holds goes to people when the client
/// writes again. False when there is no such bot.
record RemoveExternalBot(UserId id) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<ExternalBot> found =
        SqlExternalBots.find(work, id).filter(bot -> !bot.removed() && !bot.speaksForLine());
    found.ifPresent(bot -> {
      SqlExternalBots.in(work).save(bot.withoutWay());
      Users.in(work).updateActive(id, false);
      work.emit(new ExternalBotEvent.Removed(id));
    });
    return found.isPresent();
  }
}
