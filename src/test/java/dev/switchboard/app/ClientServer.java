package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The server of a client of the Omnichannel API: keeps what it is sent, can go down and come back.
final class ClientServer implements AutoCloseable {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final int port;
  private @Nullable HttpServer server;

  /// One call of `send_message`.
  record Sent(String path, Optional<String> authorization, JsonNode body) {
    String chat() {
      return body.path("chat_id").toString();
    }

    String text() {
      return body.at("/message/text").asString("");
    }
  }

  ClientServer() throws IOException {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int wanted) throws IOException {
    HttpServer fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
    fresh.createContext("/", this::take);
    fresh.start();
    return fresh;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    sent.add(
        new Sent(
            exchange.getRequestURI().getPath(),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
            body.startsWith("{") ? Json.tree(body) : Json.tree("{}")));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /// What was sent to a chat, its id as JSON writes it.
  List<Sent> sentTo(String chat) {
    return sent.stream().filter(one -> one.chat().equals(chat)).toList();
  }

  void goDown() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  void comeBack() throws IOException {
    server = listen(port);
  }

  @Override
  public void close() {
    goDown();
  }
}
