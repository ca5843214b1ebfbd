package dev.switchboard.openchannels.push;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// A browser takes notifications from now on, for this person and for nobody else.
record Subscribe(Subscription subscription) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Subscriptions.in(work).save(work, subscription);
    return true;
  }
}
