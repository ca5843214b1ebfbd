package dev.switchboard.openchannels.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/// How many messages a second a sender may bring: a bucket for each that holds one second's worth.
///
/// @param <K> what tells senders apart
final class Rates<K> {
  private static final int SENDERS = 100_000;

  private final int perSecond;
  private final InstantSource clock;
  private final Cache<K, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(SENDERS).expireAfterAccess(Duration.ofSeconds(30)).build();

  /// @param perSecond 0 means without limit
  Rates(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  boolean admits(K sender) {
    return perSecond == 0
        || buckets.get(sender, _ -> new Bucket(perSecond, clock.millis())).take(clock.millis());
  }

  private final class Bucket {
    private double left;
    private long filledAt;

    private Bucket(double left, long filledAt) {
      this.left = left;
      this.filledAt = filledAt;
    }

    private synchronized boolean take(long now) {
      left = Math.min(perSecond, left + (now - filledAt) * perSecond / 1000.0);
      filledAt = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
