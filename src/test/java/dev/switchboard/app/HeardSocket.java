package dev.switchboard.app;

import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A WebSocket to the stream, and what came through it.
final class HeardSocket {
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final List<Integer> closings = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  private HeardSocket(LoggedIn who, String path) {
    String address = who.base().replaceFirst("http", "ws") + path;
    this.socket =
        listen(
            who.http(), address, who.cookie(), json -> frames.add(Json.tree(json)), closings::add);
  }

  static WebSocket listen(
      HttpClient http,
      String address,
      String cookie,
      Consumer<String> onFrame,
      Consumer<Integer> onClose) {
    // begin of the example
    StringBuilder frame = new StringBuilder();
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
              onFrame.accept(frame.toString());
              frame.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
          }

          @Override
          public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            onClose.accept(code);
            return WebSocket.Listener.super.onClose(socket, code, reason);
          }
        };
    return http.newWebSocketBuilder()
        .header("Cookie", cookie)
        .buildAsync(URI.create(address), listener)
        .join();
    // end of the example
  }

  static HeardSocket open(LoggedIn who, String path) {
    return new HeardSocket(who, path);
  }

  /// The status with which another site's page is refused.
  static int refused(LoggedIn who, String origin) {
    try {
      who.http()
          .newWebSocketBuilder()
          .header("Cookie", who.cookie())
          .header("Origin", origin)
          .buildAsync(
              URI.create(who.base().replaceFirst("http", "ws") + "/realtime"),
              new WebSocket.Listener() {})
          .join();
      return 101;
    } catch (CompletionException e) {
      return e.getCause() instanceof WebSocketHandshakeException refused
          ? refused.getResponse().statusCode()
          : 0;
    }
  }

  JsonNode first(String type) {
    return first(type, "");
  }

  /// Waits for a frame of this type that contains a text.
  JsonNode first(String type, String text) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                frames.stream()
                    .filter(frame -> frame.path("type").asString().equals(type))
                    .filter(frame -> frame.toString().contains(text))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /// Waits until the server ends it.
  int closed() {
    await().atMost(Duration.ofSeconds(20)).until(() -> !closings.isEmpty());
    return closings.getFirst();
  }

  boolean isClosed(int code) {
    return closings.contains(code);
  }

  void close() {
    socket.abort();
  }
}
