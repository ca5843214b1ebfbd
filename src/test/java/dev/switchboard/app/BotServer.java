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
import tools.jackson.databind.JsonNode;

/// An external bot and the client's server of its channel, behind one address: keeps what it is
/// told, and answers as it is set to.
final class BotServer implements AutoCloseable {
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  /// One request.
  record Told(String path, Optional<String> api, Optional<String> version, JsonNode body) {
    boolean isEvent(String event) {
      return body.path("event").asString("").equals(event);
    }

    String at(String pointer) {
      return body.at(pointer).asString("");
    }
  }

  BotServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    told.add(
        new Told(
            exchange.getRequestURI().getPath(),
            header(exchange, "X-Bot-API-Version"),
            header(exchange, "X-Webim-Version"),
            body.startsWith("{") ? Json.tree(body) : Json.tree("{}")));
    boolean bot = !exchange.getRequestURI().getPath().endsWith("/send_message");
    exchange.sendResponseHeaders(bot ? status : 200, -1);
    exchange.close();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on the bot answers this.
  void answers(int next) {
    status = next;
  }

  List<Told> told() {
    return told;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
