package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.concurrent.CompletableFuture;

/// Leaves nothing of what was erased in the log of the store. It stands there for all portals.
///
/// @param told whether that could be done
record DropLog(CompletableFuture<Boolean> told) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    work.dropLog(told::complete);
    return true;
  }
}
