package dev.switchboard.openchannels.report;

import java.util.EnumMap;
import java.util.Map;

/// What was counted for one row of a report, by measure and bucket.
final class Totals {
  private final Map<Measure, long[]> amounts = new EnumMap<>(Measure.class);

  void add(Measure measure, long bucket, long amount) {
    long[] buckets = amounts.computeIfAbsent(measure, _ -> new long[Histogram.BUCKETS]);
    buckets[Math.toIntExact(bucket)] += amount;
  }

  void add(Totals other) {
    other.amounts.forEach((measure, buckets) -> {
      for (int bucket = 0; bucket < buckets.length; bucket++) {
        add(measure, bucket, buckets[bucket]);
      }
    });
  }

  long sum(Measure measure) {
    long sum = 0;
    for (long amount : buckets(measure)) {
      sum += amount;
    }
    return sum;
  }

  long[] buckets(Measure measure) {
    return amounts.getOrDefault(measure, new long[Histogram.BUCKETS]).clone();
  }
}
