package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.bench.StoredRows;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is clear, nothing is stored, and the server stays well.
final class BadInputTest {
  private static final int LARGE = 10 << 20;
  private static final List<String> METHODS =
      List.of(
          "imopenlines.session.open",
          "imopenlines.dialog.get",
          "imopenlines.session.history.get",
          "imopenlines.session.mode.pin",
          "imopenlines.session.head.vote",
          "imopenlines.operator.transfer",
          "imopenlines.config.update",
          "im.message.add",
          "imopenlines.crm.message.add",
          "imconnector.send.messages",
          "crm.lead.get",
          "crm.lead.list",
          "user.get",
          "event.bind",
          "batch");
  private static final List<String> NAMES =
      List.of(
          "event",
          "chat_id",
          "message",
          "visitor",
          "id",
          "kind",
          "data",
          "CHAT_ID",
          "SESSION_ID",
          "USER_CODE",
          "MESSAGES",
          "filter",
          "FILTER",
          "select",
          "order",
          "cmd",
          "PARAMS",
          "ID");

  @TempDir private static Path data;
  private static LiveServer server;
  private static StoredRows rows;
  private StoredRows.Counts before = new StoredRows.Counts(0, 0, 0, 0);

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.start(data, "http://127.0.0.1:9");
    rows = StoredRows.open(data);
  }

  @AfterAll
  static void stop() throws Exception {
    rows.close();
    server.close();
  }

  @BeforeEach
  void count() {
    before = rows.counts();
  }

  @AfterEach
  void nothingIsStoredAndTheServerIsWell() {
    assertThat(rows.counts()).isEqualTo(before);
    assertThat(server.get("/health/ready").status()).isEqualTo(200);
    assertThat(server.rest("admin", "user.current", Map.of()).status()).isEqualTo(200);
  }

  /// Says no more than a stranger should know.
  private static void assertDiscreet(Answer answer) {
    assertThat(answer.body())
        .doesNotContain("at dev.switchboard", "Exception", "java.", "jackson", "SQL");
  }

  private static void assertRefused(Answer answer, String what) {
    assertDiscreet(answer);
    assertThat(answer.status()).as(what + " was answered " + answer.body()).isBetween(400, 499);
  }

  @Test
  void randomBytesAreRefusedByTheWebhook() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 150; i++) {
      byte[] bytes = new byte[random.nextInt(0, 300)];
      random.nextBytes(bytes);
      Answer answer = server.post(server.channel(), LiveServer.JSON, bytes);
      assertDiscreet(answer);
      assertThat(answer.status()).as("round " + i + ": " + answer.body()).isIn(400, 500);
    }
  }

  @Test
  void randomJsonIsAnsweredByTheWebhookAsItsTableSays() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 300; i++) {
      String body = Json.write(randomObject(random, 3));
      Answer answer = server.webhook(body);
      assertDiscreet(answer);
      assertThat(answer.status()).as(body + " → " + answer.body()).isIn(200, 400, 500);
      if (answer.status() == 500) {
        assertThat(answer.body()).doesNotContain("Internal server error");
      }
    }
  }

  @Test
  void randomBytesAndJsonAreNeverAFaultOfAMethod() {
    SplittableRandom random = new SplittableRandom(9);
    for (String method : METHODS) {
      for (int i = 0; i < 12; i++) {
        byte[] bytes = new byte[random.nextInt(1, 200)];
        random.nextBytes(bytes);
        String type = random.nextBoolean() ? LiveServer.JSON : LiveServer.FORM;
        assertNoFault(server.post(path(method), type, bytes), method);
        String json = Json.write(randomObject(random, 3));
        assertNoFault(server.post(path(method), LiveServer.JSON, json.getBytes(UTF_8)), json);
      }
    }
  }

  private static String path(String method) {
    return server.key("/webhooks/outsider") + method;
  }

  private static void assertNoFault(Answer answer, String what) {
    assertDiscreet(answer);
    assertThat(answer.status()).as(what + " was answered " + answer.body()).isLessThan(500);
  }

  private static Map<String, Object> randomObject(SplittableRandom random, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      object.put(NAMES.get(random.nextInt(NAMES.size())), randomValue(random, depth - 1));
    }
    return object;
  }

  private static Object randomValue(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth <= 0 ? 6 : 8)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextDouble() * 1e300;
      case 2 -> random.nextBoolean();
      case 3 -> "\u0000\uD800 '\"<script>$result[x]";
      case 4 -> "new_message";
      case 5 -> -1;
      case 6 -> List.of(randomValue(random, depth - 1), randomValue(random, depth - 1));
      default -> randomObject(random, depth);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "rest"})
  void deepNestingIsRefused(String where) {
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    Answer answer =
        where.equals("webhook")
            ? server.webhook(deep)
            : server.post(path("user.get"), LiveServer.JSON, deep.getBytes(UTF_8));
    assertDiscreet(answer);
    assertThat(answer.status()).isEqualTo(where.equals("webhook") ? 500 : 413);
  }

  @Test
  void deepBracketsAreRefused() {
    String deep = "a" + "[b]".repeat(2_000) + "=1";
    assertRefused(server.post(path("user.get"), LiveServer.FORM, deep.getBytes(UTF_8)), "brackets");
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] body = "{\"CHAT_ID\":\"x?\"}".getBytes(UTF_8);
    body[13] = (byte) 0xFF;
    assertRefused(server.post(path("imopenlines.dialog.get"), LiveServer.JSON, body), "JSON");
    byte[] message =
        "{\"event\":\"new_message\",\"chat_id\":1,\"message\":{\"id\":\"?\",\"kind\":\"visitor\",\"text\":\"x\"}}"
            .getBytes(UTF_8);
    message[55] = (byte) 0xC0;
    Answer answer = server.post(server.channel(), LiveServer.JSON, message);
    assertDiscreet(answer);
    assertThat(answer.status()).isEqualTo(500);
  }

  @Test
  void hugeIdsAreRefused() {
    String huge = "9".repeat(100_000);
    for (String method :
        List.of("imopenlines.dialog.get", "imopenlines.session.history.get", "crm.lead.get")) {
      assertRefused(server.rest("operator", method, Map.of("CHAT_ID", huge, "id", huge)), method);
    }
    assertRefused(
        server.rest("operator", "imopenlines.session.open", Map.of("USER_CODE", huge)), "code");
    for (String chat : List.of(huge, "\"" + huge + "\"")) {
      Answer answer =
          server.webhook(
              "{\"event\":\"new_message\",\"chat_id\":"
                  + chat
                  + ",\"message\":{\"id\":\"1\",\"kind\":\"visitor\",\"text\":\"x\"}}");
      assertDiscreet(answer);
      assertThat(answer.status()).as(answer.body()).isIn(400, 500);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "login"})
  void aBodyThatIsTooLargeIsToldSo(String where) throws IOException {
    String path = where.equals("webhook") ? server.channel() : "/login/";
    assertThat(statusOfLargeBody(path)).contains(" 413 ");
  }

  private static void writeUntilRefused(OutputStream out, InputStream in) throws IOException {
    byte[] piece = new byte[64 << 10];
    try {
      for (int sent = 0; sent < LARGE && in.available() == 0; sent += piece.length) {
        out.write(piece);
      }
    } catch (SocketException _) {
      // The server has answered and hung up; its answer can still be read.
    }
  }

  /// Sends 10 MB and reads what comes, even when the server stops reading.
  private static String statusOfLargeBody(String path) throws IOException {
    URI base = URI.create(server.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";
      out.write(head.formatted(path, LARGE).getBytes(UTF_8));
      InputStream in = socket.getInputStream();
      writeUntilRefused(out, in);
      List<Byte> line = new ArrayList<>();
      for (int next = in.read(); next != '\r' && next >= 0; next = in.read()) {
        line.add((byte) next);
      }
      StringBuilder text = new StringBuilder();
      line.forEach(one -> text.append((char) one.byteValue()));
      return text.toString();
    }
  }
}
