package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Forgets what a bot has taken note of: all events below a number, some at a time.
record AcknowledgeEvents(UserId bot, long below) implements Command<Boolean> {
  private static final int AT_ONCE = 1000;

  /// @return whether there may be more
  @Override
  public Boolean decide(Work work) {
    List<BotEvent> known = SqlBotEvents.below(work, bot, below, AT_ONCE);
    known.forEach(SqlBotEvents.in(work)::remove);
    return known.size() == AT_ONCE;
  }
}
