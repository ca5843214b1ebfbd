package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole server on PostgreSQL: what the contract suites of its rooms do not see.
final class PostgresServerTest {
  private static final String USER_CODE = "omnichannel|1|1001|v";

  @TempDir private Path data;

  @Test
  void theMainJobRunsOnPostgresAndGoesOnAfterARestart() throws Exception {
    String database = TestPostgres.newDatabase();
    try (ClientServer client = new ClientServer()) {
      try (LiveServer server = LiveServer.start(data, client.url(), "--db", database)) {
        write(server, "a1", "Hello");
        awaitSent(client, "You said: Hello");
      }
      try (LiveServer server = LiveServer.start(data, client.url(), "--db", database)) {
        write(server, "a1", "Hello");
        write(server, "a2", "operator");
        String chat = chat(server);
        assertThat(ok(server, "imopenlines.operator.answer", Map.of("CHAT_ID", chat))).isTrue();
        ok(server, "im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", "Good morning"));
        awaitSent(client, "Good morning");
        assertThat(ok(server, "imopenlines.operator.finish", Map.of("CHAT_ID", chat))).isTrue();
        assertThat(texts(client)).containsOnlyOnce("You said: Hello");
      }
    }
  }

  private static void write(LiveServer server, String id, String text) {
    String body =
        """
        {"event":"new_message","chat_id":1001,"visitor":{"id":"v"},
         "message":{"id":"%s","kind":"visitor","text":"%s"}}\
        """
            .formatted(id, text);
    assertThat(server.webhook(body).status()).isEqualTo(200);
  }

  private static String chat(LiveServer server) {
    return server
        .rest("operator", "imopenlines.dialog.get", Map.of("USER_CODE", USER_CODE))
        .json()
        .at("/result/id")
        .asString();
  }

  private static boolean ok(LiveServer server, String method, Map<String, String> parameters) {
    var answer = server.rest("operator", method, Map.copyOf(parameters));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result").asBoolean();
  }

  private static List<String> texts(ClientServer client) {
    return client.sentTo("1001").stream().map(ClientServer.Sent::text).toList();
  }

  private static void awaitSent(ClientServer client, String text) {
    await().atMost(Duration.ofSeconds(20)).until(() -> texts(client).contains(text));
  }
}
