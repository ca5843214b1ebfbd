package dev.switchboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The client's side of an Omnichannel channel: takes what the server posts to `/send_message`.
public final class Sink implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Buffer OK = Buffer.buffer("{\"result\":\"ok\"}");

  private final boolean recording;
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final AtomicLong received = new AtomicLong();
  private final List<Answer> answers = new ArrayList<>();
  private final HttpServer server;

  /// A message that came from the server.
  ///
  /// @param chat the chat's id as the client knows it
  /// @param messageId stable over repetitions of the same message
  /// @param text empty when the message has none
  public record Answer(String chat, String messageId, String text) {}

  private Sink(boolean recording) {
    this.recording = recording;
    this.server = vertx.createHttpServer().requestHandler(this::handle);
    try {
      server.listen(0, "127.0.0.1").await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("expected to listen within " + TIMEOUT, e);
    }
  }

  /// A sink that keeps every answer until it is told to forget.
  public static Sink recording() {
    return new Sink(true);
  }

  /// A sink that only counts, for more answers than fit into memory.
  public static Sink counting() {
    return new Sink(false);
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /// How many answers came in all, repetitions included.
  public long received() {
    return received.get();
  }

  /// The recorded answers in the order of their arrival.
  public List<Answer> answers() {
    synchronized (answers) {
      return List.copyOf(answers);
    }
  }

  public void forget() {
    synchronized (answers) {
      answers.clear();
    }
  }

  private void handle(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.POST) || !"/send_message".equals(request.path())) {
      request.response().setStatusCode(404).end();
      return;
    }
    request
        .body()
        .onSuccess(body -> {
          if (recording) {
            record(body);
          }
          received.incrementAndGet();
          request.response().putHeader("content-type", "application/json").end(OK.copy());
        });
  }

  private void record(Buffer body) {
    JsonNode sent = JsonMapper.shared().readTree(body.getBytes());
    JsonNode message = sent.path("message");
    Answer answer =
        new Answer(
            sent.path("chat_id").asString(""),
            message.path("id").asString(""),
            message.path("text").asString(""));
    synchronized (answers) {
      answers.add(answer);
    }
  }

  @Override
  public void close() {
    try {
      vertx.close().await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("expected an end within " + TIMEOUT, e);
    }
  }
}
