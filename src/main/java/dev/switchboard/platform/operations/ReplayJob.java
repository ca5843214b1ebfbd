package dev.switchboard.platform.operations;

import java.util.concurrent.atomic.AtomicInteger;

/// Many parked deliveries on their way back into the line.
final class ReplayJob {
  /// Where it stands.
  enum State {
    RUNNING,
    DONE,
    /// The server could not go on; what is left is still parked.
    FAILED
  }

  private final long id;

  /// How many were parked when it began.
  private final int total;

  private final AtomicInteger replayed = new AtomicInteger();
  private volatile State state = State.RUNNING;

  ReplayJob(long id, int total) {
    this.id = id;
    this.total = total;
  }

  void replayed(int more) {
    replayed.addAndGet(more);
  }

  void end(State how) {
    state = how;
  }

  long id() {
    return id;
  }

  int total() {
    return total;
  }

  int replayed() {
    return replayed.get();
  }

  State state() {
    return state;
  }
}
