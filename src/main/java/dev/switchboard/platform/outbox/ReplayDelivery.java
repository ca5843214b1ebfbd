package dev.switchboard.platform.outbox;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Puts a parked delivery back in line. False when there is no parked delivery of that id.
public record ReplayDelivery(long id) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    return SqlDeliveries.in(work)
        .find(id)
        .filter(Delivery::dead)
        .map(parked -> {
          Delivery again = parked.replayed(work.now());
          SqlDeliveries.in(work).save(again);
          work.emit(new Deliveries.Queued(again));
          return true;
        })
        .orElse(false);
  }
}
