package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// The whole server with its demo, in this process, on a free port and a folder of its own.
final class LiveServer implements AutoCloseable {
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  private final Config config;
  private final Server server;
  private final JsonNode keys;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// What came back.
  record Answer(int status, String body, Map<String, List<String>> headers) {
    JsonNode json() {
      return Json.tree(body);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }
  }

  private LiveServer(Config config, Server server, JsonNode keys) {
    this.config = config;
    this.server = server;
    this.keys = keys;
  }

  /// @param more settings, as flags
  static LiveServer start(Path data, String clientUrl, String... more) throws IOException {
    List<String> flags = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
    flags.addAll(List.of("--demo", "--demo-client-url", clientUrl));
    flags.addAll(List.of(more));
    Config config = Config.of(flags, Map.of());
    Server server = started(config);
    try {
      Welcome.prepare(config, server);
    } catch (RuntimeException e) {
      stop(server, e);
      throw e;
    }
    server.open();
    return new LiveServer(config, server, Json.tree(Files.readString(data.resolve("demo.json"))));
  }

  /// Not yet open, on the clock of the wall.
  static Server started(Config config) {
    return Server.start(config, InstantSource.system());
  }

  private static void stop(Server server, RuntimeException because) {
    try {
      server.close();
    } catch (Exception e) {
      because.addSuppressed(e);
    }
  }

  String base() {
    return config.base();
  }

  Config config() {
    return config;
  }

  Instant now() {
    return server.now();
  }

  Path data() {
    return config.data();
  }

  Server server() {
    return server;
  }

  /// A value of `demo.json`, such as `/omnichannel/active`.
  String key(String pointer) {
    return keys.at(pointer).asString();
  }

  /// The path of the demo channel's webhook.
  String channel() {
    return "/" + key("/omnichannel/active") + "/bot_api_webhook";
  }

  Answer webhook(String body) {
    return post(channel(), JSON, body.getBytes(UTF_8));
  }

  /// Calls a method as the person whose webhook `demo.json` names `who`.
  Answer rest(String who, String method, Map<String, Object> parameters) {
    return post(key("/webhooks/" + who) + method, JSON, Json.bytes(parameters));
  }

  Answer post(String path, String contentType, byte[] body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /// With headers.
  Answer post(String path, String contentType, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request);
  }

  Answer get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    headers.forEach(request::header);
    return send(request);
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /// Sends all of them at once.
  List<Answer> webhooks(List<String> bodies) {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (String body : bodies) {
      HttpRequest request =
          HttpRequest.newBuilder(uri(channel())).POST(BodyPublishers.ofString(body)).build();
      answers.add(http.sendAsync(request, BodyHandlers.ofString()).thenApply(LiveServer::answer));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private URI uri(String path) {
    return URI.create(base() + path);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpRequest whole = request.timeout(Duration.ofSeconds(20)).build();
      return answer(http.send(whole, BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("an answer expected, came " + e, e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response.headers().map());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() throws Exception {
    http.close();
    server.close();
  }
}
