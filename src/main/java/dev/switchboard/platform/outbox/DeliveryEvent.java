package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.List;

/// What people do with parked deliveries.
public sealed interface DeliveryEvent extends DomainEvent {
  UserId by();

  record Replayed(List<Delivery> deliveries, UserId by) implements DeliveryEvent {
    public Replayed {
      deliveries = List.copyOf(deliveries);
    }
  }

  record Discarded(Delivery delivery, UserId by) implements DeliveryEvent {}
}
