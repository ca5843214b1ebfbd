package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.platform.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is left of somebody who is erased, in everything that a whole server keeps: nothing.
interface ErasureContract {
  AtomicInteger COUNT = new AtomicInteger();

  LiveServer server();

  ClientServer client();

  /// The store's address for JDBC.
  String store();

  /// A client of whom every word that can be said holds `word`.
  private long talkative(String word) {
    String chat = Integer.toString(70_000 + COUNT.incrementAndGet());
    says(chat, word, "Hello, I am " + word);
    says(chat, word, "operator");
    long id = chat(chat);
    done("operator", "imopenlines.operator.answer", Map.of("CHAT_ID", id));
    says(chat, word, "My number is 4711-" + word);
    write(id, "Good morning " + word);
    done("operator", "switchboard.inbox.note", Map.of("CHAT_ID", id, "MESSAGE", "He is " + word));
    done("operator", "switchboard.inbox.draft", Map.of("CHAT_ID", id, "TEXT", "Dear " + word));
    done("operator", "switchboard.tag.add", Map.of("CHAT_ID", id, "TAGS", word));
    send(id, word);
    await().atMost(Duration.ofSeconds(20)).until(() -> !client().sentTo(chat).isEmpty());
    return id;
  }

  private void says(String chat, String word, String text) {
    String id = "m" + COUNT.incrementAndGet() + word;
    String body =
        """
        {"event":"new_message","chat_id":%s,
         "visitor":{"id":"%s","fields":{"name":"%s","phone":"%s","email":"%s@example.com"}},
         "message":{"id":"%s","kind":"visitor","text":"%s"}}\
        """
            .formatted(chat, word, word, word, word, id, text);
    assertThat(server().webhook(body).status()).isEqualTo(200);
  }

