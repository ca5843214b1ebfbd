package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Throws a parked delivery away. False when there is no parked delivery of that id.
public record DiscardDelivery(long id, UserId by) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<Delivery> parked = SqlDeliveries.in(work).find(id).filter(Delivery::dead);
    parked.ifPresent(delivery -> {
      SqlDeliveries.in(work).remove(delivery);
      FateChanged.tell(work, delivery);
      work.emit(new DeliveryEvent.Discarded(delivery, by));
    });
    return parked.isPresent();
  }
}
