package dev.switchboard.openchannels.report;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// How lengths of time are sorted, so that medians can be told without keeping each of them.
final class Histogram {
  /// Upper bounds in seconds; what is longer comes into one more bucket.
  private static final List<Long> BOUNDS =
      List.of(
          5L,
          10L,
          15L,
          20L,
          30L,
          45L,
          60L,
          90L,
          120L,
          180L,
          240L,
          300L,
          450L,
          600L,
          900L,
          1_200L,
          1_800L,
          2_700L,
          3_600L,
          5_400L,
          7_200L,
          10_800L,
          14_400L,
          21_600L,
          28_800L,
          43_200L,
          86_400L,
          172_800L,
          259_200L,
          604_800L,
          1_209_600L,
          2_592_000L);

  static final int BUCKETS = BOUNDS.size() + 1;

  private Histogram() {}

  static int bucket(Duration length) {
    long millis = length.toMillis();
    int bucket = 0;
    while (bucket < BOUNDS.size() && millis > BOUNDS.get(bucket) * 1000) {
      bucket++;
    }
    return bucket;
  }

  /// The length that a share of all do not exceed, milliseconds: exact to the bucket, and within it
  /// as if they were spread evenly.
  ///
  /// @param counts by bucket
  static OptionalLong quantile(long[] counts, double share) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    if (all == 0) {
      return OptionalLong.empty();
    }
    double wanted = share * all;
    long before = 0;
    int bucket = 0;
    while (before + counts[bucket] < wanted) {
      before += counts[bucket];
      bucket++;
    }
    return OptionalLong.of(within(bucket, (wanted - before) / counts[bucket]));
  }

  /// Of what is longer than the last bound nothing more is known.
  private static long within(int bucket, double part) {
    long from = bucket == 0 ? 0 : BOUNDS.get(bucket - 1) * 1000;
    long to = bucket < BOUNDS.size() ? BOUNDS.get(bucket) * 1000 : from;
    return from + Math.round((to - from) * part);
  }
}
