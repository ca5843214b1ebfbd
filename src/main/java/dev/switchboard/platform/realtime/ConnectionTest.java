package dev.switchboard.platform.realtime;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Streaming;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// `GET /connection/stream`: ticks by every way in which news travel, so that a browser can find
/// out which of them the proxies on its way let through. It tells nothing about anybody.
public final class ConnectionTest implements Streaming {
  private static final String PATH = "/connection/stream";
  private static final int TICKS = 3;
  private static final long SECOND = 1000;
  private static final int MOST = 200;

  private final Vertx vertx;
  private final AtomicInteger running = new AtomicInteger();

  public ConnectionTest(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public boolean isAt(String path) {
    return path.equals(PATH);
  }

  @Override
  public void take(HttpServerRequest request, HttpCall head) {
    if (!head.method().equals("GET")) {
      send(request, HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET"));
    } else if (running.get() >= MOST) {
      send(
          request,
          HttpReply.error(503, "OVERLOADED", "Too many tests at once.").with("Retry-After", "10"));
    } else if (head.headerOrEmpty("Upgrade").equalsIgnoreCase("websocket")) {
      request.toWebSocket().onSuccess(this::socket);
    } else if (head.headerOrEmpty("Accept").contains("text/event-stream")) {
      events(request.response());
    } else {
      vertx.setTimer(
          TICKS * SECOND,
          _ ->
              send(
                  request,
                  HttpReply.json(200, Map.of("tick", TICKS)).with("Cache-Control", "no-store")));
    }
  }

  private static void send(HttpServerRequest request, HttpReply reply) {
    HttpFront.send(request, "connection", reply);
  }

  private void socket(ServerWebSocket socket) {
    socket.exceptionHandler(_ -> {});
    tick(
        () -> !socket.isClosed(),
        tick -> socket.writeTextMessage(Integer.toString(tick)),
        () -> socket.close());
  }

  private void events(HttpServerResponse response) {
    response.exceptionHandler(_ -> {});
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-cache, no-transform")
        .putHeader("X-Accel-Buffering", "no");
    tick(
        () -> !response.closed() && !response.ended(),
        tick -> response.write("data: " + tick + "\n\n"),
        response::end);
  }

  private interface Alive {
    boolean get();
  }

  private interface Tick {
    void write(int tick);
  }

  /// One at once, the others a second apart: what comes in one piece was kept back.
  private void tick(Alive alive, Tick write, Runnable end) {
    running.incrementAndGet();
    AtomicInteger count = new AtomicInteger(1);
    write.write(1);
    vertx.setPeriodic(
        SECOND,
        timer -> {
          if (alive.get() && count.get() < TICKS) {
            write.write(count.incrementAndGet());
          } else {
            vertx.cancelTimer(timer);
            running.decrementAndGet();
            if (alive.get()) {
              end.run();
            }
          }
        });
  }
}
