package dev.switchboard.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/// How much of requests' bodies is in memory at a time, so that many large ones at once are refused
/// instead of ending the server. What is small has room of its own: nobody who uploads can keep
/// messages out.
final class BodyRoom {
  /// Bytes of a body that count as small.
  private static final int SMALL = 64 << 10;

  /// A body is there several times over while it is read: as bytes, as text, decoded.
  private static final int SHARE_OF_HEAP = 8;

  private static final long LEAST = 32 << 20;

  private final AtomicLong small;
  private final AtomicLong large;

  /// @param bytes for all large bodies together; the small ones have twice as much, and what the
  ///   large ones leave
  BodyRoom(long bytes) {
    this.small = new AtomicLong(2 * bytes);
    this.large = new AtomicLong(bytes);
  }

  /// Room that fits the memory of this Java.
  static BodyRoom ofHeap() {
    return new BodyRoom(Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
  }

  Body next() {
    return new Body();
  }

  /// What there is for large bodies.
  long left() {
    return large.get();
  }

  private static boolean take(AtomicLong room, long bytes) {
    if (room.addAndGet(-bytes) >= 0) {
      return true;
    }
    room.addAndGet(bytes);
    return false;
  }

  /// What one request holds. Belongs to the event loop of its connection.
  final class Body {
    private long inSmall;
    private long inLarge;

    private Body() {}

    /// Whether there is room for the next piece.
    boolean grow(int bytes) {
      boolean isSmall = inLarge == 0 && inSmall + bytes <= SMALL;
      if (isSmall && take(small, bytes)) {
        inSmall += bytes;
        return true;
      }
      if (!take(large, bytes)) {
        return false;
      }
      inLarge += bytes;
      return true;
    }

    /// Gives everything back; done again, it does nothing.
    void release() {
      small.addAndGet(inSmall);
      large.addAndGet(inLarge);
      inSmall = 0;
      inLarge = 0;
    }
  }
}
