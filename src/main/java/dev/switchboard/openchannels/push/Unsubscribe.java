package dev.switchboard.openchannels.push;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A browser takes no notifications any more.
///
/// @param by whose it must be; empty: its push service said so
record Unsubscribe(String id, Optional<UserId> by) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    boolean his =
        by.isEmpty()
            || Subscriptions.in(work).of(by.get()).stream().anyMatch(one -> one.id().equals(id));
    if (his) {
      Subscriptions.in(work).remove(work, id);
    }
    return his;
  }
}
