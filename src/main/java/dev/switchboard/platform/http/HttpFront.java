package dev.switchboard.platform.http;

import dev.switchboard.platform.storage.StorageException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: reads a request up to its limit, finds the route, sends the reply.
public final class HttpFront {
  private static final Logger log = LoggerFactory.getLogger(HttpFront.class);
  private static final int LONGEST_ADDRESS = 64 * 1024;
  private static final HttpReply NO_ROOM =
      HttpReply.error(
              503, "OVERLOADED", "Too much is being sent at once. Try again in some seconds.")
          .with("Retry-After", "3");

  private static final HttpReply TOO_SLOW =
      HttpReply.error(408, "REQUEST_TIMEOUT", "What was sent came too slowly to wait for its end.");

  /// What is timed by itself.
  ///
  /// @param hundreds the first digit of the status
  private record Answered(String route, int hundreds) {}

  /// How fast what is sent has to come.
  record Paces(HeadPace.Rule heads, BodyPace.Rule bodies) {
    static final Paces DEFAULT = new Paces(HeadPace.Rule.DEFAULT, BodyPace.Rule.DEFAULT);
  }

  private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final List<Route> routes;
  private final List<Streaming> streams = new CopyOnWriteArrayList<>();
  private final MeterRegistry metrics;
  private final Proxies proxies;
  private final BodyRoom room;
  private final Paces paces;
  private final List<String> deployments = new CopyOnWriteArrayList<>();

  public HttpFront(Vertx vertx, List<Route> routes, MeterRegistry metrics, Proxies proxies) {
    this(vertx, routes, metrics, proxies, BodyRoom.ofHeap(), Paces.DEFAULT);
  }

  HttpFront(
      Vertx vertx,
      List<Route> routes,
      MeterRegistry metrics,
      Proxies proxies,
      BodyRoom room,
      Paces paces) {
    this.room = room;
    this.paces = paces;
    this.vertx = vertx;
    this.routes = List.copyOf(routes);
    this.metrics = metrics;
    this.proxies = proxies;
  }

  /// Listens, with one event loop per core.
  ///
  /// @param wanted 0 takes any free port
  /// @return the port
  public int start(String host, int wanted) {
    return listen(host, wanted, plain());
  }

  /// Listens for https, with the same routes. HTTP/2 is spoken with whoever asks for it.
  public int startTls(String host, int wanted, Certificate certificate) {
    return listen(
        host,
        wanted,
        plain()
            .setSsl(true)
            .setUseAlpn(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .setCertPath(certificate.chain().toString())
                    .setKeyPath(certificate.key().toString())));
  }

  private int listen(String host, int wanted, HttpServerOptions options) {
    AtomicInteger port = new AtomicInteger(wanted);
    int loops = Runtime.getRuntime().availableProcessors();
    deployments.add(
        await(
            vertx.deployVerticle(
                () -> new Listener(host, port, options),
                new DeploymentOptions().setInstances(wanted == 0 ? 1 : loops))));
    return port.get();
  }

  /// Without HTTP/2 in clear text: who offers to change to it is answered in HTTP/1.1.
  private static HttpServerOptions plain() {
    return new HttpServerOptions()
        .setHandle100ContinueAutomatically(true)
        .setHttp2ClearTextEnabled(false)
        .setMaxInitialLineLength(LONGEST_ADDRESS)
        .setMaxHeaderSize(32 * 1024)
        .setIdleTimeout(75)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setTcpNoDelay(true);
  }

