package dev.switchboard.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// One receiver: how many attempts run at once, and a breaker that spares it while it is down.
///
/// Guarded by the outbox's lock.
final class Destination {
  private static final int FAILURES_TO_OPEN = 5;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Deque<OrderedLine> ready = new ArrayDeque<>();
  private final int concurrency;
  private int running;
  private int failures;
  private Instant closedUntil = Instant.EPOCH;

  Destination(int concurrency) {
    this.concurrency = concurrency;
  }

  void ready(OrderedLine line) {
    ready.add(line);
  }

  /// The next line that may try now; one at a time while the receiver is failing.
  @Nullable OrderedLine start(Instant now) {
    int limit = failures >= FAILURES_TO_OPEN ? 1 : concurrency;
    if (running >= limit || now.isBefore(closedUntil)) {
      return null;
    }
    OrderedLine line = ready.poll();
    if (line != null) {
      running++;
    }
    return line;
  }

  void succeeded() {
    running--;
    failures = 0;
    closedUntil = Instant.EPOCH;
  }

  void failed(Instant now) {
    running--;
    failures++;
    if (failures >= FAILURES_TO_OPEN) {
      long seconds = 1L << Math.min(failures - FAILURES_TO_OPEN, 6);
      Duration pause = Duration.ofSeconds(seconds);
      closedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
  }

  /// When it is worth to look again although nothing new arrives.
  Instant closedUntil() {
    return closedUntil;
  }

  boolean isIdle() {
    return running == 0 && ready.isEmpty() && failures == 0;
  }
}
