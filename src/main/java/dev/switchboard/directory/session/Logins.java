package dev.switchboard.directory.session;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs browsers in, by password or by a link. Blocks: for virtual threads.
public final class Logins {
  private static final Logger log = LoggerFactory.getLogger(Logins.class);
  private static final int CHECKS_AT_ONCE = 2;
  private static final int WAIT_SECONDS = 5;

  /// What came of a try to log in.
  sealed interface Outcome {
    /// @param cookie to be set in the browser
    record LoggedIn(UserId user, Secret cookie) implements Outcome {}

    record WrongPassword() implements Outcome {}

    /// Or expired, or never made.
    record UsedLink() implements Outcome {}

    /// Too many tries: later.
    record Blocked() implements Outcome {}

    /// Too many others log in at this moment.
    record Busy() implements Outcome {}
  }

  private final PortalId portal;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Lanes lanes;
  private final Secrets secrets;
  private final InstantSource clock;
  private final FailedLogins failures;
  private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

  public Logins(
      PortalId portal, Database database, Lanes lanes, Secrets secrets, InstantSource clock) {
    this.portal = portal;
    this.sessions = new Sessions(database);
    this.passwords = new Passwords(database);
    this.lanes = lanes;
    this.secrets = secrets;
    this.clock = clock;
    this.failures = new FailedLogins(clock);
  }

  Optional<Session> who(String cookie) {
    return sessions.find(portal, SecretHash.of(cookie), clock.instant());
  }

  Secret newCookie() {
    return secrets.next();
  }

  Outcome byPassword(String address, String login, String password) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    if (!failures.begin(address, name)) {
      log.warn("login.blocked portal={}", portal);
      return new Outcome.Blocked();
    }
    if (!mayCheck()) {
      return new Outcome.Busy();
    }
    Optional<UserId> user;
    try {
      user = passwords.check(portal, Login.parse(name), password);
    } finally {
      checks.release();
    }
    user.ifPresent(_ -> failures.succeeded(address, name));
    return user.map(this::start).orElseGet(Outcome.WrongPassword::new);
  }

  private boolean mayCheck() {
    try {
      return checks.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Outcome start(UserId user) {
    Secret cookie = secrets.next();
    var outcome = lanes.call(portal, new StartSession(user, cookie.hash()));
    return told(outcome, cookie, new Outcome.WrongPassword());
  }

  /// The link is worth nothing afterwards.
  Outcome byLink(String token) {
    Secret cookie = secrets.next();
    var outcome = lanes.call(portal, new UseLoginLink(SecretHash.of(token), cookie.hash()));
    return told(outcome, cookie, new Outcome.UsedLink());
  }

  private Outcome told(StartSession.Outcome outcome, Secret cookie, Outcome refused) {
    return switch (outcome) {
      case StartSession.Outcome.Started(Session session) -> {
        log.info("session.started portal={} user={}", portal, session.user());
        yield new Outcome.LoggedIn(session.user(), cookie);
      }
      case StartSession.Outcome.NoSuchUser _ -> refused;
    };
  }

  void logOut(String cookie) {
    lanes.call(portal, new EndSession(SecretHash.of(cookie)));
  }
}
