package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.bench.StoredRows;
import dev.switchboard.platform.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `--demo` makes.
final class DemoTest {
  @TempDir private Path data;

  @Test
  void theBookHasManyConversationsInManyLanguages() {
    DemoBook book = DemoBook.read();
    assertThat(book.dialogs()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(book.dialogs().stream().map(DemoBook.Talk::language).distinct())
        .hasSizeGreaterThanOrEqualTo(7)
        .allMatch(book.people()::containsKey);
    assertThat(book.dialogs())
        .allSatisfy(talk -> {
          assertThat(talk.lines()).hasSizeBetween(3, 6).allMatch(line -> line.matches("[<>] .+"));
          assertThat(talk.opening()).isNotEmpty();
        });
  }

  @Test
  void noTwoPeopleOfALanguageHaveTheSameName() {
    DemoBook book = DemoBook.read();
    for (String language : book.people().keySet()) {
      List<DemoBook.Name> names =
          IntStream.range(0, 48).mapToObj(person -> book.name(language, person)).toList();
      assertThat(names).as(language).doesNotHaveDuplicates();
    }
  }

  @Test
  void theLineHasTwoHundredDialogsInEveryState() throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9");
        StoredRows rows = StoredRows.open(data)) {
      assertThat(rows.counts().dialogs()).isEqualTo(200);
      assertThat(rows.counts().messages()).isBetween(600L, 1400L);
      assertThat(rows.counts().deliveries()).isZero();
      JsonNode leads = server.rest("admin", "crm.lead.list", Map.of()).json();
      assertThat(leads.path("total").asInt()).isEqualTo(45);
      JsonNode rated = history(server, 2);
      assertThat(rated.path("sessionVoteHead").asInt()).isBetween(3, 5);
      assertThat(rated.path("message")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(authors(history(server, 146))).hasSize(1);
      assertThat(server.key("/line")).isEqualTo("1");
      assertThat(server.key("/widget")).isEqualTo(server.base() + "/demo");
      String chat = server.key("/livechat");
      assertThat(server.get("/demo").body()).contains("data-line=\"" + chat + "\"");
      LiveServer.Answer begun =
          server.post("/livechat/" + chat + "/begin", LiveServer.JSON, "{}".getBytes(UTF_8));
      assertThat(begun.json().path("visitor").asLong()).isEqualTo(201);
    }
  }

  @Test
  void operatorsFindDialogsSortedByTagsAndTextsAtHand() throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9")) {
      assertThat(server.rest("operator", "switchboard.tag.list", Map.of()).body())
          .contains("billing", "delivery", "returns");
      assertThat(server.rest("operator", "switchboard.reply.list", Map.of()).body())
          .contains("refund", "{{client.first_name|there}}");
    }
  }

  @Test
  void theDialogsHaveComeInTheLastDays() throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9")) {
      Instant now = server.now();
      assertThat(written(server, 1))
          .isBetween(now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(5)));
      assertThat(written(server, 200)).isBetween(now.minus(Duration.ofMinutes(10)), now);
    }
  }

  @Test
  void whyADialogWentWhereItWentIsToldInTheOrderOfItsTimes() throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9")) {
      for (int session = 1; session <= 140; session++) {
        List<JsonNode> steps =
            server
                .rest("admin", "switchboard.routing.explain", Map.of("SESSION_ID", session))
                .json()
                .at("/result/DECISIONS")
                .valueStream()
                .toList();
        assertThat(steps.stream().map(step -> step.path("AT").asString()).toList())
            .as("session " + session)
            .isSorted();
        assertThat(steps.stream().map(step -> step.path("WHAT").asString()))
            .as("session " + session)
            .endsWith("TAKEN", "CLOSED");
      }
    }
  }

  @Test
  void theListStandsInTheOrderOfItsTimes() throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9")) {
      List<Long> times =
          server
              .rest("admin", "switchboard.inbox.list", Map.of("VIEW", "all", "LIMIT", 100))
              .json()
              .at("/result/dialogs")
              .valueStream()
              .map(dialog -> dialog.at("/last/at").asLong())
              .toList();
      assertThat(times).hasSizeGreaterThan(20).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  private static Instant written(LiveServer server, int client) {
    String date =
        history(server, client).at("/message").values().iterator().next().path("date").asString();
    return OffsetDateTime.parse(date).toInstant();
  }

  @Test
  void aDemoThatWasBrokenOffSaysWhatToDo() throws Exception {
    try (LiveServer _ = LiveServer.start(data, "http://127.0.0.1:9")) {
      Files.delete(data.resolve("demo.json"));
    }
    assertThatThrownBy(() -> LiveServer.start(data, "http://127.0.0.1:9"))
        .hasMessageContaining("holds no complete demo")
        .hasMessageContaining("--data");
  }

  /// Who has written, besides the system.
  private static Set<String> authors(JsonNode history) {
    return history.path("message").values().stream()
        .map(message -> message.path("senderid").asString())
        .filter(author -> !author.equals("0"))
        .collect(Collectors.toSet());
  }

  private static JsonNode history(LiveServer server, int client) {
    String code = "livechat|1|%d|%d".formatted(client, client);
    JsonNode chat =
        server.rest("supervisor", "imopenlines.session.open", Map.of("USER_CODE", code)).json();
    return server
        .rest(
            "supervisor",
            "imopenlines.session.history.get",
            Map.of("CHAT_ID", chat.at("/result/chatId").asString()))
        .json()
        .path("result");
  }

  @Test
  void theNextStartMakesNothingAnewButFreshTokens() throws Exception {
    JsonNode first;
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9")) {
      first = keys();
      assertThat(server.key("/omnichannel/client_url")).isEqualTo("http://127.0.0.1:9");
    }
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9");
        StoredRows rows = StoredRows.open(data)) {
      assertThat(rows.counts().dialogs()).isEqualTo(200);
      assertThat(keys().path("webhooks")).isEqualTo(first.path("webhooks"));
      assertThat(keys().at("/application/access_token"))
          .isNotEqualTo(first.at("/application/access_token"));
      assertThat(server.rest("admin", "user.current", Map.of()).status()).isEqualTo(200);
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("demo.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private JsonNode keys() throws Exception {
    return Json.tree(Files.readString(data.resolve("demo.json")));
  }
}
