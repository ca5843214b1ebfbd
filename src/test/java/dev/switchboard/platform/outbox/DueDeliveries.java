package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Carries what waits in the outbox, one delivery after the other, until nothing waits that anybody
/// here carries.
public final class DueDeliveries {
  private final TestStore store;
  private final Map<String, Carrier> carriers;

  public DueDeliveries(TestStore store, List<Carrier> carriers) {
    this.store = store;
    this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::kind, Function.identity()));
  }

  /// Each is tried once.
  public void settle(PortalId portal) {
    long after = 0;
    for (Optional<Delivery> next = next(portal, after);
        next.isPresent();
        next = next(portal, after)) {
      Delivery delivery = next.get();
      Carrier carrier = Objects.requireNonNull(carriers.get(delivery.kind()));
      Verdict verdict = carrier.carry(portal, delivery);
      store.lanes().call(portal, new Settle(delivery, verdict, Optional.empty()));
      after = delivery.id();
    }
  }

  private Optional<Delivery> next(PortalId portal, long after) {
    return SqlDeliveries.waiting(store.database(), portal, after, 1000).stream()
        .filter(delivery -> carriers.containsKey(delivery.kind()))
        .findFirst();
  }
}
