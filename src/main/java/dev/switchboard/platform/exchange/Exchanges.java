package dev.switchboard.platform.exchange;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.outbox.Carrier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The last exchanges of each place, such as `omnichannel:3`: in memory, so that a message costs no
/// write more, and gone when the server stops.
///
/// Holds at most [#PLACES] places, those that were used last, and [#KEPT] exchanges of each.
public final class Exchanges {
  public static final int KEPT = 20;
  private static final int PLACES = 500;
  private static final int LONGEST = 300;
  private static final float FULL = 0.75f;

  private record Place(PortalId portal, String name) {}

  private final InstantSource clock;
  private final Instant since;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Place, Deque<Exchange>> places = new LinkedHashMap<>(16, FULL, true);

  public Exchanges(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  public Instant now() {
    return clock.instant();
  }

  /// What was before is not known.
  public Instant since() {
    return since;
  }

  public void note(PortalId portal, String place, Exchange exchange) {
    if (place.length() > LONGEST) {
      return; // whoever calls can say it, and nothing is called like this
    }
    lock.lock();
    try {
      Deque<Exchange> its =
          places.computeIfAbsent(new Place(portal, place), _ -> new ArrayDeque<>(KEPT));
      if (its.size() == KEPT) {
        its.removeLast();
      }
      its.addFirst(exchange);
      if (places.size() > PLACES) {
        places.remove(places.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /// What a portal has exchanged is not to be seen any more.
  public void forget(PortalId portal) {
    lock.lock();
    try {
      places.keySet().removeIf(place -> place.portal().equals(portal));
    } finally {
      lock.unlock();
    }
  }

  /// The last of all these places together, newest first.
  public List<Exchange> of(PortalId portal, Collection<String> names) {
    List<Exchange> found = new ArrayList<>();
    lock.lock();
    try {
      names.forEach(name -> found.addAll(places.getOrDefault(new Place(portal, name), EMPTY)));
    } finally {
      lock.unlock();
    }
    return found.stream()
        .sorted(Comparator.comparing(Exchange::at).reversed())
        .limit(KEPT)
        .toList();
  }

  /// The same carrier, whose attempts are noted at their destinations.
  public Carrier watching(Carrier carrier) {
    return new WatchedCarrier(carrier, this);
  }

  private static final Deque<Exchange> EMPTY = new ArrayDeque<>(0);
}
