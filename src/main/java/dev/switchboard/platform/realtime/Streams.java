package dev.switchboard.platform.realtime;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The streams of all portals.
///
/// Who shows data and wants to keep them current takes [#attend] first and reads then: every event
/// after that place is about something newer, or about the same.
public final class Streams {
  private final StreamConfig config;
  private final InstantSource clock;
  private final String epoch;
  private final Map<PortalId, PortalStream> portals = new ConcurrentHashMap<>();

  public Streams(StreamConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.epoch = Long.toString(clock.instant().toEpochMilli(), 36);
  }

  private PortalStream of(PortalId portal) {
    return portals.computeIfAbsent(portal, _ -> new PortalStream(epoch, config, clock));
  }

  /// Whether anybody would hear. Costs nothing, for those who ask after every commit.
  public boolean isWatched(PortalId portal) {
    PortalStream stream = portals.get(portal);
    return stream != null && stream.isWatched();
  }

  /// Everybody for whom events are kept.
  public Set<UserId> watchers(PortalId portal) {
    return isWatched(portal) ? of(portal).watchers() : Set.of();
  }

  /// The place of a snapshot that is about to be read.
  public Cursor attend(PortalId portal, UserId user) {
    return of(portal).attend(user);
  }

  /// A snapshot has shown these chats.
  ///
  /// @param from what [#attend] answered before it was read
  public void show(PortalId portal, UserId user, Cursor from, Collection<Long> chats) {
    of(portal).show(user, from, chats);
  }

  /// @param asked a cursor as sent; empty begins with the present
  /// @return false when there are too many connections
  public boolean connect(PortalId portal, UserId user, Optional<String> asked, Receiver receiver) {
    return of(portal).connect(user, asked, receiver);
  }

  public void disconnect(PortalId portal, UserId user, Receiver receiver) {
    of(portal).disconnect(user, receiver);
  }

  public void publish(PortalId portal, List<StreamEvent> events) {
    if (isWatched(portal)) {
      of(portal).publish(events);
    }
  }

  /// Tells these people to begin anew: what they may read has changed.
  public void reset(PortalId portal, Collection<UserId> users) {
    if (isWatched(portal)) {
      of(portal).reset(users);
    }
  }

  /// Ends all connections of a user.
  public void cut(PortalId portal, UserId user) {
    if (isWatched(portal)) {
      of(portal).cut(user);
    }
  }
}
