package dev.switchboard.platform.outbox;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Answers a delivery as it stands in the store, or nothing when it is done.
record FindAgain(Delivery delivery) implements Command<Optional<Delivery>> {
  @Override
  public Optional<Delivery> decide(Work work) {
    return SqlDeliveries.in(work).find(delivery.id());
  }
}
