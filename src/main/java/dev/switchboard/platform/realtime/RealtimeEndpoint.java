package dev.switchboard.platform.realtime;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.OwnOrigin;
import dev.switchboard.platform.http.Streaming;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/// `GET /realtime`: the stream of a portal as WebSocket, as server-sent events, or as long poll,
/// whichever the client asks for and the proxies between let through.
public final class RealtimeEndpoint implements Streaming {
  private static final String PATH = "/realtime";

  private final House house;
  private final OwnOrigin own;

  public RealtimeEndpoint(
      Vertx vertx,
      Executor workers,
      InstantSource clock,
      Streams streams,
      OwnOrigin own,
      Gate gate) {
    this.house = new House(vertx, workers, clock, streams, gate);
    this.own = own;
  }

  @Override
  public boolean isAt(String path) {
    return path.equals(PATH);
  }

  @Override
  public void take(HttpServerRequest request, HttpCall head) {
    if (!head.method().equals("GET")) {
      refuse(
          request, HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET"));
      return;
    }
    Context loop = house.vertx().getOrCreateContext();
    request.pause();
    house
        .workers()
        .execute(() -> {
          Optional<Guest> guest = own.sent(head) ? house.gate().who(head) : Optional.empty();
          loop.runOnContext(_ -> begin(request, head, guest, loop));
        });
  }

  private void begin(
      HttpServerRequest request, HttpCall head, Optional<Guest> guest, Context loop) {
    request.resume();
    if (guest.isEmpty()) {
      refuse(request, HttpReply.error(401, "NO_AUTH_FOUND", "Nobody is logged in."));
      return;
    }
    Wire wire = new Wire(house, loop, guest.get());
    Optional<String> cursor = asked(request, head);
    if (head.headerOrEmpty("Upgrade").equalsIgnoreCase("websocket")) {
      request.toWebSocket().onSuccess(socket -> new SocketChannel(socket).open(wire, cursor));
    } else if (head.headerOrEmpty("Accept").contains("text/event-stream")) {
      new EventsChannel(request).open(wire, cursor);
    } else {
      new Poll(request, wire).open(cursor);
    }
  }

  /// A browser that reconnects by itself names the last event that it has got.
  private static Optional<String> asked(HttpServerRequest request, HttpCall head) {
    return head.header()
        .apply("Last-Event-ID")
        .or(() -> Optional.ofNullable(request.getParam("cursor")))
        .filter(cursor -> !cursor.isBlank());
  }

  private static void refuse(HttpServerRequest request, HttpReply reply) {
    HttpFront.send(request, "realtime", reply);
  }
}