  /// Stops accepting; what was begun is answered.
  public void stop() {
    deployments.forEach(deployment -> await(vertx.undeploy(deployment)));
    deployments.clear();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  private final class Listener extends VerticleBase {
    private final String host;
    private final AtomicInteger port;
    private final HttpServerOptions options;

    private Listener(String host, AtomicInteger port, HttpServerOptions options) {
      this.host = host;
      this.port = port;
      this.options = options;
    }

    @Override
    public Future<?> start() {
      Loop loop = new Loop(context);
      BodyPace bodies = new BodyPace(paces.bodies());
      vertx.setPeriodic(paces.bodies().window().toMillis(), _ -> bodies.look());
      HeadPace heads = new HeadPace(paces.heads());
      vertx.setPeriodic(paces.heads().window().toMillis(), _ -> heads.look());
      Connections connections = new Connections(heads);
      HttpServer server =
          vertx
              .createHttpServer(options)
              .connectionHandler(connections::opened)
              .requestHandler(request -> {
                connections.asked(request);
                serve(request, loop, bodies);
              });
      return server.listen(port.get(), host).onSuccess(bound -> port.set(bound.actualPort()));
    }
  }

  /// Adds an address whose answers do not end. Done before the door opens.
  public void add(Streaming stream) {
    streams.add(stream);
  }

  private void serve(HttpServerRequest request, Loop loop, BodyPace bodies) {
    String path = path(request);
    for (Streaming stream : streams) {
      if (stream.isAt(path)) {
        stream.take(request, call(request, Buffer.buffer()));
        return;
      }
    }
    for (Route route : routes) {
      if (route.path().test(path)) {
        read(request, route, loop, bodies);
        return;
      }
    }
    send(request, "none", HttpReply.error(404, "NOT_FOUND", "There is nothing at this address."));
  }

  private static String path(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "/" : path;
  }

  private void read(HttpServerRequest request, Route route, Loop loop, BodyPace bodies) {
    Buffer body = Buffer.buffer();
    BodyRoom.Body held = room.next();
    BodyPace.Body pace =
        bodies.begin(() -> {
          held.release();
          refuse(request, route, TOO_SLOW);
        });
    request.handler(chunk -> {
      pace.grow(chunk.length());
      Optional<HttpReply> refusal = refusal(route, body.length(), chunk.length(), held);
      if (refusal.isPresent()) {
        pace.end();
        held.release();
        refuse(request, route, refusal.get());
      } else {
        body.appendBuffer(chunk);
      }
    });
    request.exceptionHandler(e -> {
      pace.end();
      held.release();
      log.debug("http.broken route={}", route.name(), e);
    });
    request.endHandler(_ -> {
      pace.end();
      request.exceptionHandler(e -> log.debug("http.gone route={}", route.name(), e));
      answer(request, route, body, held, loop);
    });
  }

  /// Why the next piece of a body is not taken.
  private static Optional<HttpReply> refusal(
      Route route, int length, int more, BodyRoom.Body held) {
    if (length + (long) more > route.bodyLimit()) {
      return Optional.of(tooLarge(route));
    }
    return held.grow(more) ? Optional.empty() : Optional.of(NO_ROOM);
  }

  private static HttpReply tooLarge(Route route) {
    String sentence = "At most " + route.bodyLimit() + " bytes expected, but more came.";
    return HttpReply.error(413, "INVALID_REQUEST", sentence);
  }

  /// Reads no further: the connection ends with the reply.
  private static void refuse(HttpServerRequest request, Route route, HttpReply reply) {
    request.handler(null).endHandler(null).pause();
    request.response().putHeader("Connection", "close");
    send(request, route.name(), reply).onComplete(_ -> request.connection().close());
  }

  private void answer(
      HttpServerRequest request, Route route, Buffer body, BodyRoom.Body held, Loop loop) {
    long begun = System.nanoTime();
    HttpCall call = call(request, body);
    try {
      route
          .handler()
          .handle(call)
          .whenComplete((reply, fault) ->
              loop.run(() -> {
                held.release();
                finish(request, route, begun, reply, fault);
              }));
    } catch (RuntimeException e) {
      held.release();
      finish(request, route, begun, null, e);
    }
  }

  private HttpCall call(HttpServerRequest request, Buffer body) {
    String query = request.query();
    return new HttpCall(
        request.method().name(),
        path(request),
        query == null ? "" : query,
        name -> Optional.ofNullable(request.getHeader(name)),
        body.getBytes(),
        proxies.client(request),
        proxies.isSecure(request));
  }

  private void finish(
      HttpServerRequest request,
      Route route,
      long begun,
      @Nullable HttpReply reply,
      @Nullable Throwable fault) {
    if (reply == null) {
      reply = failed(route, fault);
    }
    timers
        .computeIfAbsent(new Answered(route.name(), reply.status() / 100), this::timer)
        .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    send(request, route.name(), reply);
  }

  private static HttpReply failed(Route route, @Nullable Throwable fault) {
    if (fault != null && StorageException.meansAway(fault)) {
      log.warn("http.store_away route={} reason={}", route.name(), fault.toString());
      return HttpReply.error(
              503, "OVERLOAD_LIMIT", "The database does not answer. Try again in a moment.")
          .with("Retry-After", "3");
    }
    log.error("http.failed route={}", route.name(), fault);
    return HttpReply.error(500, "INTERNAL_SERVER_ERROR", "Internal server error");
  }

  private Timer timer(Answered answered) {
    return metrics.timer(
        "switchboard.http", "route", answered.route(), "status", answered.hundreds() + "xx");
  }

  /// Answers a request, unless it is answered already or its sender has gone.
  public static Future<Void> send(HttpServerRequest request, String route, HttpReply reply) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      log.debug("http.gone route={}", route);
      return Future.succeededFuture();
    }
    response.setStatusCode(reply.status());
    response.putHeader("Content-Type", reply.contentType());
    response.putHeader("X-Content-Type-Options", "nosniff");
    reply.headers().forEach(header -> response.headers().add(header.name(), header.value()));
    return reply
        .file()
        .map(file -> sendFile(response, route, file))
        .orElseGet(() -> response.end(Buffer.buffer(reply.body())));
  }

  private static Future<Void> sendFile(HttpServerResponse response, String route, Path file) {
    return response
        .sendFile(file.toAbsolutePath().toString())
        .onFailure(fault -> {
          log.debug("http.file_not_sent route={}", route, fault);
          if (!response.headWritten() && !response.closed()) {
            response.setStatusCode(404).end();
          }
        });
  }
}
