package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.http.WebhookSignature;
import dev.switchboard.platform.wire.BracketNotation;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.WireLimits;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/// An application's server on this machine: keeps what it hears and answers what it is told to.
public final class HandlerServer implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final int port;

  /// One request.
  ///
  /// @param headers names in lower case
  public record Heard(String path, Map<String, String> headers, Payload body, ObjectNode tree) {
    public Heard {
      headers = Map.copyOf(headers);
    }

    public String event() {
      return tree.path("event").asString();
    }

    public String id() {
      return headers.getOrDefault(WebhookSignature.ID, "");
    }

    /// The value at a JSON pointer.
    public String at(String pointer) {
      return tree.at(pointer).asString();
    }
  }

  public HandlerServer() {
    port =
        vertx
            .createHttpServer()
            .requestHandler(this::serve)
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
  }

  private void serve(HttpServerRequest request) {
    request.body().onSuccess(body -> answer(request, body));
  }

  private void answer(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach(entry -> headers.put(entry.getKey().toLowerCase(), entry.getValue()));
    Decoded decoded =
        BracketNotation.decode(body.toString(StandardCharsets.UTF_8), WireLimits.DEFAULT);
    if (decoded instanceof Decoded.Tree(ObjectNode tree)) {
      heard.add(
          new Heard(String.valueOf(request.path()), headers, Payload.of(body.getBytes()), tree));
    }
    Integer status = answers.poll();
    request.response().setStatusCode(status == null ? 200 : status).end();
  }

  public Vertx vertx() {
    return vertx;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /// What it answers next, one request after the other; 200 when nothing is left.
  public void answerNext(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  /// Waits for the next request.
  public Heard next() throws InterruptedException {
    Heard next = heard.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("a request expected, none came");
    }
    return next;
  }

  public List<Heard> all() {
    return List.copyOf(heard);
  }

  /// A checker for what is signed with an application token.
  public static WebhookSignature signature(String token) {
    return WebhookSignature.of(
        List.of(Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
