package dev.switchboard.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.http.ClientNetwork;
import java.time.Duration;
import java.time.Instant;

/// Counts the requests of each address: each fills its bucket by one, and time empties it.
final class LeakyBuckets {
  private static final int MOST = 100_000;
  private static final RestError FULL =
      new RestError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");

  private record Bucket(double level, Instant at) {
    double levelAt(Instant now, int leak) {
      double seconds = Duration.between(at, now).toNanos() / 1e9;
      return Math.max(0, level - seconds * leak);
    }
  }

  private final RestLimits limits;
  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST).build();

  LeakyBuckets(RestLimits limits) {
    this.limits = limits;
  }

  /// @throws RestError when the bucket is full; the request then does not count
  void pour(String address, Instant now) {
    if (limits.bucket() == 0) {
      return;
    }
    buckets
        .asMap()
        .compute(
            ClientNetwork.of(address),
            (_, bucket) -> {
              double level = bucket == null ? 0 : bucket.levelAt(now, limits.leak());
              if (level + 1 > limits.bucket()) {
                throw FULL;
              }
              return new Bucket(level + 1, now);
            });
  }
}
