package dev.switchboard.openchannels.push;

import dev.switchboard.platform.http.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A push service on this machine: keeps what it is given and answers what it is told to.
final class PushService implements AutoCloseable {
  /// One request.
  ///
  /// @param headers names in lower case
  record Given(String path, Map<String, String> headers, Payload body) {
    Given {
      headers = Map.copyOf(headers);
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final List<Given> given = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final int port;

  PushService() {
    port =
        vertx
            .createHttpServer()
            .requestHandler(this::serve)
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
  }

  private void serve(HttpServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(entry -> headers.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    request
        .body()
        .onSuccess(body -> {
          Payload payload = Payload.of(body.getBytes());
          given.add(new Given(String.valueOf(request.path()), headers, payload));
          Integer status = answers.poll();
          request.response().setStatusCode(status == null ? 201 : status).end();
        });
  }

  Vertx vertx() {
    return vertx;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /// What it answers next; 201 when nothing is left.
  void answerNext(int status) {
    answers.add(status);
  }

  List<Given> all() {
    return List.copyOf(given);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
