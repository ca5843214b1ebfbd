package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How far memory follows the rows of each portal. Guarded by the lock of [Outbox].
final class Backlogs {
  private static final class Backlog {
    private boolean behind;
    private long loaded;
    private long newest;
  }

  private final Map<PortalId, Backlog> portals = new HashMap<>();

  private Backlog of(PortalId portal) {
    return portals.computeIfAbsent(portal, _ -> new Backlog());
  }

  /// An earlier run of the server has left rows.
  void left(PortalId portal) {
    of(portal).behind = true;
  }

  List<PortalId> portals() {
    return List.copyOf(portals.keySet());
  }

  /// A delivery is committed, or a person replays it.
  ///
  /// @return whether it comes into memory now; else it is read when there is room
  boolean follow(PortalId portal, long id, boolean isRoom) {
    Backlog backlog = of(portal);
    boolean isReplay = id <= backlog.loaded;
    boolean isNext = isReplay || (!backlog.behind && isRoom);
    if (isNext) {
      backlog.loaded = Math.max(backlog.loaded, id);
    } else {
      backlog.behind = true;
    }
    backlog.newest = Math.max(backlog.newest, id);
    return isNext;
  }

  boolean isAnyBehind() {
    return portals.values().stream().anyMatch(backlog -> backlog.behind);
  }

  /// The portals of which rows wait to be read, and the last delivery that is in memory.
  Map<PortalId, Long> behind() {
    return portals.entrySet().stream()
        .filter(entry -> entry.getValue().behind)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().loaded));
  }

  /// @param asked for so many rows: fewer were the last
  void read(PortalId portal, List<Delivery> rows, int asked) {
    Backlog backlog = of(portal);
    if (!rows.isEmpty()) {
      backlog.loaded = rows.getLast().id();
    }
    backlog.behind = rows.size() == asked || backlog.newest > backlog.loaded;
  }
}
