package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every write of the server goes through here: `call(portal, command)`.
public final class Lanes implements AutoCloseable {
  static final ScopedValue<Through> THROUGH = ScopedValue.newInstance();

  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();

  public Lanes(Database database, int count, InstantSource clock, MeterRegistry metrics) {
    LaneMeter meter = new LaneMeter(metrics);
    for (int i = 1; i <= count; i++) {
      Lane lane = new Lane("lane-" + i, database, clock, listeners, meter);
      lanes.add(lane);
      Gauge.builder("switchboard.lane.waiting", lane, Lane::queued)
          .tag("lane", Integer.toString(i))
          .register(metrics);
    }
  }

  /// Adds a listener; done while the server is wired, before the first command.
  public void listen(EventListener listener) {
    listeners.add(listener);
  }

  /// Queues a command and returns at once. The future completes after the commit, on the lane's
  /// thread: what depends on it must hand over and return.
  ///
  /// It fails with [LaneOverloaded] when too much is waiting.
  public <O> CompletableFuture<O> submit(PortalId portal, Command<O> command) {
    Command<O> wrapped = THROUGH.isBound() ? THROUGH.get().wrap(command) : command;
    return lane(portal).submit(portal, wrapped, true);
  }

  /// The same for what nobody waits for: under load it stands behind the callers, but moves on.
  public <O> CompletableFuture<O> submitBehind(PortalId portal, Command<O> command) {
    return lane(portal).submit(portal, command, false);
  }

  /// How many commands wait for each lane.
  public List<Integer> waiting() {
    return lanes.stream().map(Lane::queued).toList();
  }

  private Lane lane(PortalId portal) {
    return lanes.get((int) (portal.value() % lanes.size()));
  }

  /// Runs a command and waits until it is on disk. For virtual threads, never for an event loop.
  public <O> O call(PortalId portal, Command<O> command) {
    try {
      return submit(portal, command).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// Finishes what is queued.
  @Override
  public void close() throws InterruptedException {
    for (Lane lane : lanes) {
      lane.close();
    }
  }
}
