package dev.switchboard.directory.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.portal.Portals;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an application is told with an event, so that it can call back.
///
/// An access token is used for many events: the plain text lives in memory while more than half an
/// hour of the token's hour is left. Blocks; for those who deliver, never for a lane.
///
/// Source: contract/protocol.md §10.
public final class EventAuth implements EventListener {
  private static final Duration LEFT = Duration.ofMinutes(30);
  private static final int MOST = 10_000;

  private record Key(PortalId portal, long application, UserId user) {}

  private record Live(Secret token, Instant expiresAt) {}

  private final Applications applications;
  private final Portals portals;
  private final Lanes lanes;
  private final Secrets secrets;
  private final InstantSource clock;
  private final PublicAddress address;
  private final Cache<Key, Live> live = Caffeine.newBuilder().maximumSize(MOST).build();

  public EventAuth(
      Applications applications,
      Portals portals,
      Lanes lanes,
      Secrets secrets,
      InstantSource clock,
      PublicAddress address) {
    this.applications = applications;
    this.portals = portals;
    this.lanes = lanes;
    this.secrets = secrets;
    this.clock = clock;
    this.address = address;
  }

  /// The block of an event that a user caused. Clients of channels and dismissed users get no
  /// token.
  ///
  /// @return empty when the application is not there any more
  public Optional<Map<String, Object>> of(PortalId portal, long application, UserId user) {
    return applications
        .find(portal, application)
        .map(found -> {
          Map<String, Object> block = new LinkedHashMap<>();
          token(new Key(portal, application, user)).ifPresent(token -> put(block, token, user));
          put(block, portal, found);
          return block;
        });
  }

  /// The block of an event that nobody caused: no token.
  ///
  /// @return empty when the application is not there any more
  public Optional<Map<String, Object>> of(PortalId portal, long application) {
    return of(portal, application, UserId.SYSTEM);
  }

  private void put(Map<String, Object> block, Live token, UserId user) {
    block.put("access_token", token.token().value());
    block.put("expires", token.expiresAt().getEpochSecond());
    block.put("expires_in", Duration.between(clock.instant(), token.expiresAt()).toSeconds());
    block.put("user_id", user.value());
  }

  private void put(Map<String, Object> block, PortalId portal, Application application) {
    block.put("scope", application.card().scopes().text());
    block.put("domain", address.domain());
    block.put("server_endpoint", address.endpoint());
    block.put("status", "L");
    block.put("client_endpoint", address.endpoint());
    portals.find(portal).ifPresent(found -> block.put("member_id", found.memberId()));
    block.put("application_token", application.token().value());
  }

  private Optional<Live> token(Key key) {
    if (key.user().isSystem()) {
      return Optional.empty();
    }
    Live known = live.getIfPresent(key);
    if (known != null && clock.instant().plus(LEFT).isBefore(known.expiresAt())) {
      return Optional.of(known);
    }
    Secret fresh = secrets.next();
    Issued issued =
        lanes.call(
            key.portal(), new IssueTokens(key.application(), key.user(), fresh.hash(), null));
    return switch (issued) {
      case Issued.Tokens(UserId _, Instant expiresAt) -> {
        Live token = new Live(fresh, expiresAt);
        live.put(key, token);
        yield Optional.of(token);
      }
      case Issued.Refused _ -> Optional.empty();
    };
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ApplicationEvent.Removed || event instanceof UserEvent.Deactivated) {
      work.afterCommit(live::invalidateAll);
    }
  }
}
