package dev.switchboard.platform.outbox;

import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;

/// Something that people see has left, has failed, or is tried again.
///
/// @param about as [Deliveries#send] was told
public record FateChanged(String about) implements DomainEvent {
  static void tell(Work work, Delivery delivery) {
    String about = delivery.about();
    if (about != null) {
      work.emit(new FateChanged(about));
    }
  }
}
