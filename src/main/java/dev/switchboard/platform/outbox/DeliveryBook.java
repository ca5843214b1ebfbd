package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The deliveries of a portal as a person looks at them: what is committed.
///
/// What has arrived is not kept, so nothing is told of it.
public final class DeliveryBook {
  private final Database database;

  public DeliveryBook(Database database) {
    this.database = database;
  }

  /// Where a delivery stands.
  public enum State {
    /// Given up: waits for a person.
    PARKED,
    /// Has been tried and will be again.
    FAILING,
    /// Not tried yet.
    WAITING;

    public static State of(Delivery delivery) {
      if (delivery.dead()) {
        return PARKED;
      }
      return delivery.attempts() > 0 ? FAILING : WAITING;
    }
  }

  /// Which deliveries are meant; what is empty does not matter.
  public record Which(Optional<State> state, Optional<String> destination, Optional<String> kind) {
    public static final Which ALL = new Which(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// How a receiver stands.
  ///
  /// @param failingSince when the oldest delivery was queued that still fails
  /// @param lastError of the newest delivery that was tried in vain
  public record Standing(
      String destination,
      String kind,
      long parked,
      long failing,
      long waiting,
      Optional<Instant> failingSince,
      Optional<String> lastError) {}

  /// The newest that were queued before delivery `before`.
  public List<Delivery> page(PortalId portal, Which which, long before, int limit) {
    return SqlDeliveries.page(database, portal, which, before, limit);
  }

  public Optional<Delivery> find(PortalId portal, long id) {
    return SqlDeliveries.find(database, portal, id);
  }

  /// Ids of parked ones after `after`, oldest first.
  public List<Long> parked(PortalId portal, Which which, long after, int limit) {
    return SqlDeliveries.parked(database, portal, which, after, limit);
  }

  public int countParked(PortalId portal, Which which) {
    return SqlDeliveries.countParked(database, portal, which);
  }

  /// The receivers for whom anything waits, the worst first.
  public List<Standing> standings(PortalId portal, int limit) {
    return SqlDeliveries.standings(database, portal, limit);
  }
}
