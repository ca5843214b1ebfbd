package dev.switchboard.openchannels.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/// How much a sender may bring: a bucket for each, that is full at first and fills up steadily.
///
/// @param <K> what tells senders apart
public final class Rates<K> {
  private static final int SENDERS = 100_000;

  private final int most;
  private final long within;
  private final InstantSource clock;
  private final Cache<K, Bucket> buckets;

  /// @param perSecond 0 means without limit
  Rates(int perSecond, InstantSource clock) {
    this(perSecond, Duration.ofSeconds(1), clock);
  }

  /// @param most what the bucket holds; 0 means without limit
  /// @param within how long an empty bucket takes to be full again
  public Rates(int most, Duration within, InstantSource clock) {
    this.most = most;
    this.within = within.toMillis();
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(SENDERS)
            .expireAfterAccess(within.plus(Duration.ofSeconds(30)))
            .build();
  }

  public boolean admits(K sender) {
    return most == 0
        || buckets.get(sender, _ -> new Bucket(most, clock.millis())).take(clock.millis());
  }

  private final class Bucket {
    private double left;
    private long filledAt;

    private Bucket(double left, long filledAt) {
      this.left = left;
      this.filledAt = filledAt;
    }

    private synchronized boolean take(long now) {
      left = Math.min(most, left + (now - filledAt) * (double) most / within);
      filledAt = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
