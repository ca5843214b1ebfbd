package dev.switchboard.platform.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What waits for one connection: bounded, so that a slow one costs nobody else anything. Who is
/// too slow is cut off, and goes on from its cursor when it comes back.
final class Outflow implements Receiver {
  /// The connection's own side; called on its event loop only.
  interface Channel {
    boolean isFull();

    void write(Frame frame);

    void close(Ending why);
  }

  /// Why the server ends a connection.
  enum Ending {
    /// It did not take what was sent.
    TOO_SLOW,
    /// The person is not logged in any more.
    NOT_ALLOWED
  }

  /// Characters that may wait.
  private static final int MOST = 2 << 20;

  private final Channel channel;
  private final Executor loop;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private int size;
  private boolean scheduled;
  private boolean over;

  /// @param loop runs on the connection's event loop
  Outflow(Channel channel, Executor loop) {
    this.channel = channel;
    this.loop = loop;
  }

  @Override
  public void take(Frame frame) {
    lock.lock();
    try {
      if (over) {
        return;
      }
      waiting.add(frame);
      size += frame.json().length();
      if (size > MOST) {
        end(Ending.TOO_SLOW);
      } else if (!scheduled) {
        scheduled = true;
        loop.execute(this::flow);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cut() {
    lock.lock();
    try {
      end(Ending.NOT_ALLOWED);
    } finally {
      lock.unlock();
    }
  }

  private void end(Ending why) {
    if (!over) {
      over = true;
      waiting.clear();
      size = 0;
      loop.execute(() -> channel.close(why));
    }
  }

  /// Writes what the connection takes; called again when it has room.
  void flow() {
    Frame next = next();
    while (next != null) {
      channel.write(next);
      next = next();
    }
  }

  private @Nullable Frame next() {
    lock.lock();
    try {
      scheduled = !over && !waiting.isEmpty() && !channel.isFull();
      if (!scheduled) {
        return null;
      }
      Frame next = waiting.removeFirst();
      size -= next.json().length();
      return next;
    } finally {
      lock.unlock();
    }
  }
}
