package dev.switchboard.openchannels.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/// Plays Telegram: knows one bot, keeps updates until they are confirmed by a higher offset, and
/// takes what the bot says.
public final class FakeTelegram implements AutoCloseable {
  public static final long BOT = 123456789;
  public static final String TOKEN = BOT + ":AAF-secret_secret_secret_secret_sec";

  private static final long FIRST_NUMBER = 901;

  /// One call of the bot, but for those that ask for updates.
  ///
  /// @param form the body as it came, for what is no JSON
  public record Said(String method, JsonNode body, String form) {}

  private final HttpServer server;
  private final TreeMap<Long, String> updates = new TreeMap<>();
  private final AtomicLong numbers = new AtomicLong(5_000);
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final List<Long> offsets = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> refusals = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile boolean forgetful;
  private volatile boolean webhook;

  public FakeTelegram() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Said> said(String method) {
    return said.stream().filter(one -> one.method().equals(method)).toList();
  }

  public List<String> texts() {
    return said("sendMessage").stream().map(one -> one.body().path("text").asString()).toList();
  }

  /// By which number a text is known here.
  public long numberOf(String text) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).body().path("text").asString("").equals(text)) {
        return FIRST_NUMBER + i;
      }
    }
    throw new AssertionError("nobody has said " + text);
  }

  /// With which offsets updates were asked for; 0: without.
  public List<Long> offsets() {
    return offsets;
  }

  /// What Telegram answers to the next call of a method.
  public void refuses(String method, int code, String words, String parameters) {
    String json =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
            .formatted(code, words, parameters);
    refusals.computeIfAbsent(method, _ -> new CopyOnWriteArrayList<>()).add(json);
  }

  /// The next call of a method works; what is said of it after this holds for the one behind it.
  public void lets(String method) {
    refusals.computeIfAbsent(method, _ -> new CopyOnWriteArrayList<>()).add("");
  }

  /// A confirmation gets lost, again and again.
  public void forgets(boolean on) {
    forgetful = on;
  }

  public void setWebhook() {
    webhook = true;
  }

  public void keeps(String id, byte[] content) {
    files.put(id, content);
  }

  /// @return the update's number
  public synchronized long brings(String content) {
    long id = updates.isEmpty() ? numbers.incrementAndGet() : updates.lastKey() + 1;
    numbers.set(id);
    updates.put(id, "{\"update_id\":" + id + "," + content.replace('\'', '"') + "}");
    return id;
  }

  /// A message of Nora's.
  public long writes(long chat, long message, String content) {
    return brings("'message':" + message(chat, message, content));
  }

  public static String message(long chat, long message, String content) {
    return """
    {'message_id':%d,'date':1,'chat':{'id':%d,'type':'private'},
     'from':{'id':%d,'is_bot':false,'first_name':'Nora','last_name':'Lind',
             'username':'noralind','language_code':'nb'},%s}\
    """
        .formatted(message, chat, chat, content);
  }

  public synchronized int waiting() {
    return updates.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/file/bot" + TOKEN + "/")) {
      byte[] content = files.get(path.substring(path.lastIndexOf('/') + 1));
      answer(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
      return;
    }
    if (!path.startsWith("/bot" + TOKEN + "/")) {
      reply(
          exchange,
          "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\",\"parameters\":{}}");
      return;
    }
    String method = path.substring(path.lastIndexOf('/') + 1);
    String text = new String(body, UTF_8);
    JsonNode json = text.startsWith("{") ? Json.tree(text) : Json.tree("{}");
    List<String> refused = refusals.getOrDefault(method, new ArrayList<>());
    String refusal = refused.isEmpty() ? "" : refused.removeFirst();
    if (!refusal.isEmpty()) {
      reply(exchange, refusal);
      return;
    }
    if (method.equals("getUpdates")) {
      reply(exchange, updates(json));
      return;
    }
    said.add(new Said(method, json, new String(body, ISO_8859_1)));
    reply(exchange, "{\"ok\":true,\"result\":" + result(method, json) + "}");
  }

  private String result(String method, JsonNode body) {
    return switch (method) {
      case "getMe" ->
          "{\"id\":%d,\"is_bot\":true,\"first_name\":\"Harbour shop\",\"username\":\"harbour_bot\"}"
              .formatted(BOT);
      case "getFile" -> "{\"file_path\":\"photos/" + body.path("file_id").asString("") + "\"}";
      case "sendMessage", "sendPhoto", "sendDocument" ->
          "{\"message_id\":" + (FIRST_NUMBER + said.size() - 1) + "}";
      case "deleteWebhook" -> {
        webhook = false;
        yield "true";
      }
      default -> "true";
    };
  }

  private String updates(JsonNode question) {
    if (webhook) {
      return "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates"
          + " method while webhook is active\",\"parameters\":{}}";
    }
    long offset = question.path("offset").asLong(0);
    offsets.add(offset);
    for (int i = 0; i < 10 && peek(offset).isEmpty(); i++) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return "{\"ok\":true,\"result\":[" + String.join(",", peek(offset)) + "]}";
  }

  private synchronized List<String> peek(long offset) {
    if (!forgetful) {
      updates.headMap(offset).clear();
    }
    return List.copyOf(updates.values());
  }

  private static void reply(HttpExchange exchange, String json) throws IOException {
    JsonNode tree = Json.tree(json);
    answer(exchange, tree.path("error_code").asInt(200), json.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
