package dev.switchboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls methods of a demo server, by the webhooks of the people whom the demo has made.
final class Rest implements AutoCloseable {
  private final ServerProcess server;
  private final JsonNode webhooks;
  private final HttpClient http = HttpClient.newHttpClient();

  Rest(ServerProcess server) {
    this.server = server;
    this.webhooks = demo(server.data().resolve("demo.json")).path("webhooks");
  }

  private static JsonNode demo(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The id of somebody of the demo: `admin`, `operator`.
  long user(String who) {
    return Long.parseLong(webhooks.path(who).asString().split("/")[2]);
  }

  /// @param parameters JSON
  HttpResponse<String> call(String who, String method, String parameters) {
    String path = webhooks.path(who).asString() + method + ".json";
    HttpRequest request =
        HttpRequest.newBuilder(server.uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(parameters))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + method, e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
