package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The stream as browsers get it, over real HTTP.
final class RealtimeTest {
  private static final int TOO_MANY = 21;

  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;
  private static LoggedIn admin;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
    admin = login();
  }

  private static LoggedIn login() {
    return LoggedIn.as(server, server.key("/admin/login"), server.key("/admin/password"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    client.close();
  }

  private static void clientWrites(String chat, String text) {
    String body =
        """
        {"event":"new_message","chat_id":%s,"visitor":{"id":"v"},
         "message":{"id":"%s","kind":"visitor","text":"%s"}}\
        """
            .formatted(chat, chat + text.hashCode(), text);
    assertThat(server.webhook(body).status()).isEqualTo(200);
  }

  private static HttpRequest.Builder stream(LoggedIn who, String query) {
    return who.to("/realtime" + query).header("Cookie", who.cookie());
  }

  private static JsonNode poll(String query) {
    HttpResponse<String> response = admin.send(stream(admin, query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.tree(response.body());
  }

  @Test
  void aWebSocketHearsAMessageAndTheCardOfItsDialog() {
    HeardSocket heard = HeardSocket.open(admin, "/realtime");
    assertThat(heard.first("hello").path("id").asString()).contains("-");

    clientWrites("2001", "By socket");

    JsonNode message = heard.first("message.added", "By socket");
    assertThat(message.at("/data/author/kind").asString()).isEqualTo("client");
    JsonNode card = heard.first("dialog.changed", "By socket");
    assertThat(card.path("chat").asLong()).isEqualTo(message.path("chat").asLong());
    assertThat(card.at("/data/channel/name").asString()).isEqualTo("Omnichannel");
    heard.close();
  }

  @Test
  void aWebSocketGoesOnFromItsCursor() {
    HeardSocket before = HeardSocket.open(admin, "/realtime");
    String cursor = before.first("hello").path("id").asString();
    clientWrites("2002", "While away");
    before.first("dialog.changed", "While away");
    before.close();

    HeardSocket after = HeardSocket.open(admin, "/realtime?cursor=" + cursor);
    assertThat(after.first("hello").path("id").asString()).isEqualTo(cursor);
    after.first("message.added", "While away");
    after.close();
    HeardSocket strange = HeardSocket.open(admin, "/realtime?cursor=abc-17");
    strange.first("reset");
    strange.close();
  }

  @Test
  void serverSentEventsComeWithTheirIds() throws Exception {
    HttpRequest request = stream(admin, "").header("Accept", "text/event-stream").build();
    HttpResponse<Stream<String>> response = admin.http().send(request, BodyHandlers.ofLines());
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/event-stream; charset=utf-8");
    try (Stream<String> lines = response.body()) {
      Iterator<String> line = lines.iterator();
      String id = line.next();
      assertThat(id).startsWith("id: ");
      assertThat(line.next()).startsWith("data: {\"type\":\"hello\"");
      clientWrites("2003", "By events");
      String data = line.next();
      while (!data.contains("By events")) {
        data = line.next();
      }
      assertThat(data).startsWith("data: {\"id\":");
    }
  }

  @Test
  void aLongPollAnswersWhenThereIsNews() {
    String cursor = poll("").path("cursor").asString();
    assertThat(poll("?cursor=" + cursor).path("cursor").asString()).isEqualTo(cursor);
    clientWrites("2004", "By poll");
    String all = "";
    for (int i = 0; i < 10 && !all.contains("By poll"); i++) {
      JsonNode answer = poll("?wait=20&cursor=" + cursor);
      all += answer.path("events");
      cursor = answer.path("cursor").asString();
    }
    assertThat(all).contains("By poll");
    assertThat(poll("?cursor=abc-17").at("/events/0/type").asString()).isEqualTo("reset");
  }

  @Test
  void nobodyElseListens() {
    assertThat(admin.send(admin.to("/realtime")).statusCode()).isEqualTo(401);
    assertThat(admin.send(stream(admin, "").header("Origin", "https://evil.example")).statusCode())
        .isEqualTo(401);
    assertThat(admin.send(stream(admin, "").DELETE()).statusCode()).isEqualTo(405);
    assertThat(HeardSocket.refused(admin, "https://evil.example")).isEqualTo(401);
  }

  @Test
  void loggingOutEndsTheStream() {
    LoggedIn leaving =
        LoggedIn.as(server, server.key("/admin/login"), server.key("/admin/password"));
    HeardSocket heard = HeardSocket.open(leaving, "/realtime");
    heard.first("hello");
    leaving.send(
        leaving
            .to("/logout/")
            .header("Cookie", leaving.cookie())
            .header("Content-Type", LiveServer.FORM)
            .POST(HttpRequest.BodyPublishers.ofString("form_token=" + leaving.formToken())));
    assertThat(heard.closed()).isEqualTo(1008);
    assertThat(leaving.send(stream(leaving, "")).statusCode()).isEqualTo(401);
  }

  @Test
  void whoLosesHisRoleOrHisPlaceIsCutOffAtOnce() {
    String password = server.key("/admin/password");
    LoggedIn tom = LoggedIn.as(server, "tom@example.com", password);
    LoggedIn ines = LoggedIn.as(server, "ines@example.com", password);
    HeardSocket toms = HeardSocket.open(tom, "/realtime");
    toms.first("hello");
    HeardSocket hers = HeardSocket.open(ines, "/realtime");
    hers.first("hello");
    long tomsId = tom.session().at("/user/id").asLong();
    long herId = ines.session().at("/user/id").asLong();

    admin.call("switchboard.role.assign", Map.of("USER_ID", tomsId, "ROLE", "NONE"));
    admin.call("user.update", Map.of("ID", herId, "ACTIVE", "N"));

    assertThat(toms.closed()).isEqualTo(1008);
    assertThat(hers.closed()).isEqualTo(1008);
    assertThat(tom.send(stream(tom, "")).statusCode()).isEqualTo(401);
    assertThat(ines.send(stream(ines, "")).statusCode()).isEqualTo(401);
  }

  @Test
  void aNewPasswordCutsOffWhoeverIsThereByTheOldOne() {
    LoggedIn otto = LoggedIn.as(server, "otto@example.com", server.key("/admin/password"));
    HeardSocket his = HeardSocket.open(otto, "/realtime");
    his.first("hello");

    admin.call(
        "switchboard.staff.password",
        Map.of("ID", otto.session().at("/user/id").asLong(), "PASSWORD", "another-long-password"));

    assertThat(his.closed()).isEqualTo(1008);
    assertThat(otto.send(stream(otto, "")).statusCode()).isEqualTo(401);
  }

  @Test
  void aSnapshotNamesThePlaceFromWhichEventsFollow() {
    JsonNode list =
        admin.call("switchboard.inbox.list", Map.of("VIEW", "all", "LIMIT", 1)).path("result");
    clientWrites("2005", "After the snapshot");
    await()
        .until(() ->
            poll("?cursor=" + list.path("cursor").asString())
                .toString()
                .contains("After the snap"));
  }

  @Test
  void thePageOfIntegratorsShowsTheClientThatIsTriedHere() throws IOException {
    String page = Files.readString(Path.of("docs/realtime.md"));
    String source = Files.readString(Path.of("src/test/java/dev/switchboard/app/HeardSocket.java"));
    int from = source.indexOf("    // begin of the example\n") + 28;
    String example = source.substring(from, source.indexOf("    // end of the example"));
    assertThat(page).containsIgnoringWhitespaces(example);
  }

  @Test
  void onePersonHasSoManyConnectionsAndNoMore() {
    LoggedIn operator =
        LoggedIn.as(server, server.key("/admin/login"), server.key("/admin/password"));
    HeardSocket[] open = new HeardSocket[TOO_MANY];
    for (int i = 0; i < TOO_MANY; i++) {
      open[i] = HeardSocket.open(operator, "/realtime");
    }
    await().until(() -> Stream.of(open).anyMatch(socket -> socket.isClosed(1013)));
    Stream.of(open).forEach(HeardSocket::close);
  }
}
