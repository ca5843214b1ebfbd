package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.bench.StoredRows;
import dev.switchboard.directory.factor.App;
import dev.switchboard.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `./switchboard admin`, on stores that a real server has made.
final class CommandLineTest {
  @TempDir private Path temporary;
  private Instant now = Instant.EPOCH;

  private Path data() {
    return temporary.resolve("data");
  }

  private String admin(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(words));
    if (!arguments.contains("--data")) {
      arguments.addAll(List.of("--data", data().toString()));
    }
    new Admin(InstantSource.fixed(now), Map.of(), new PrintStream(printed, true, UTF_8))
        .run(arguments);
    return printed.toString(UTF_8);
  }

  private JsonNode json(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.add("--json");
    return Json.tree(admin(arguments.toArray(String[]::new)));
  }

  private LiveServer server() throws IOException {
    LiveServer server = LiveServer.start(data(), "http://127.0.0.1:9");
    now = server.now();
    return server;
  }

  private static int get(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .statusCode();
    }
  }

  @Test
  void somebodyWhoIsAddedComesInByTheLinkAndIsListed() throws Exception {
    server().close();
    JsonNode added =
        json("user", "add", "Zoe@example.com", "--name", "Zoe", "--role", "supervisor");
    assertThat(added.path("link").asString()).contains("/login/?token=");
    assertThat(admin("user", "list")).contains("zoe@example.com", "supervisor", "mia@example.com");
    String token = added.path("link").asString().replaceFirst(".*token=", "");
    try (LiveServer server = server()) {
      assertThat(get(server.base() + "/login/?token=" + token)).isEqualTo(200);
    }
  }

  @Test
  void aDismissedPersonIsSaidToBeSoUntilTheyReturn() throws Exception {
    server().close();
    assertThat(json("user", "dismiss", "mia@example.com").path("active").asBoolean()).isFalse();
    assertThat(json("user", "return", "mia@example.com").path("active").asBoolean()).isTrue();
    assertThat(json("user", "role", "mia@example.com", "--role", "none").path("role").asString())
        .isEqualTo("none");
  }

  @Test
  void whoHasLostTheAppIsUnlockedAndTheLogSaysSo() throws Exception {
    server().close();
    JsonNode token = json("token", "add", "admin@example.com", "--scopes", "staff");
    String hook = URI.create(token.path("address").asString()).getPath();
    String secret;
    try (LiveServer server = server()) {
      secret = withSecondStep(server, hook);
    }
    assertThat(json("user", "list").toString()).contains("\"second_factor\":true");
    assertThat(json("user", "unlock", "admin@example.com").toString())
        .contains("admin@example.com")
        .doesNotContain("\"second_factor\":true", secret);
    assertThatThrownBy(() -> admin("user", "unlock", "admin@example.com"))
        .hasMessageContaining("admin@example.com has no second factor");
    assertThatThrownBy(() -> admin("user", "unlock", "nobody@example.com"))
        .hasMessageContaining("nobody@example.com");
    try (LiveServer server = server()) {
      JsonNode log =
          server.rest("admin", "switchboard.audit.list", Map.of("SUBJECT", "user")).json();
      assertThat(log.at("/result/items/0/action").asString()).isEqualTo("user.factor_reset");
      assertThat(log.at("/result/items/0/by").asLong()).as("no person").isZero();
      assertThat(log.at("/result/items/1/action").asString()).isEqualTo("user.factor_on");
      JsonNode state = ask(server, hook + "switchboard.me.factor.get", Map.of());
      assertThat(state.path("on").asBoolean(true)).isFalse();
    }
  }

  /// @return the secret of the administrator's app
  private static String withSecondStep(LiveServer server, String hook) {
    Map<String, Object> password = Map.of("PASSWORD", server.key("/admin/password"));
    JsonNode offer = ask(server, hook + "switchboard.me.factor.offer", password);
    App app = App.reading(offer.path("address").asString(), server::now);
    String token = offer.path("offer").asString();
    ask(server, hook + "switchboard.me.factor.on", Map.of("OFFER", token, "CODE", app.code()));
    return app.secret();
  }

  private static JsonNode ask(LiveServer server, String path, Map<String, Object> parameters) {
    LiveServer.Answer answer =
        server.post(path, LiveServer.JSON, Json.write(parameters).getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  @Test
  void aTokenOpensWhatItSaysUntilItIsRevoked() throws Exception {
    server().close();
    JsonNode token = json("token", "add", "admin@example.com", "--scopes", "user");
    String path = URI.create(token.path("address").asString()).getPath();
    try (LiveServer server = server()) {
      assertThat(get(server.base() + path + "user.current")).isEqualTo(200);
      assertThat(get(server.base() + path + "crm.lead.list")).isEqualTo(403);
    }
    assertThat(admin("token", "list")).contains("Made on the command line");
    admin("token", "revoke", token.path("id").asString());
    try (LiveServer server = server()) {
      assertThat(get(server.base() + path + "user.current")).isEqualTo(401);
    }
  }

  @Test
  void whatIsWrittenWhileTheServerRunsIsThereAgainAfterARestore() throws Exception {
    Path archive = temporary.resolve("all.zip");
    long messages;
    try (LiveServer server = server()) {
      String body =
          "{\"event\":\"new_message\",\"chat_id\":7,\"visitor\":{\"id\":\"v\"},"
              + "\"message\":{\"id\":\"m\",\"kind\":\"visitor\",\"text\":\"Keep me\"}}";
      assertThat(server.webhook(body).status()).isEqualTo(200);
      JsonNode made = json("backup", archive.toString());
      assertThat(made.path("dialogs").asInt()).isEqualTo(201);
      messages = made.path("messages").asLong();
    }
    Path elsewhere = temporary.resolve("elsewhere");
    JsonNode restored = json("restore", archive.toString(), "--data", elsewhere.toString());
    assertThat(restored.path("messages").asLong()).isEqualTo(messages);
    try (StoredRows rows = StoredRows.open(elsewhere)) {
      assertThat(rows.counts().dialogs()).isEqualTo(201);
    }
    assertThat(Files.exists(elsewhere.resolve("files/link.key"))).isTrue();
    assertThatThrownBy(() -> json("restore", archive.toString(), "--data", elsewhere.toString()))
        .hasMessageContaining("Move it away first");
    assertThatThrownBy(() -> json("backup", archive.toString()))
        .hasMessageContaining("is there already");
  }

  @Test
  void twoServersNeverWorkOnOneStore() throws Exception {
    try (LiveServer _ = server()) {
      assertThatThrownBy(this::server).hasMessageContaining("another Switchboard works with");
      assertThatThrownBy(() -> admin("user", "list"))
          .hasMessageContaining("another Switchboard works with");
    }
    server().close();
  }

  @Test
  void anArchiveThatIsNoBackupChangesNothing() throws Exception {
    Path archive = temporary.resolve("evil.zip");
    try (OutputStream stream = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      zip.putNextEntry(new ZipEntry("../../evil.txt"));
      zip.write(1);
    }
    assertThatThrownBy(() -> admin("restore", archive.toString()))
        .hasMessageContaining("this is no backup");
    assertThat(temporary.resolve("evil.txt")).doesNotExist();
    assertThat(data().resolve("switchboard.db")).doesNotExist();
  }

  @Test
  void whatMakesNoSenseIsToldInASentence() {
    assertThatThrownBy(() -> admin("user", "list")).hasMessageContaining("there is no store in");
    assertThatThrownBy(() -> admin("user", "eat")).hasMessageContaining("There is no 'user eat'");
    assertThatThrownBy(() -> admin("user", "list", "--colour", "red"))
        .hasMessageContaining("Unknown option --colour");
    assertThatThrownBy(() -> admin("user", "add", "--role"))
        .hasMessageContaining("--role needs a value");
    assertThat(admin("help")).contains("backup FILE.zip");
  }
}
