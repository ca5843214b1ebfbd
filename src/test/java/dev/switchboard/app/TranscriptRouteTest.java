package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `/transcript/…`: for those who have logged in and may read the dialog, and like an address that
/// is not there for everybody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TranscriptRouteTest {
  private LiveServer server;
  private String path;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    server = LiveServer.start(data, "http://127.0.0.1:9");
    JsonNode any = server.rest("admin", "switchboard.inbox.list", Map.of("VIEW", "closed")).json();
    path = "/transcript/" + any.at("/result/dialogs/0/chat");
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  private Answer asked(LoggedIn who, String address) {
    return server.get(address, Map.of("Cookie", who.cookie()));
  }

  @Test
  void anEmployeeGetsTextAndPage() throws Exception {
    LoggedIn admin = LoggedIn.as(server, "admin@example.com", server.key("/admin/password"));
    Answer text = asked(admin, path + ".txt?zone=Europe/Berlin");
    assertThat(text.status()).isEqualTo(200);
    assertThat(text.body()).contains("Conversation with ", "Times: Europe/Berlin");
    assertThat(text.header("content-disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    Answer page = asked(admin, path + ".html?notes=Y");
    assertThat(page.header("content-security-policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src"));
    assertThat(page.header("cache-control")).contains("no-store");
    assertThat(asked(admin, "/transcript/999999.txt").status()).isEqualTo(404);
    assertThat(asked(admin, path + ".pdf").status()).isEqualTo(404);
  }

  @Test
  void nobodyElseLearnsThatThereIsADialog() {
    assertThat(server.get(path + ".txt").body())
        .isEqualTo(server.get("/transcript/999999.txt").body());
    assertThat(server.get(path + ".txt").status()).isEqualTo(404);
  }
}
