package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;

/// Takes deliveries of one kind where they belong.
public interface Carrier {
  /// The kind of delivery it takes.
  String kind();

  /// How many attempts may run at once for one destination.
  default int concurrency() {
    return 32;
  }

  /// Tries once. Runs on a virtual thread and may block; deliveries of one destination and order
  /// key come one after the other.
  Verdict carry(PortalId portal, Delivery delivery);
}
