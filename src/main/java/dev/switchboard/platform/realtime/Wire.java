package dev.switchboard.platform.realtime;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What every transport needs of one connection: threads, the person, a heart that beats.
final class Wire {
  private static final Duration BEAT = Duration.ofSeconds(25);

  private final House house;
  private final Context loop;
  private final Guest guest;
  private final AtomicBoolean closed = new AtomicBoolean();

  Wire(House house, Context loop, Guest guest) {
    this.house = house;
    this.loop = loop;
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
    house
        .workers()
        .execute(() -> {
          boolean taken = house.streams().connect(guest.portal(), guest.user(), cursor, receiver);
          if (closed.get()) {
            house.streams().disconnect(guest.portal(), guest.user(), receiver);
          }
          if (taken) {
            house.gate().isAlive(guest);
          }
          loop.runOnContext(_ -> then.accept(taken));
        });
  }

  void disconnect(Receiver receiver) {
    closed.set(true);
    house
        .workers()
        .execute(() -> house.streams().disconnect(guest.portal(), guest.user(), receiver));
  }

  /// Sends a sign of life from time to time, until the connection or the login ends.
  void beat(Runnable sign, Receiver receiver) {
    house
        .vertx()
        .setPeriodic(
            BEAT.toMillis(),
            timer -> {
              if (closed.get()) {
                house.vertx().cancelTimer(timer);
              } else if (house.clock().instant().isBefore(guest.until())) {
                house.gate().isAlive(guest);
                sign.run();
              } else {
                receiver.cut();
              }
            });
  }

  void after(Duration wait, Runnable then) {
    house.vertx().setTimer(wait.toMillis(), _ -> then.run());
  }
}
