package dev.switchboard.directory.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.http.ClientNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Slows down whoever guesses passwords: few tries per address and login, more per address.
///
/// A try counts before it is known to be wrong, so that tries at the same time count as well.
final class FailedLogins {
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_PER_LOGIN = 5;
  private static final int TRIES_PER_ADDRESS = 50;
  private static final int MOST = 20_000;

  private record Key(String network, String login) {
    static Key of(String address, String login) {
      return new Key(ClientNetwork.of(address), login);
    }
  }

  private record Tries(int count, Instant since) {}

  private final InstantSource clock;
  private final Cache<Key, Tries> tries =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WINDOW).build();

  FailedLogins(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts a try.
  ///
  /// @return whether it may be made
  boolean begin(String address, String login) {
    return count(Key.of(address, "")) <= TRIES_PER_ADDRESS
        && count(Key.of(address, login)) <= TRIES_PER_LOGIN;
  }

  /// The try was right.
  void succeeded(String address, String login) {
    tries.invalidate(Key.of(address, login));
    tries
        .asMap()
        .computeIfPresent(
            Key.of(address, ""), (_, known) -> new Tries(known.count() - 1, known.since()));
  }

  private int count(Key key) {
    Instant now = clock.instant();
    return tries.asMap().compute(key, (_, known) -> next(known, now)).count();
  }

  private static Tries next(@Nullable Tries known, Instant now) {
    return known == null || !now.isBefore(known.since().plus(WINDOW))
        ? new Tries(1, now)
        : new Tries(Math.min(known.count() + 1, Integer.MAX_VALUE - 1), known.since());
  }
}
