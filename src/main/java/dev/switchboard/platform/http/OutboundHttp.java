package dev.switchboard.platform.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The only way out of the server.
///
/// Every hop is checked by the [AddressGuard] and goes to exactly the address that was checked,
/// while `Host`, SNI and the certificate check keep the name. Nothing is decompressed, no proxy is
/// used, no cookie kept.
public final class OutboundHttp implements AutoCloseable {
  private static final int LONGEST_HEADERS = 16 << 10;
  private static final int IDLE_SECONDS = 15;
  private static final int WAITING_LOOKUPS = 32;

  private final Vertx vertx;
  private final AddressGuard guard;
  private final HttpClient client;
  private final ExecutorService lookups;

  public OutboundHttp(Vertx vertx, AddressGuard guard, OutboundConfig config) {
    this(vertx, guard, config, new HttpClientOptions());
  }

  /// @param options may carry trusted certificates
  OutboundHttp(Vertx vertx, AddressGuard guard, OutboundConfig config, HttpClientOptions options) {
    this.vertx = vertx;
    this.guard = guard;
    int connectMillis = Math.toIntExact(config.connectTimeout().toMillis());
    this.client =
        vertx
            .httpClientBuilder()
            .with(
                new HttpClientOptions(options)
                    .setConnectTimeout(connectMillis)
                    .setSslHandshakeTimeout(connectMillis)
                    .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                    .setKeepAliveTimeout(IDLE_SECONDS)
                    .setMaxHeaderSize(LONGEST_HEADERS)
                    .setDecompressionSupported(false))
            .with(
                new PoolOptions()
                    .setHttp1MaxSize(config.connectionsPerHost())
                    .setMaxWaitQueueSize(config.waitingPerHost()))
            // Else Vert.x logs what broken servers send as errors of ours.
            .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
            .build();
    this.lookups = lookupThreads(config.lookups());
  }

  /// Sends, and answers in any case: what goes wrong outside is a value.
  ///
  /// What depends on the future runs on a virtual thread, not on an event loop.
  public CompletableFuture<Answer> send(Call call) {
    return new Exchange(vertx, client, guard, lookups).start(call);
  }

  /// The same for virtual threads, which may wait.
  public Answer call(Call call) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("An event loop must not wait for an answer: use send");
    }
    return send(call).join();
  }

  /// Breaks off calls under way.
  @Override
  public void close() {
    lookups.shutdownNow();
    client.close().await();
  }

  /// Threads of the platform: a look-up is native code that would pin a virtual thread's carrier.
  private static ExecutorService lookupThreads(int count) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(count * WAITING_LOOKUPS),
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
