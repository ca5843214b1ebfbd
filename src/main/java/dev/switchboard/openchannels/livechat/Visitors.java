package dev.switchboard.openchannels.livechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Visitors as the HTTP side needs them: by token, mostly from memory.
final class Visitors implements EventListener {
  /// A visitor has been made or changed.
  record Changed(Visitor visitor) implements DomainEvent {}

  private record TokenKey(PortalId portal, SecretHash token) {}

  private record Key(PortalId portal, long visitor) {}

  private final Database database;
  private final InstantSource clock;
  private final Cache<TokenKey, Long> owners =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();
  private final Cache<Key, Visitor> visitors =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  Visitors(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Visitor> byToken(PortalId portal, String token) {
    TokenKey key = new TokenKey(portal, SecretHash.of(token));
    return Optional.ofNullable(owners.get(key, this::owner))
        .flatMap(owner -> Optional.ofNullable(visitors.get(new Key(portal, owner), this::read)));
  }

  /// Unknown tokens are not remembered: anybody can make up as many as he likes.
  @SuppressWarnings("NullAway") // null is how a cache is told to keep nothing
  private Long owner(TokenKey key) {
    return SqlVisitors.ownerOf(database, key.portal(), key.token(), clock.instant()).orElse(null);
  }

  @SuppressWarnings("NullAway") // as above
  private Visitor read(Key key) {
    return SqlVisitors.find(database, key.portal(), key.visitor()).orElse(null);
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Changed changed) {
      Key key = new Key(work.portal(), changed.visitor().id());
      work.afterCommit(() -> visitors.invalidate(key));
    } else if (event instanceof Erased.Begun) {
      work.afterCommit(() -> {
        visitors.invalidateAll();
        owners.invalidateAll();
      });
    }
  }
}
