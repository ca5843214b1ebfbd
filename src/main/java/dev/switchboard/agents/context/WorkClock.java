package dev.switchboard.agents.context;

/// How long the thread that asks has worked. Whoever has worked for a while lets others have a turn
/// first, which does not count: virtual threads give nobody the processor of themselves, and a
/// script that takes long would keep it from everybody's requests.
public final class WorkClock {
  private static final long SLICE = 2_000_000;
  private static final ThreadLocal<WorkClock> OF_THREAD = ThreadLocal.withInitial(WorkClock::new);

  private long since = System.nanoTime();
  private long away;

  private WorkClock() {}

  /// Runs only forward.
  public static long nanos() {
    return OF_THREAD.get().read();
  }

  private long read() {
    long now = System.nanoTime();
    if (now - since <= SLICE) {
      return now - away;
    }
    Thread.yield();
    since = System.nanoTime();
    away += since - now;
    return since - away;
  }
}
