package dev.switchboard.directory.session;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.factor.Challenge;
import dev.switchboard.directory.factor.Challenges;
import dev.switchboard.directory.factor.RecoveryCodes;
import dev.switchboard.directory.factor.TotpSecret;
import dev.switchboard.directory.sso.Admit;
import dev.switchboard.directory.sso.Claims;
import dev.switchboard.directory.sso.Provider;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
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
    /// @param mark by which the browser is known from now on; empty: it is not
    record LoggedIn(UserId user, Secret cookie, Optional<String> mark) implements Outcome {}

    /// The password was right; a code of an app, perhaps of a new one, is still to be shown.
    ///
    /// @param challenge to be shown with the code
    record CodeNeeded(Secret challenge) implements Outcome {}

    /// It was set up, and the browser is logged in.
    ///
    /// @param codes shown this once
    record SetUp(LoggedIn in, RecoveryCodes codes) implements Outcome {}

    /// The password was shown before; this time the code is wrong, or was used.
    record WrongCode() implements Outcome {}

    /// The password was shown too long ago.
    record TooLate() implements Outcome {}

    record WrongPassword() implements Outcome {}

    /// Or expired, or never made.
    record UsedLink() implements Outcome {}

    /// The password is right, but only administrators come in with one.
    record PasswordOff() implements Outcome {}

    /// The company's provider knows the person, and nobody here may come in as that.
    record NotAdmitted(Admit.Why why) implements Outcome {}

    /// The link is good, what was filled in is not.
    record Incomplete(Missing what) implements Outcome {}

    /// Too many tries: later.
    record Blocked(FailedLogins.Stop why) implements Outcome {}

    /// Too many others log in at this moment.
    record Busy() implements Outcome {}
  }

  /// Where somebody logs in from.
  ///
  /// @param address of whom too many wrong tries are counted
  /// @param mark by which the browser may be known, or empty
  record Origin(String address, String mark, Device device) {}

  /// What somebody who comes by a link still has to say.
  enum Missing {
    PASSWORD,
    EMAIL,
    OTHER_EMAIL
  }

  /// The fewest characters of a password.
  static final int SHORTEST = 10;

  /// The most characters of a password.
  static final int LONGEST = 256;

  private final PortalId portal;
  private final Database database;
  private final Directory directory;
  private final SecureRandom random;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Lanes lanes;
  private final Secrets secrets;
  private final InstantSource clock;
  private final FailedLogins failures;
  private final KnownBrowsers browsers;
  private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

  public Logins(
      PortalId portal, Database database, Lanes lanes, SecureRandom random, InstantSource clock) {
    this.portal = portal;
    this.database = database;
    this.directory = new Directory(database);
    this.random = random;
    this.sessions = new Sessions(database);
    this.passwords = new Passwords(database);
    this.lanes = lanes;
    this.secrets = new Secrets(random);
    this.clock = clock;
    this.failures = new FailedLogins(clock);
    this.browsers = new KnownBrowsers(portal, directory, passwords, clock);
  }

  Optional<Session> who(String cookie) {
    return sessions.find(portal, SecretHash.of(cookie), clock.instant());
  }

  Secret newCookie() {
    return secrets.next();
  }

  Outcome byPassword(Origin origin, String login, String password) {
    String address = origin.address();
    String name = login.strip().toLowerCase(Locale.ROOT);
    boolean known = browsers.knows(Login.parse(name), origin.mark());
    Optional<FailedLogins.Stop> stop = failures.begin(address, name, known);
    if (stop.isPresent()) {
      log.warn("login.blocked portal={} where={}", portal, stop.get());
      return new Outcome.Blocked(stop.get());
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
    user.ifPresentOrElse(
        _ -> failures.succeeded(address, name, known), () -> noteFailure(address, name));
    return user.map(found -> withPassword(found, origin.device()))
        .orElseGet(Outcome.WrongPassword::new);
  }

  private Outcome withPassword(UserId user, Device device) {
    boolean off =
        Provider.read(database, portal).filter(Provider::passwordAdmins).isPresent()
            && directory.find(portal, user).filter(User::isAdministrator).isEmpty();
    return off ? new Outcome.PasswordOff() : start(user, device);
  }

  /// Counts a browser that is sent to the company's provider.
  Optional<FailedLogins.Stop> beginTrip(String address) {
    return failures.begin(address);
  }

  /// The company's provider has said who it is.
  Outcome bySso(Origin origin, Claims claims) {
    Keys keys = newKeys();
    return switch (lanes.call(portal, new BeginBySso(claims, keys.entry(origin.device())))) {
      case BeginBySso.Outcome.Known(BeginLogin.Outcome then) -> {
        failures.succeeded(origin.address());
        yield begun(then, keys);
      }
      case BeginBySso.Outcome.Refused(Admit.Why why) -> {
        log.warn("login.sso_refused portal={} why={}", portal, why);
        yield new Outcome.NotAdmitted(why);
      }
    };
  }

  /// Only of people who are there: what else is tried tells nobody anything. The answer does not
  /// wait for the commit, or its time would say that somebody is there.
  private void noteFailure(String address, String name) {
    Login.parse(name)
        .flatMap(login -> directory.find(portal, login))
        .filter(User::active)
        .ifPresent(user ->
            lanes
                .submit(portal, new NoteFailedLogin(user.id(), address))
                .whenComplete((_, fault) -> {
                  if (fault != null) {
                    log.warn("login.failure_not_noted portal={} user={}", portal, user.id(), fault);
                  }
                }));
  }

  /// What came of showing one's own password.
  enum OwnPassword {
    RIGHT,
    WRONG,
    BLOCKED,
    BUSY
  }

  /// Somebody who is logged in shows that he knows his password.
  OwnPassword check(UserId user, String password) {
    String name = "user " + user;
    if (failures.begin(name, name, true).isPresent()) {
      return OwnPassword.BLOCKED;
    }
    if (!mayCheck()) {
      return OwnPassword.BUSY;
    }
    try {
      Optional<Login> login = directory.find(portal, user).map(User::login).flatMap(Login::parse);
      if (passwords.check(portal, login, password).isEmpty()) {
        return OwnPassword.WRONG;
      }
    } finally {
      checks.release();
    }
    failures.succeeded(name, name, true);
    return OwnPassword.RIGHT;
  }

  /// Somebody who is logged in chooses another password, and shows that he knows the old one. Logs
  /// all of his browsers out.
  OwnPassword change(UserId user, String old, String chosen) {
    OwnPassword shown = check(user, old);
    if (shown != OwnPassword.RIGHT) {
      return shown;
    }
    Optional<PasswordHash> hash = hash(chosen);
    hash.ifPresent(known -> lanes.call(portal, new ChangePassword(user, known)));
    return hash.isPresent() ? OwnPassword.RIGHT : OwnPassword.BUSY;
  }

  private boolean mayCheck() {
    try {
      return checks.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What is made for every login, whatever comes of it.
  private record Keys(Secret cookie, Secret challenge, TotpSecret offer) {
    Entry entry(Device device) {
      return new Entry(cookie.hash(), challenge.hash(), offer, device);
    }
  }

  private Keys newKeys() {
    return new Keys(secrets.next(), secrets.next(), TotpSecret.next(random));
  }

  private Outcome start(UserId user, Device device) {
    Keys keys = newKeys();
    return begun(lanes.call(portal, new BeginLogin(user, keys.entry(device))), keys);
  }

  private Outcome begun(BeginLogin.Outcome outcome, Keys keys) {
    return switch (outcome) {
      case BeginLogin.Outcome.Started(Session session) -> loggedIn(session, keys.cookie());
      case BeginLogin.Outcome.CodeNeeded _ -> new Outcome.CodeNeeded(keys.challenge());
      case BeginLogin.Outcome.NoSuchUser _ -> new Outcome.WrongPassword();
    };
  }

  /// What somebody was asked for after the right password, as long as it holds.
  Optional<Challenge> challenge(String token) {
    return Challenges.read(database, portal, SecretHash.of(token), clock.instant());
  }

  /// With what a person logs in.
  String account(UserId user) {
    return directory.find(portal, user).map(User::login).orElse("");
  }

  /// The second step of logging in.
  Outcome byCode(Origin origin, String token, String code) {
    Optional<UserId> user = challenge(token).map(Challenge::user);
    if (user.isEmpty()) {
      return new Outcome.TooLate();
    }
    if (!beginCode(user.get())) {
      return new Outcome.Blocked(FailedLogins.Stop.HERE);
    }
    Secret cookie = secrets.next();
    RecoveryCodes codes = RecoveryCodes.next(random);
    var command =
        new FinishLogin(
            SecretHash.of(token), code, codes, cookie.hash(), origin.device(), origin.address());
    return switch (lanes.call(portal, command)) {
      case FinishLogin.Outcome.Started(Session session) -> {
        codeWasRight(session.user());
        yield loggedIn(session, cookie);
      }
      case FinishLogin.Outcome.SetUp(Session session) -> {
        codeWasRight(session.user());
        yield new Outcome.SetUp(loggedIn(session, cookie), codes);
      }
      case FinishLogin.Outcome.WrongCode _ -> new Outcome.WrongCode();
      case FinishLogin.Outcome.TooLate _ -> new Outcome.TooLate();
    };
  }

  /// Counts a try of a code: wherever it comes from, since whoever tries knows the password.
  ///
  /// @return whether it may be made
  boolean beginCode(UserId user) {
    String name = "code of " + user;
    boolean may = failures.begin(name, name, true).isEmpty();
    if (!may) {
      log.warn("login.code_blocked portal={} user={}", portal, user);
    }
    return may;
  }

  void codeWasRight(UserId user) {
    String name = "code of " + user;
    failures.succeeded(name, name, true);
  }

  /// Whose link it is, as long as it can be used.
  Optional<Introduction.Guest> guest(String token) {
    return SqlSessions.findLink(database, portal, SecretHash.of(token))
        .filter(link -> !link.isExpired(clock.instant()))
        .flatMap(link -> directory.find(portal, link.user()))
        .filter(User::active)
        .map(user ->
            new Introduction.Guest(
                Objects.requireNonNullElse(user.login(), ""),
                directory.withPassword(portal).contains(user.id())));
  }

  static boolean mayBePassword(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST;
  }

  /// Empty when too many others are logging in at this moment.
  Optional<PasswordHash> hash(String password) {
    if (!mayCheck()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Passwords.hash(password, random));
    } finally {
      checks.release();
    }
  }

  /// The link is worth nothing afterwards.
  Outcome byLink(Origin origin, String token, Introduction said) {
    if (said.password().filter(chosen -> !mayBePassword(chosen)).isPresent()) {
      return new Outcome.Incomplete(Missing.PASSWORD);
    }
    if (guest(token).isEmpty()) {
      return new Outcome.UsedLink();
    }
    Optional<PasswordHash> password = said.password().flatMap(this::hash);
    if (password.isPresent() != said.password().isPresent()) {
      return new Outcome.Busy();
    }
    Keys keys = newKeys();
    var command =
        new UseLoginLink(
            SecretHash.of(token), keys.entry(origin.device()), said.name(), said.login(), password);
    return switch (lanes.call(portal, command)) {
      case UseLoginLink.Outcome.Used(BeginLogin.Outcome.NoSuchUser _) -> new Outcome.UsedLink();
      case UseLoginLink.Outcome.Used(BeginLogin.Outcome then) -> begun(then, keys);
      case UseLoginLink.Outcome.UsedLink _ -> new Outcome.UsedLink();
      case UseLoginLink.Outcome.PasswordNeeded _ -> new Outcome.Incomplete(Missing.PASSWORD);
      case UseLoginLink.Outcome.LoginNeeded _ -> new Outcome.Incomplete(Missing.EMAIL);
      case UseLoginLink.Outcome.LoginTaken _ -> new Outcome.Incomplete(Missing.OTHER_EMAIL);
    };
  }

  private Outcome.LoggedIn loggedIn(Session session, Secret cookie) {
    log.info("session.started portal={} user={}", portal, session.user());
    return new Outcome.LoggedIn(session.user(), cookie, browsers.mark(session.user()));
  }

  void logOut(String cookie) {
    lanes.call(portal, new EndSession(SecretHash.of(cookie)));
  }
}
