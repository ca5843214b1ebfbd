package dev.switchboard.platform.outbox;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;

/// Where a command leaves what must go out.
public final class Deliveries {
  /// A delivery is stored: said within the command that stores it.
  record Queued(Delivery delivery) implements DomainEvent {}

  private Deliveries() {}

  /// Queues a delivery in the commit of this command.
  ///
  /// @param payload written as JSON
  /// @return its id, the same on every attempt
  public static long send(
      Work work, String destination, String orderKey, String kind, Object payload) {
    Delivery delivery =
        Delivery.fresh(
            work.nextId("delivery"), destination, orderKey, kind, Json.write(payload), work.now());
    SqlDeliveries.in(work).save(delivery);
    work.emit(new Queued(delivery));
    return delivery.id();
  }
}
