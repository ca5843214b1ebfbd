package dev.switchboard.platform.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for a lane: callers first, and what the server does by itself behind them.
///
/// While callers wait, one place in [#CALLERS_FOR_ONE] goes to the rest, and never fewer than
/// [#LEAST] of a batch: it falls behind, but never stands still. Agents that think take more of the
/// processor than callers do, so their pace decides how many messages can be taken in.
final class LaneQueue<T> {
  static final int LEAST = 4;
  static final int CALLERS_FOR_ONE = 32;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<T> callers = new ArrayDeque<>();
  private final Deque<T> background = new ArrayDeque<>();
  private boolean open = true;

  /// @param capacity of the callers' queue; the background one is bounded by those who fill it
  LaneQueue(int capacity) {
    this.capacity = capacity;
  }

  /// False when too much waits, or the queue is closed.
  boolean offer(T job, boolean isCaller) {
    lock.lock();
    try {
      if (!open || (isCaller && callers.size() >= capacity)) {
        return false;
      }
      (isCaller ? callers : background).add(job);
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for something to do; empty when the queue is closed and drained.
  List<T> take(int most) throws InterruptedException {
    lock.lock();
    try {
      while (open && callers.isEmpty() && background.isEmpty()) {
        filled.await();
      }
      List<T> batch = new ArrayList<>(Math.min(most, callers.size() + background.size()));
      int behind = Math.min(background.size(), callers.isEmpty() ? most : share(most));
      move(callers, batch, most - behind);
      move(background, batch, behind);
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private int share(int most) {
    return Math.max(LEAST, Math.min(callers.size(), most) / CALLERS_FOR_ONE);
  }

  private static <T> void move(Deque<T> from, List<T> to, int most) {
    for (int i = 0; i < most && !from.isEmpty(); i++) {
      to.add(from.poll());
    }
  }

  /// Takes nothing more in.
  void close() {
    lock.lock();
    try {
      open = false;
      filled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return callers.size() + background.size();
    } finally {
      lock.unlock();
    }
  }
}
