package dev.switchboard.platform.realtime;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What every transport needs of one connection: threads, the person, a heart that beats.
final class Wire {
  private static final Duration BEAT = Duration.ofSeconds(25);

  private final Vertx vertx;
  private final Context loop;
  private final Executor workers;
  private final InstantSource clock;
  private final Streams streams;
  private final Guest guest;
  private final AtomicBoolean closed = new AtomicBoolean();

  Wire(
      Vertx vertx,
      Context loop,
      Executor workers,
      InstantSource clock,
      Streams streams,
      Guest guest) {
    this.vertx = vertx;
    this.loop = loop;
    this.workers = workers;
    this.clock = clock;
    this.streams = streams;
    this.guest = guest;
  }

  /// Runs on the connection's event loop.
  void onLoop(Runnable step) {
    loop.runOnContext(_ -> step.run());
  }

  /// Connects the receiver off the event loop, since what was missed has to be written first.
  ///
  /// @param then on the event loop; false when there are too many connections
  void connect(Receiver receiver, Optional<String> cursor, Consumer<Boolean> then) {
    workers.execute(() -> {
      boolean taken = streams.connect(guest.portal(), guest.user(), cursor, receiver);
      if (closed.get()) {
        streams.disconnect(guest.portal(), guest.user(), receiver);
      }
      loop.runOnContext(_ -> then.accept(taken));
    });
  }

  void disconnect(Receiver receiver) {
    closed.set(true);
    workers.execute(() -> streams.disconnect(guest.portal(), guest.user(), receiver));
  }

  /// Sends a sign of life from time to time, until the connection or the login ends.
  void beat(Runnable sign, Receiver receiver) {
    vertx.setPeriodic(
        BEAT.toMillis(),
        timer -> {
          if (closed.get()) {
            vertx.cancelTimer(timer);
          } else if (clock.instant().isBefore(guest.until())) {
            sign.run();
          } else {
            receiver.cut();
          }
        });
  }

  void after(Duration wait, Runnable then) {
    vertx.setTimer(wait.toMillis(), _ -> then.run());
  }
}
