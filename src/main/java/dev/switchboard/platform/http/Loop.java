package dev.switchboard.platform.http;

import io.vertx.core.Context;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands work over to an event loop, and wakes it once for all that comes together.
///
/// A commit answers up to hundreds of requests: waking the loop for each costs the lane more than
/// deciding them.
final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  private final Context context;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();

  Loop(Context context) {
    this.context = context;
  }

  void run(Runnable work) {
    waiting.add(work);
    if (!woken.get() && woken.compareAndSet(false, true)) {
      context.runOnContext(_ -> drain());
    }
  }

  /// What is added from here on wakes the loop again.
  private void drain() {
    woken.set(false);
    for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
      try {
        work.run();
      } catch (RuntimeException e) {
        log.error("http.loop_failed", e);
      }
    }
  }
}
