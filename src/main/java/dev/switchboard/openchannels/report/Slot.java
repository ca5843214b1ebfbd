package dev.switchboard.openchannels.report;

import java.time.Duration;
import java.time.Instant;

/// Quarters of an hour since 1970, UTC: the largest pieces of which the hours and days of every
/// time zone are made.
final class Slot {
  private static final Duration LENGTH = Duration.ofMinutes(15);

  private Slot() {}

  static long of(Instant moment) {
    return Math.floorDiv(moment.toEpochMilli(), LENGTH.toMillis());
  }

  static Instant start(long slot) {
    return Instant.ofEpochMilli(slot * LENGTH.toMillis());
  }
}
