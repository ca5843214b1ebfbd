package dev.switchboard.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.application.Application;
import dev.switchboard.directory.application.ApplicationEvent;
import dev.switchboard.directory.application.Applications;
import dev.switchboard.directory.application.Token;
import dev.switchboard.directory.session.SessionEvent;
import dev.switchboard.directory.session.Sessions;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.webhook.WebhookEvent;
import dev.switchboard.directory.webhook.Webhooks;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.rest.Authenticator;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Tells who calls, by webhook, access token or browser cookie.
///
/// A yes is remembered for seconds; the commit that takes a right away empties the memory before
/// its caller is told. Secrets are looked up and remembered by their hash only.
public final class DirectoryAuthenticator implements Authenticator, EventListener {
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private record Key(Class<?> kind, SecretHash secret, long user) {}

  private record Known(Caller caller, Instant until) {}

  private final PortalId portal;
  private final Directory directory;
  private final Webhooks webhooks;
  private final Applications applications;
  private final Sessions sessions;
  private final InstantSource clock;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<Key, Known> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  DirectoryAuthenticator(PortalId portal, Database database, InstantSource clock) {
    this.portal = portal;
    this.directory = new Directory(database);
    this.webhooks = new Webhooks(database);
    this.applications = new Applications(database);
    this.sessions = new Sessions(database);
    this.clock = clock;
  }

  @Override
  public Caller authenticate(Credentials credentials) {
    return switch (credentials) {
      case Credentials.Webhook(long user, String code) -> {
        SecretHash hash = SecretHash.of(code);
        yield recall(new Key(Credentials.Webhook.class, hash, user), () -> byWebhook(user, hash));
      }
      case Credentials.Token(String value) -> {
        SecretHash hash = SecretHash.of(value);
        yield recall(new Key(Credentials.Token.class, hash, 0), () -> byToken(hash));
      }
      case Credentials.Browser browser -> byBrowser(browser);
      case Credentials.None _ -> throw unknown();
    };
  }

  @Override
  public boolean isEntitled(Caller caller, String right, long line) {
    return directory.grants(caller.portal(), caller.user()).on(Right.valueOf(right), line);
  }

  @Override
  public boolean isEntitledSomewhere(Caller caller, String right) {
    return directory.grants(caller.portal(), caller.user()).anywhere(Right.valueOf(right));
  }

  private Caller byBrowser(Credentials.Browser browser) {
    Caller who =
        byCookie(browser.cookie(), Scopes.of()).orElseThrow(DirectoryAuthenticator::unknown);
    SecretHash expected = new SecretHash(Sessions.formToken(browser.cookie()));
    if (!expected.matches(new SecretHash(browser.formToken()))) {
      throw RestError.forbidden(
          "INVALID_FORM_TOKEN",
          "A browser calls by POST and shows the form_token of /session in X-Form-Token");
    }
    return who;
  }

  /// Who is logged in with this cookie. A cookie comes by itself: whoever changes something through
  /// it must also show the session's form token.
  ///
  /// @param scopes what a browser may call
  public Optional<Caller> byCookie(String cookie, Scopes scopes) {
    SecretHash hash = SecretHash.of(cookie);
    try {
      Caller who = recall(new Key(Sessions.class, hash, 0), () -> bySession(hash));
      return Optional.of(
          new Caller(portal, who.user(), who.administrator(), scopes.asSet(), Optional.empty()));
    } catch (RestError e) {
      return Optional.empty();
    }
  }

  private Caller recall(Key key, Supplier<Known> load) {
    Known remembered = known.getIfPresent(key);
    if (remembered != null) {
      if (clock.instant().isBefore(remembered.until())) {
        return remembered.caller();
      }
      known.invalidate(key);
    }
    long before = changes.get();
    Known loaded = load.get();
    known.put(key, loaded);
    if (changes.get() != before) {
      known.invalidate(key);
    }
    return loaded.caller();
  }

  private Known byWebhook(long owner, SecretHash code) {
    return webhooks
        .find(portal, code)
        .filter(webhook -> webhook.user().value() == owner)
        .filter(webhook -> !webhook.isExpired(clock.instant()))
        .map(webhook -> {
          Instant end = webhook.expiresAt();
          Caller caller = caller(webhook.user(), webhook.scopes(), Optional.empty());
          return new Known(caller, end == null ? Instant.MAX : end);
        })
        .orElseThrow(DirectoryAuthenticator::unknown);
  }

  private Known byToken(SecretHash hash) {
    Token token =
        applications.accessToken(portal, hash).orElseThrow(DirectoryAuthenticator::unknown);
    if (token.isExpired(clock.instant())) {
      throw new RestError(401, "expired_token", "The access token provided has expired");
    }
    Application application =
        applications.find(portal, token.application()).orElseThrow(DirectoryAuthenticator::unknown);
    Scopes scopes = application.card().scopes();
    return new Known(
        caller(token.user(), scopes, Optional.of(application.id())), token.expiresAt());
  }

  private Known bySession(SecretHash cookie) {
    return sessions
        .find(portal, cookie, clock.instant())
        .map(session ->
            new Known(caller(session.user(), Scopes.of(), Optional.empty()), session.expiresAt()))
        .orElseThrow(DirectoryAuthenticator::unknown);
  }

  private Caller caller(UserId id, Scopes scopes, Optional<Long> application) {
    User user =
        directory
            .find(portal, id)
            .filter(found -> found.active() && found.type() != UserType.CONNECTOR)
            .orElseThrow(DirectoryAuthenticator::unknown);
    return new Caller(portal, id, user.isAdministrator(), scopes.asSet(), application);
  }

  private static RestError unknown() {
    return new RestError(401, "NO_AUTH_FOUND", "Wrong authorization data");
  }

  @Override
  public void on(Work work, DomainEvent event) {
    boolean takesAway =
        switch (event) {
          case UserEvent.Added _,
              WebhookEvent.Added _,
              SessionEvent.Started _,
              SessionEvent.BySso _ ->
              false;
          case UserEvent _, WebhookEvent _, SessionEvent _ -> true;
          case ApplicationEvent.Removed _ -> true;
          default -> false;
        };
    if (takesAway) {
      work.afterCommit(this::forget);
    }
  }

  private void forget() {
    changes.incrementAndGet();
    known.invalidateAll();
  }
}
