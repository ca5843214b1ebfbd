package dev.switchboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A server on this machine, clients for it, and what it saw.
final class LocalServer implements AutoCloseable {
  static final GuardPolicy LOOPBACK = new GuardPolicy(true, List.of());

  private final Vertx vertx = Vertx.vertx();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final List<OutboundHttp> opened = new ArrayList<>();
  private final int port;

  LocalServer() {
    HttpServer server = vertx.createHttpServer().requestHandler(this::serve);
    port = server.listen(0, "127.0.0.1").await().actualPort();
  }

  Vertx vertx() {
    return vertx;
  }

  int port() {
    return port;
  }

  String url(String resource) {
    return "http://127.0.0.1:" + port + resource;
  }

  /// Paths and queries of the requests, in order.
  List<String> seen() {
    return List.copyOf(seen);
  }

  OutboundHttp demo() {
    return open(LOOPBACK, FakeNames.ofNobody(), OutboundConfig.DEFAULT);
  }

  OutboundHttp open(NameResolver names) {
    return open(LOOPBACK, names, OutboundConfig.DEFAULT);
  }

  OutboundHttp open(GuardPolicy policy, NameResolver names, OutboundConfig config) {
    OutboundHttp out = new OutboundHttp(vertx, new AddressGuard(policy, names), config);
    opened.add(out);
    return out;
  }

  /// Forgets what it saw and closes the clients.
  void reset() {
    opened.forEach(OutboundHttp::close);
    opened.clear();
    seen.clear();
  }

  @Override
  public void close() {
    reset();
    vertx.close().await();
  }

  static Answer.Answered answered(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Answered.class);
    return (Answer.Answered) answer;
  }

  static Answer.Ground ground(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) answer).ground();
  }

  static Answer.Fault fault(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Unreachable.class);
    return ((Answer.Unreachable) answer).fault();
  }

  private void serve(HttpServerRequest request) {
    seen.add(request.uri());
    String query = String.valueOf(request.query());
    switch (String.valueOf(request.path())) {
      case "/hello" -> hello(request);
      case "/status" -> request.response().setStatusCode(Integer.parseInt(query)).end();
      case "/bytes" -> request.response().end("x".repeat(Integer.parseInt(query)));
      case "/encoding" -> request.response().end("" + request.getHeader("accept-encoding"));
      case "/slow-start" -> vertx.setTimer(50, _ -> request.response().end());
      case "/slow" -> request.response().setChunked(true).write("a few bytes, then nothing");
      case "/endless" -> endless(request);
      case "/redirect" -> redirect(request, query.substring(4), query.substring(0, 3));
      case "/loop" -> redirect(request, "/loop", "302");
      case "/countdown" -> countdown(request, Integer.parseInt(query));
      case "/echo" -> echo(request);
      default -> {}
    }
  }

  private void hello(HttpServerRequest request) {
    request.response().headers().add("X-One", "a").add("X-One", "b");
    request.response().setStatusCode(203).end("Привет");
  }

  private void echo(HttpServerRequest request) {
    request
        .body()
        .onSuccess(body ->
            request
                .response()
                .end(
                    "%s %s host=%s key=%s type=%s agent=%s length=%d %s"
                        .formatted(
                            request.method(),
                            request.uri(),
                            request.authority(),
                            request.getHeader("x-key"),
                            request.getHeader("content-type"),
                            request.getHeader("user-agent"),
                            body.length(),
                            body)));
  }

  private void countdown(HttpServerRequest request, int left) {
    if (left == 0) {
      request.response().end();
    } else {
      redirect(request, "?" + (left - 1), "302");
    }
  }

  private void redirect(HttpServerRequest request, String location, String status) {
    request
        .response()
        .setStatusCode(Integer.parseInt(status))
        .putHeader("location", location)
        .end("See there.");
  }

  private void endless(HttpServerRequest request) {
    Buffer piece = Buffer.buffer(new byte[8192]);
    request.response().setChunked(true);
    vertx.setPeriodic(
        1,
        timer -> {
          if (request.response().closed()) {
            vertx.cancelTimer(timer);
          } else {
            request.response().write(piece);
          }
        });
  }
}
