package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Marks of browsers in which somebody has logged in: who guesses his password from many addresses
/// does not shut him out there. A mark logs nobody in.
///
/// It is `{seconds}.{seal}`, with the time at which it ends, and nothing of it is stored. The
/// password's seal is worthless once the password is another.
final class KnownBrowsers {
  static final Duration LIFE = Duration.ofDays(180);
  private static final Pattern MARK = Pattern.compile("([0-9]{1,12})\\.([0-9a-f]{64})");

  private final PortalId portal;
  private final Directory directory;
  private final Passwords passwords;
  private final InstantSource clock;

  KnownBrowsers(PortalId portal, Directory directory, Passwords passwords, InstantSource clock) {
    this.portal = portal;
    this.directory = directory;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// A new mark for whoever has just logged in; empty when he has no password.
  Optional<String> mark(UserId user) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    return seal(user, until).map(seal -> until + "." + seal);
  }

  /// Whether the browser that shows this mark is one of the person with this login.
  boolean knows(Optional<Login> login, String mark) {
    Matcher shown = MARK.matcher(mark);
    if (!shown.matches()) {
      return false;
    }
    long until = Long.parseLong(shown.group(1));
    return clock.instant().getEpochSecond() < until
        && login
            .flatMap(name -> directory.find(portal, name))
            .flatMap(user -> seal(user.id(), until))
            .filter(seal -> new SecretHash(seal).matches(new SecretHash(shown.group(2))))
            .isPresent();
  }

  private Optional<String> seal(UserId user, long until) {
    return passwords.seal(portal, user, "known-browser/" + until);
  }
}
