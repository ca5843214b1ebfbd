package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which a method can be called.
///
/// Source: contract/protocol.md, addresses and bodies.
final class RestAddressTest {
  private static final String BOUNDARY = "a-boundary";

  @TempDir private static Path data;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.start(data, "http://127.0.0.1:9");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String admin() {
    return server.key("/webhooks/admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user.current",
        "user.current/",
        "/user.current",
        "user.current.json",
        "USER.Current.JSON",
        "user.current?auth=ignored"
      })
  void anAddressOfAWebhookTakesManyForms(String method) {
    Answer answer = server.get(admin() + method);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/result/ID").asString()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest/user.current", "/rest//user.current", "/rest/USER.CURRENT.json/"})
  void anAccessTokenIsTakenFromTheQuery(String path) {
    Answer answer = server.get(path + "?auth=" + server.key("/application/access_token"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/result/ID").asString()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}"})
  void anEmptyBodyHasNoParameters(String body) {
    Answer answer = server.post(admin() + "user.current", LiveServer.JSON, body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void parametersComeAsQueryFormMultipartOrJson() {
    String pairs = "FILTER%5BID%5D=2&sort=ID";
    assertOnlyMia(server.get(admin() + "user.get?" + pairs));
    assertOnlyMia(server.post(admin() + "user.get", LiveServer.FORM, pairs.getBytes(UTF_8)));
    assertOnlyMia(
        server.post(
            admin() + "user.get",
            LiveServer.JSON,
            "{\"FILTER\":{\"ID\":2},\"sort\":\"ID\"}".getBytes(UTF_8)));
    String multipart =
        """
        --%1$s
        Content-Disposition: form-data; name="FILTER[ID]"

        2
        --%1$s--
        """
            .formatted(BOUNDARY)
            .replace("\n", "\r\n");
    assertOnlyMia(
        server.post(
            admin() + "user.get",
            "multipart/form-data; boundary=" + BOUNDARY,
            multipart.getBytes(UTF_8)));
  }

  private static void assertOnlyMia(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("total").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/result/0/NAME").asString()).isEqualTo("Mia");
  }

  @Test
  void leadsAreClosedToWhoeverHasNoRole() {
    assertThat(server.rest("operator", "crm.lead.list", Map.of()).status()).isEqualTo(200);
    Answer refused = server.rest("outsider", "crm.lead.list", Map.of());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("error_description").asString()).startsWith("Access denied");
  }

  @Test
  void anUnknownMethodIsNotFound() {
    Answer answer = server.rest("admin", "user.fly", Map.of());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("error").asString()).isEqualTo("ERROR_METHOD_NOT_FOUND");
  }

  @Test
  void aWrongCodeIsRefused() {
    Answer answer = server.get("/rest/1/nocode/user.current");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("error").asString()).isEqualTo("NO_AUTH_FOUND");
  }

  @Test
  void aMethodOutsideTheScopeIsRefused() {
    Answer answer = server.rest("narrow", "imopenlines.config.list.get", Map.of());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("error").asString()).isEqualTo("insufficient_scope");
  }
}