  private long chat(String omnichannel) {
    JsonNode dialogs =
        done("admin", "switchboard.inbox.list", Map.of("VIEW", "all", "LIMIT", 100))
            .path("dialogs");
    return dialogs.values().stream()
        .mapToLong(one -> one.path("chat").asLong())
        .filter(
            id -> opened(id).at("/client/user_code").asString().contains("|" + omnichannel + "|"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode opened(long chat) {
    return done("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat));
  }

  /// With an id of its own, so that the answer and what was decided are kept.
  private void write(long chat, String text) {
    Answer answer =
        server()
            .post(
                server().key("/webhooks/operator") + "im.message.add",
                LiveServer.JSON,
                Json.bytes(Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", text)),
                Map.of("Idempotency-Key", "k" + COUNT.incrementAndGet()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private void send(long chat, String word) {
    String content = Base64.getEncoder().encodeToString(("A file of " + word).getBytes(UTF_8));
    Object file = List.of(word + ".txt", content);
    long id =
        done("operator", "switchboard.file.upload", Map.of("FILE", file, "CHAT_ID", chat))
            .path("ID")
            .asLong();
    done(
        "operator",
        "im.disk.file.commit",
        Map.of("CHAT_ID", chat, "FILE_ID", id, "MESSAGE", "Look, " + word));
  }

  private JsonNode done(String who, String method, Map<String, Object> parameters) {
    Answer answer = server().rest(who, method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private void finish(long chat) {
    JsonNode session = opened(chat).path("session");
    done("operator", "imopenlines.operator.finish", Map.of("CHAT_ID", chat));
    done(
        "supervisor",
        "imopenlines.session.head.vote",
        Map.of("SESSION_ID", session.path("id").asLong(), "RATING", 2, "COMMENT", "So so"));
  }

  private void erase(long chat) {
    done("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat));
    await().atMost(Duration.ofSeconds(30)).until(() -> open() == 0);
    server().server().catchUpSearch();
  }

  private long open() {
    return done("admin", "switchboard.erasure.list", Map.of()).path("items").values().stream()
        .filter(one -> one.path("done_at").asLong() == 0)
        .count();
  }

  private int hits(String word) {
    return done("admin", "switchboard.inbox.search", Map.of("QUERY", word)).path("messages").size();
  }

  @Test
  default void noTableNoFileAndNoSearchHoldsAnErasedClient() throws Exception {
    String word = "zebrafink" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);
    server().server().catchUpSearch();
    finish(chat);
    assertThat(StoreText.columns(store(), word))
        .contains("message.text", "portal_user.name", "dialog.card", "reading.draft", "file.name");
    assertThat(StoreText.files(server().data(), word)).isNotEmpty();
    assertThat(hits(word)).isPositive();

    erase(chat);

    assertThat(hits(word)).isZero();
    assertThat(StoreText.columns(store(), word)).isEmpty();
    assertThat(StoreText.files(server().data(), word)).isEmpty();
  }

  @Test
  default void whoIsErasedWithTheCrmIsNotFoundThereEither() throws Exception {
    String word = "gecko" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);
    done("operator", "imopenlines.crm.lead.create", Map.of("CHAT_ID", chat));
    finish(chat);
    assertThat(StoreText.columns(store(), word)).contains("lead.name", "multifield.value");
    assertThat(preview(chat).path("person").asBoolean()).isTrue();
    Answer half =
        server().rest("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat, "WITH_CRM", "Y"));
    assertThat(half.json().path("error").asString()).isEqualTo("ERROR_ARGUMENT");

    done(
        "admin",
        "switchboard.erasure.add",
        Map.of("CHAT_ID", chat, "WHOLE_CLIENT", "Y", "WITH_CRM", "Y"));
    await().atMost(Duration.ofSeconds(30)).until(() -> open() == 0);
    server().server().catchUpSearch();

    assertThat(StoreText.columns(store(), word)).isEmpty();
    assertThat(StoreText.files(server().data(), word)).isEmpty();
  }

  private JsonNode preview(long chat) {
    return done("admin", "switchboard.erasure.preview", Map.of("CHAT_ID", chat));
  }

  @Test
  default void whatWaitsForADeadReceiverIsErasedAndNotSent() throws Exception {
    String word = "wombat" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);
    client().goDown();
    write(chat, "Are you there, " + word);
    finish(chat);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> StoreText.columns(store(), word).contains("delivery.payload"));

    erase(chat);
    client().comeBack();

    assertThat(StoreText.columns(store(), word)).isEmpty();
  }

  @Test
  default void aBrowserOfAnErasedVisitorIsAStrangers() throws Exception {
    String word = "walrus" + COUNT.incrementAndGet() + "x";
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", word);
    form.put("email", word + "@example.com");
    form.put("page", "https://shop.example.com/" + word);
    String token = visits("begin", "", form).json().path("token").asString();
    Answer said = visits("messages", token, Map.of("id", word, "text", "I am " + word));
    assertThat(said.status()).as(said.body()).isEqualTo(200);
    long chat =
        done("admin", "switchboard.inbox.list", Map.of("VIEW", "all", "SEARCH", word))
            .at("/dialogs/0/chat")
            .asLong();
    done("admin", "imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    done("admin", "imopenlines.operator.finish", Map.of("CHAT_ID", chat));
    assertThat(StoreText.columns(store(), word))
        .contains("livechat_visitor.card", "livechat_visitor.page");

    erase(chat);

    assertThat(StoreText.columns(store(), word)).isEmpty();
    assertThat(StoreText.files(server().data(), word)).isEmpty();
    Answer again = visits("messages", token, Map.of("id", "again-0001", "text", "Still there?"));
    assertThat(again.status()).as(again.body()).isEqualTo(401);
  }

  private Answer visits(String action, String token, Map<String, Object> body) {
    return server()
        .post(
            "/livechat/" + server().key("/livechat") + "/" + action,
            LiveServer.JSON,
            Json.bytes(body),
            token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token));
  }

  @Test
  default void anOpenDialogIsRefusedAndKeepsEverything() throws Exception {
    String word = "marmot" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);

    Answer refused = server().rest("admin", "switchboard.erasure.add", Map.of("CHAT_ID", chat));

    assertThat(refused.json().path("error").asString()).isEqualTo("DIALOG_OPEN");
    assertThat(opened(chat).path("messages").size()).isPositive();
    assertThat(hits(word)).isPositive();
  }

  @Test
  default void sessionsAndReportsStayAndAClientWhoComesAgainIsANewOne() {
    String word = "lynx" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);
    finish(chat);
    JsonNode before = opened(chat);
    String code = before.at("/client/user_code").asString();
    JsonNode counted = volume();

    erase(chat);
    JsonNode after = opened(chat);

    assertThat(after.path("messages").size()).isZero();
    assertThat(after.at("/session/id")).isEqualTo(before.at("/session/id"));
    assertThat(after.at("/session/rating").asInt()).isEqualTo(2);
    assertThat(volume()).isEqualTo(counted);
    says(code.split("\\|")[2], word, "Me again");
    assertThat(chat(code.split("\\|")[2])).isNotEqualTo(chat);
  }

  private JsonNode volume() {
    String today = LocalDate.ofInstant(server().now(), ZoneOffset.UTC).toString();
    return done(
        "admin",
        "switchboard.report.get",
        Map.of("METRIC", "volume", "FROM", today, "TO", today, "ZONE", "UTC"));
  }

  @Test
  default void theLogSaysWhoErasedWhatAndNothingOfIt() {
    String word = "otter" + COUNT.incrementAndGet() + "x";
    long chat = talkative(word);
    finish(chat);

    erase(chat);
    JsonNode log =
        done("admin", "switchboard.audit.list", Map.of("SUBJECT", "dialog")).path("items").get(0);

    assertThat(log.path("action").asString()).isEqualTo("dialog.erased");
    assertThat(log.path("subject").asString()).isEqualTo(Long.toString(chat));
    assertThat(log.path("by").asLong()).isEqualTo(1);
    assertThat(log.toString()).doesNotContain(word);
  }

  @Test
  default void nobodyButAnAdministratorErases() {
    for (String who : List.of("operator", "supervisor", "outsider")) {
      Answer answer = server().rest(who, "switchboard.erasure.add", Map.of("CHAT_ID", 1));
      assertThat(answer.json().path("error").asString()).as(who).isEqualTo("ACCESS_DENIED");
    }
  }
}
