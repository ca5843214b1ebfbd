package dev.switchboard.platform.realtime;

import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.HttpReply;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/// The stream as server-sent events.
final class EventsChannel implements Outflow.Channel {
  private final HttpServerRequest request;
  private final HttpServerResponse response;

  EventsChannel(HttpServerRequest request) {
    this.request = request;
    this.response = request.response();
  }

  void open(Wire wire, Optional<String> cursor) {
    Outflow outflow = new Outflow(this, wire::onLoop);
    response.exceptionHandler(_ -> {});
    response.drainHandler(_ -> outflow.flow());
    response.closeHandler(_ -> wire.disconnect(outflow));
    wire.beat(() -> response.write(": alive\n\n"), outflow);
    wire.connect(
        outflow,
        cursor,
        taken -> {
          if (!taken) {
            wire.disconnect(outflow);
            HttpFront.send(request, "realtime", tooMany());
          }
        });
  }

  static HttpReply tooMany() {
    return HttpReply.error(429, "QUERY_LIMIT_EXCEEDED", "Too many connections.")
        .with("Retry-After", "10");
  }

  @Override
  public boolean isFull() {
    return response.closed() || response.ended() || response.writeQueueFull();
  }

  @Override
  public void write(Frame frame) {
    if (!response.headWritten()) {
      response
          .setChunked(true)
          .putHeader("Content-Type", "text/event-stream; charset=utf-8")
          .putHeader("Cache-Control", "no-cache, no-transform")
          // Proxies that collect answers before they pass them on would keep it for ever.
          .putHeader("X-Accel-Buffering", "no");
    }
    response.write("id: " + frame.id() + "\ndata: " + frame.json() + "\n\n");
  }

  /// A browser comes back by itself, and is refused by then if it has to be.
  @Override
  public void close(Outflow.Ending why) {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
