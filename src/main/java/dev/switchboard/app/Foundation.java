package dev.switchboard.app;

import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StoreLock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What every room stands on: the store and its lock, the lanes, the way out, threads that may
/// wait.
///
/// @param waiting the way out for questions that are kept open until there is an answer: they must
///   not take the connections of those that are answered at once
/// @param guard decides on the ways out that are no HTTP
record Foundation(
    InstantSource clock,
    ZoneId zone,
    PrometheusMeterRegistry metrics,
    ExecutorService workers,
    Vertx vertx,
    StoreLock lock,
    Database database,
    Lanes lanes,
    OutboundHttp http,
    OutboundHttp waiting,
    AddressGuard guard) {
  /// Kept open at one host, and waiting for it.
  private static final OutboundConfig PATIENT =
      new OutboundConfig(1024, 64, Duration.ofSeconds(5), 4);

  static Foundation lay(Config config, InstantSource clock) {
    StoreLock lock = StoreLock.take(config.database());
    int writers = Database.lanes(config.database());
    Database database = opened(config, writers, lock);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Metrics.ofProcess(metrics);
    Vertx vertx = Vertx.vertx();
    AddressGuard guard = new AddressGuard(config.outbound(), NameResolver.system());
    return new Foundation(
        clock,
        ZoneId.systemDefault(),
        metrics,
        Executors.newVirtualThreadPerTaskExecutor(),
        vertx,
        lock,
        database,
        new Lanes(database, writers, clock, metrics),
        new OutboundHttp(vertx, guard, OutboundConfig.DEFAULT),
        new OutboundHttp(vertx, guard, PATIENT),
        guard);
  }

  private static Database opened(Config config, int writers, StoreLock lock) {
    try {
      Database database = Database.open(config.database(), writers);
      lock.begun();
      return database;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  void closeVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// For whoever has opened no door: stops the lanes and gives everything back.
  void close() throws Exception {
    lanes.close();
    http.close();
    waiting.close();
    workers.close();
    closeVertx();
    database.close();
    lock.close();
  }
}
