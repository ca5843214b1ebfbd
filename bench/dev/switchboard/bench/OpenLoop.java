package dev.switchboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;

/// Drives a server over kept-alive connections and measures how long its answers take.
///
/// Requests are numbered from zero, over all runs of one generator, so that a function of the
/// number can make every request different.
public final class OpenLoop implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final List<LoadWorker> workers;
  private long nextNumber;

  private OpenLoop(Vertx vertx, List<LoadWorker> workers) {
    this.vertx = vertx;
    this.workers = workers;
  }

  /// Opens all connections.
  public static OpenLoop connect(Target target) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(target.workers()));
    List<LoadWorker> workers = new ArrayList<>();
    for (int index = 0; index < target.workers(); index++) {
      workers.add(new LoadWorker(target, index));
    }
    OpenLoop loop = new OpenLoop(vertx, List.copyOf(workers));
    try {
      await(Future.all(workers.stream().map(vertx::deployVerticle).toList()), CONNECT_TIMEOUT);
    } catch (RuntimeException e) {
      loop.close();
      throw e;
    }
    return loop;
  }

  /// Sends requests for as long as `duration` says, then waits for the answers that are still out,
  /// at most 30 seconds.
  public LoadReport run(Pace pace, Duration duration, LongFunction<Call> calls) {
    long first = nextNumber;
    List<Future<LoadReport>> parts =
        workers.stream()
            .map(worker -> worker.drive(new Load(pace, duration, GRACE, first, calls)))
            .toList();
    await(Future.all(parts), duration.plus(GRACE).plus(CONNECT_TIMEOUT));
    nextNumber = workers.stream().mapToLong(LoadWorker::nextNumber).max().orElse(first);
    return LoadReport.merge(parts.stream().map(Future::result).toList());
  }

  @Override
  public void close() {
    await(vertx.close(), CONNECT_TIMEOUT);
  }

  private static void await(Future<?> future, Duration timeout) {
    try {
      future.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("expected an end within " + timeout, e);
    }
  }

  /// One run of the load, as each worker gets it.
  record Load(
      Pace pace, Duration duration, Duration grace, long firstNumber, LongFunction<Call> calls) {}
}
