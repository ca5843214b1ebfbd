package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// Plays Meta: knows two numbers of one app, gives out what clients have sent, and takes what the
/// numbers say. What it brings itself is made and signed here.
final class FakeMeta implements AutoCloseable {
  static final long NUMBER = 106540352242922L;
  static final long OTHER_NUMBER = 106540352242923L;
  static final String TOKEN = "EAAGsecretTokenOfTheHarbourShop0123456789";
  static final String SECRET = "0123456789abcdefsecret0123456789";
  private static final String VERSION = "/v26.0/";

  /// One thing that a number was asked to say.
  ///
  /// @param form the body as it came, for what is no JSON
  record Said(String path, JsonNode body, String form) {
    String type() {
      return body.path("type").asString("");
    }

    String text() {
      return body.at("/text/body").asString("");
    }
  }

  private record Refusal(int status, String body) {}

  private final HttpServer server;
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final Map<String, ConcurrentLinkedDeque<Refusal>> refusals = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();

  FakeMeta() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String url() {
    return origin() + "/v26.0";
  }

  /// What was said to clients, without marks of reading.
  List<Said> messages() {
    return said.stream()
        .filter(one -> one.path().equals("messages") && !one.type().isEmpty())
        .toList();
  }

  List<String> texts() {
    return messages().stream().map(Said::text).filter(text -> !text.isEmpty()).toList();
  }

  /// Marks of reading.
  List<JsonNode> marks() {
    return said.stream()
        .map(Said::body)
        .filter(body -> body.path("status").asString("").equals("read"))
        .toList();
  }

  List<Said> uploads() {
    return said.stream().filter(one -> one.path().equals("media")).toList();
  }

  /// What Meta answers to the next call of a path: `messages`, `media` or a file's id.
  void refuses(String path, int status, int code, String words) {
    String json =
        "{\"error\":{\"message\":\"(#%d) %s\",\"type\":\"OAuthException\",\"code\":%d}}"
            .formatted(code, words, code);
    refusals
        .computeIfAbsent(path, _ -> new ConcurrentLinkedDeque<>())
        .add(new Refusal(status, json));
  }

  void keeps(String id, byte[] content) {
    files.put(id, content);
  }

  /// What was said last is known to clients by this id.
  static String wamid(int number) {
    return "wamid.OUR" + number;
  }

  /// Something that Meta brings of a number.
  static String post(long number, String value) {
    return """
    {'object':'whatsapp_business_account','entry':[{'id':'1','changes':[{'field':'messages','value':
     {'messaging_product':'whatsapp','metadata':{'display_phone_number':'15550783881',
      'phone_number_id':'%d'},%s}}]}]}\
    """
        .formatted(number, value)
        .replace('\'', '"');
  }

  /// A message of Nora's.
  static String message(String id, String content) {
    return """
    'contacts':[{'profile':{'name':'Nora Lind'},'wa_id':'16505551234'}],
    'messages':[{'from':'16505551234','id':'%s','timestamp':'1749416383',%s}]\
    """
        .formatted(id, content);
  }

  static String status(String id, String state, String more) {
    return """
    'statuses':[{'id':'%s','status':'%s','timestamp':'1750263773','recipient_id':'16505551234'%s}]\
    """
        .formatted(id, state, more);
  }

  static String signature(String secret, byte[] body) {
    return "sha256=" + hmac(secret, body);
  }

  private static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    String bearer =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (!bearer.equals("Bearer " + TOKEN)) {
      answer(
          exchange,
          401,
          "{\"error\":{\"message\":\"Invalid OAuth access token\",\"code\":190}}".getBytes(UTF_8));
      return;
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    Refusal refused = refusals.getOrDefault(last, new ConcurrentLinkedDeque<>()).poll();
    if (refused != null) {
      answer(exchange, refused.status(), refused.body().getBytes(UTF_8));
    } else if (path.startsWith("/files/")) {
      answer(exchange, 200, files.getOrDefault(last, new byte[0]));
    } else if (exchange.getRequestMethod().equals("POST")) {
      String text = new String(body, UTF_8);
      JsonNode json = text.startsWith("{") ? Json.tree(text) : Json.tree("{}");
      said.add(new Said(last, json, new String(body, ISO_8859_1)));
      answer(exchange, 200, result(last, json).getBytes(UTF_8));
    } else {
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      get(exchange, path.substring(VERSION.length()), query);
    }
  }

  private String result(String path, JsonNode body) {
    if (path.equals("media")) {
      return "{\"id\":\"4711\"}";
    }
    return body.has("status")
        ? "{\"success\":true}"
        : "{\"messages\":[{\"id\":\"%s\"}]}".formatted(wamid(sent.incrementAndGet()));
  }

  private void get(HttpExchange exchange, String id, String query) throws IOException {
    String proof = "appsecret_proof=" + hmac(SECRET, TOKEN.getBytes(UTF_8));
    if (id.equals("" + NUMBER) || id.equals("" + OTHER_NUMBER)) {
      boolean known = query.contains(proof);
      String json =
          known
              ? "{\"display_phone_number\":\"+1 555-078-3881\",\"verified_name\":\"Harbour shop\"}"
              : "{\"error\":{\"message\":\"Invalid appsecret_proof provided\",\"code\":100}}";
      answer(exchange, known ? 200 : 400, json.getBytes(UTF_8));
    } else if (files.containsKey(id)) {
      String json =
          "{\"url\":\"%s/files/%s\",\"file_size\":%d}"
              .formatted(origin(), id, files.get(id).length);
      answer(exchange, 200, json.getBytes(UTF_8));
    } else {
      answer(
          exchange,
          400,
          "{\"error\":{\"message\":\"Unsupported get request.\",\"code\":100}}".getBytes(UTF_8));
    }
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
