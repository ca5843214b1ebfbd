package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A file on its way from an operator's browser to a client of an Omnichannel channel.
final class FileRouteTest {
  private static final String FILE =
      """
      --edge\r
      Content-Disposition: form-data; name="FILE"; filename="page.html"\r
      Content-Type: text/html\r
      \r
      <script>alert(1)</script>\r
      --edge--\r
      """;

  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    client.close();
  }

  @Test
  void aFileIsUploadedSentAndFetchedByTheClient() {
    Answer sent =
        server.webhook(
            """
            {"event":"new_message","chat_id":77,"visitor":{"id":"v77"},
             "message":{"id":"f1","kind":"visitor","text":"Send me the page"}}\
            """);
    assertThat(sent.status()).isEqualTo(200);
    JsonNode file =
        server
            .post(
                server.key("/webhooks/admin") + "switchboard.file.upload",
                "multipart/form-data; boundary=edge",
                FILE.getBytes(UTF_8))
            .json()
            .path("result");
    String chat =
        server
            .rest(
                "admin",
                "imopenlines.session.open",
                Map.of("USER_CODE", "omnichannel|" + server.key("/line") + "|77|v77"))
            .json()
            .path("result")
            .path("chatId")
            .asString();
    Answer committed =
        server.rest(
            "admin",
            "im.disk.file.commit",
            Map.of("CHAT_ID", chat, "FILE_ID", file.path("ID").asLong(), "MESSAGE", "Here it is"));
    assertThat(committed.status()).as(committed.body()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> client.sentTo("77").stream().anyMatch(s -> s.text().contains("/files/")));
    String text = client.sentTo("77").getLast().text();
    assertThat(text).startsWith("Here it is\n" + server.base() + "/files/");
    Answer fetched = server.get(pathOf(text.lines().skip(1).findFirst().orElseThrow()));
    assertThat(fetched.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(fetched.header("content-type")).contains("application/octet-stream");
    assertThat(fetched.header("content-disposition").orElse("")).startsWith("attachment;");
    assertThat(fetched.header("x-content-type-options")).contains("nosniff");
    assertThat(server.get("/files/" + file.path("ID").asLong() + "/page.html").status())
        .isEqualTo(403);
  }

  private static String pathOf(String link) {
    URI uri = URI.create(link);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
