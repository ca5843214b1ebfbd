package dev.switchboard.platform.outbox;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;
import java.util.Collection;
import java.util.Set;

/// Where a command leaves what must go out.
public final class Deliveries {
  /// A delivery is stored: said within the command that stores it.
  record Queued(Delivery delivery) implements DomainEvent {}

  /// Deliveries are erased: nobody sends them any more.
  record Forgotten(Set<Long> ids) implements DomainEvent {
    Forgotten {
      ids = Set.copyOf(ids);
    }
  }

  private Deliveries() {}

  /// Within the command that erases these rows: what memory holds of them is not sent.
  public static void forget(Work work, Collection<Long> ids) {
    work.emit(new Forgotten(Set.copyOf(ids)));
  }

  /// Queues a delivery in the commit of this command.
  ///
  /// @param payload written as JSON
  /// @return its id, the same on every attempt
  public static long send(
      Work work, String destination, String orderKey, String kind, Object payload) {
    return queue(work, fresh(work, destination, orderKey, kind, payload));
  }

  /// The same, of something that people see: each time it fares otherwise, [FateChanged] says so.
  ///
  /// @param about its name, such as `chat/message`
  public static long send(
      Work work, String destination, String orderKey, String kind, Object payload, String about) {
    return queue(work, fresh(work, destination, orderKey, kind, payload).about(about));
  }

  private static Delivery fresh(
      Work work, String destination, String orderKey, String kind, Object payload) {
    return Delivery.fresh(
        work.nextId("delivery"), destination, orderKey, kind, Json.write(payload), work.now());
  }

  private static long queue(Work work, Delivery delivery) {
    SqlDeliveries.in(work).save(delivery);
    work.emit(new Queued(delivery));
    return delivery.id();
  }
}
