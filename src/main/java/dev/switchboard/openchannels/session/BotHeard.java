package dev.switchboard.openchannels.session;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A bot's server has taken what a client wrote.
public record BotHeard(long delivery) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    BotPatience.end(work, delivery);
    return true;
  }
}
