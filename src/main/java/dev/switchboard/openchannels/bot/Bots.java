package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The bots of a portal, as a command sees them. A bot is looked for with every message that any
/// agent hears, so they stay in the lane's memory.
final class Bots {
  private final Work work;

  private Bots(Work work) {
    this.work = work;
  }

  static Bots in(Work work) {
    return new Bots(work);
  }

  /// Answered from memory; a miss costs one indexed read.
  Optional<Bot> find(UserId id) {
    return SqlBots.in(work).find(id.value());
  }

  List<Bot> ofOwner(String owner) {
    return SqlBots.all(work).stream().filter(bot -> bot.owner().equals(owner)).toList();
  }

  /// Whether a bot of this portal has the code.
  boolean isCode(String code) {
    return SqlBots.all(work).stream().anyMatch(bot -> bot.code().equals(code));
  }

  void save(Bot bot) {
    SqlBots.in(work).save(bot);
  }

  void remove(Bot bot) {
    SqlBots.in(work).remove(bot);
  }
}
