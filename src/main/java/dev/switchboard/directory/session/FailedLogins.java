package dev.switchboard.directory.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.http.ClientNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slows down whoever guesses passwords: few tries per address and login, more per address, and so
/// many per login from everywhere that only a crowd of addresses comes to it.
///
/// A try counts before it is known to be wrong, so that tries at the same time count as well.
/// Browsers that are known have a count of their own for each login: strangers cannot use it up.
final class FailedLogins {
  private static final int TRIES_PER_LOGIN = 5;
  private static final int TRIES_PER_ADDRESS = 50;
  private static final int TRIES_EVERYWHERE = 100;
  private static final int MOST = 20_000;

  /// What a try has come to, and how long it is kept.
  enum Stop {
    /// Too many from this address.
    HERE(Duration.ofMinutes(15)),
    /// Too many for this login from anywhere.
    EVERYWHERE(Duration.ofHours(1));

    private final Duration window;

    Stop(Duration window) {
      this.window = window;
    }

    /// After which as many tries may be made again.
    Duration window() {
      return window;
    }
  }

  private record Key(String network, String login) {
    static Key of(String address, String login) {
      return new Key(ClientNetwork.of(address), login);
    }
  }

  private record Pot(String login, boolean known) {}

  private record Tries(int count, Instant since) {}

  private final InstantSource clock;
  private final Cache<Key, Tries> here = counts(Stop.HERE);
  private final Cache<Pot, Tries> everywhere = counts(Stop.EVERYWHERE);

  FailedLogins(InstantSource clock) {
    this.clock = clock;
  }

  private static <K> Cache<K, Tries> counts(Stop stop) {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(stop.window()).build();
  }

  /// Counts a try.
  ///
  /// @param known whether somebody has logged in with this login by this browser before
  /// @return why it may not be made; empty: it may
  Optional<Stop> begin(String address, String login, boolean known) {
    if (count(here, Key.of(address, ""), Stop.HERE) > TRIES_PER_ADDRESS
        || count(here, Key.of(address, login), Stop.HERE) > TRIES_PER_LOGIN) {
      return Optional.of(Stop.HERE);
    }
    return count(everywhere, new Pot(login, known), Stop.EVERYWHERE) > TRIES_EVERYWHERE
        ? Optional.of(Stop.EVERYWHERE)
        : Optional.empty();
  }

  /// Counts a try of which no login is known.
  Optional<Stop> begin(String address) {
    return count(here, Key.of(address, ""), Stop.HERE) > TRIES_PER_ADDRESS
        ? Optional.of(Stop.HERE)
        : Optional.empty();
  }

  void succeeded(String address) {
    forgive(here, Key.of(address, ""));
  }

  /// The try was right.
  void succeeded(String address, String login, boolean known) {
    here.invalidate(Key.of(address, login));
    forgive(here, Key.of(address, ""));
    forgive(everywhere, new Pot(login, known));
  }

  private static <K> void forgive(Cache<K, Tries> counts, K key) {
    counts.asMap().computeIfPresent(key, (_, tries) -> new Tries(tries.count() - 1, tries.since()));
  }

  private <K> int count(Cache<K, Tries> counts, K key, Stop stop) {
    Instant now = clock.instant();
    return counts.asMap().compute(key, (_, tries) -> next(tries, now, stop.window())).count();
  }

  private static Tries next(@Nullable Tries tries, Instant now, Duration window) {
    return tries == null || !now.isBefore(tries.since().plus(window))
        ? new Tries(1, now)
        : new Tries(Math.min(tries.count() + 1, Integer.MAX_VALUE - 1), tries.since());
  }
}
