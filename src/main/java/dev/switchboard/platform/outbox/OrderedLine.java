package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Deliveries of one portal, destination and order key: only the first may be on its way.
final class OrderedLine {
  /// What makes two deliveries wait for each other.
  record Key(PortalId portal, String destination, String orderKey) {}

  private final Key key;
  private final Deque<Delivery> waiting = new ArrayDeque<>(2);

  OrderedLine(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  /// True when the line was empty: it has to be made ready.
  boolean add(Delivery delivery) {
    waiting.add(delivery);
    return waiting.size() == 1;
  }

  Delivery head() {
    return waiting.getFirst();
  }

  void replaceHead(Delivery next) {
    waiting.removeFirst();
    waiting.addFirst(next);
  }

  /// Drops what waits behind the head.
  ///
  /// @return how much that was
  int forget(Set<Long> ids) {
    Delivery head = waiting.removeFirst();
    int before = waiting.size();
    waiting.removeIf(delivery -> ids.contains(delivery.id()));
    int gone = before - waiting.size();
    waiting.addFirst(head);
    return gone;
  }

  /// True when more is waiting.
  boolean removeHead() {
    waiting.removeFirst();
    return !waiting.isEmpty();
  }
}
