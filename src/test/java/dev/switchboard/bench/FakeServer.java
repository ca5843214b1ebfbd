package dev.switchboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As little of a server as the benchmarks need: so that they can be tried without the real one,
/// and on a server of which it is known what it does wrong.
///
/// With `--fault forgetful` it acknowledges a message before it is stored, and stores it much
/// later.
public final class FakeServer {
  private static final Buffer OK = Buffer.buffer("{\"result\":\"ok\"}");
  private static final String DEMO =
      """
      {"base":"http://127.0.0.1:%s","omnichannel":{"active":"token"},
       "admin":{"login":"admin","password":"word"}}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final boolean forgetful;
  private final FakeStore store;

  private FakeServer(Path data, String clientUrl, boolean forgetful) {
    this.forgetful = forgetful;
    this.store = new FakeStore(data, clientUrl);
  }

  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    Path data = Path.of(after(words, "--data"));
    String port = after(words, "--port");
    Files.writeString(data.resolve("demo.json"), DEMO.formatted(port));
    FakeServer server =
        new FakeServer(data, after(words, "--demo-client-url"), words.contains("forgetful"));
    server.listen(Integer.parseInt(port));
    new CountDownLatch(1).await();
  }

  private static String after(List<String> words, String option) {
    return words.get(words.indexOf(option) + 1);
  }

  private void listen(int port) throws IOException {
    store.deliverPending();
    var _ = vertx.createHttpServer().requestHandler(this::handle).listen(port, "127.0.0.1").await();
  }

  private void handle(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.GET) && "/health/ready".equals(request.path())) {
      request.response().end(OK.copy());
      return;
    }
    var _ =
        request
            .body()
            .onSuccess(body -> {
              switch (String.valueOf(request.path())) {
                case "/bench/noop" -> request.response().end(OK.copy());
                case "/token/bot_api_webhook" -> accept(request, body);
                default -> request.response().setStatusCode(404).end();
              }
            });
  }

  private void accept(HttpServerRequest request, Buffer body) {
    JsonNode event = JsonMapper.shared().readTree(body.getBytes());
    if (forgetful) {
      request.response().end(OK.copy());
    }
    var context = vertx.getOrCreateContext();
    writer.execute(() -> {
      store.store(
          event.path("chat_id").asString(),
          event.at("/message/id").asString(),
          event.at("/message/text").asString(),
          forgetful);
      if (!forgetful) {
        context.runOnContext(_ -> request.response().end(OK.copy()));
      }
    });
  }
}
