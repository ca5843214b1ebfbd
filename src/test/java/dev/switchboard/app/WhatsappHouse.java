package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.FakeMeta.Said;
import dev.switchboard.app.LiveServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/// A line that is reached by a number of WhatsApp: the whole server, and a server that plays Meta.
interface WhatsappHouse {
  String NORA = "16505551234";

  LiveServer server();

  /// Stops the server and starts it again on what it has left.
  void restart() throws Exception;

  FakeMeta meta();

  /// The store's address for JDBC.
  String store();

  default ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
  }

  default JsonNode done(String who, String method, Map<String, Object> parameters) {
    Answer answer = server().rest(who, method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  default Answer adds(long number, String token, String secret) {
    return server()
        .rest(
            "admin",
            "switchboard.whatsapp.add",
            Map.of(
                "LINE", server().key("/line"), "NUMBER", number, "TOKEN", token, "SECRET", secret));
  }

  default JsonNode connected() {
    Answer answer = adds(FakeMeta.NUMBER, FakeMeta.TOKEN, FakeMeta.SECRET);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  default Answer posts(String body, String signature) {
    return server()
        .post(
            "/whatsapp/" + FakeMeta.NUMBER,
            LiveServer.JSON,
            body.getBytes(UTF_8),
            Map.of("X-Hub-Signature-256", signature));
  }

  /// Meta brings something, signed as it should be.
  default void brings(String value) {
    String body = FakeMeta.post(FakeMeta.NUMBER, value);
    Answer answer = posts(body, FakeMeta.signature(FakeMeta.SECRET, body.getBytes(UTF_8)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /// Nora writes, and it is in her dialog.
  default void writes(String id, String content) {
    brings(FakeMeta.message(id, content));
    arrived();
  }

  /// Nothing is on its way into a dialog any more.
  default void arrived() {
    soon()
        .until(() ->
            !done("admin", "switchboard.delivery.list", Map.of())
                .toString()
                .contains("\"whatsapp.in\""));
  }

  default long chat() {
    return done(
            "admin",
            "imopenlines.session.open",
            Map.of("USER_CODE", "whatsappcloud|" + server().key("/line") + "|" + NORA + "|" + NORA))
        .path("chatId")
        .asLong();
  }

  default JsonNode opened() {
    return done("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat()));
  }

  default List<JsonNode> messages() {
    return List.copyOf(opened().path("messages").values());
  }

  default List<String> heard() {
    return messages().stream()
        .filter(message -> message.at("/author/kind").asString("").equals("client"))
        .map(message -> message.path("text").asString())
        .toList();
  }

  default JsonNode message(long id) {
    return messages().stream()
        .filter(one -> one.path("id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  default String mark(long message) {
    return message(message).at("/delivery/state").asString("");
  }

  /// The operator takes the dialog, unless it is his already.
  default void takes() {
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat()));
  }

  /// The operator takes the dialog and writes.
  default long answers(String text) {
    takes();
    return done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat(), "MESSAGE", text))
        .asLong();
  }

  default String text(String words) {
    return "'type':'text','text':{'body':'" + words + "'}";
  }

  default String state() {
    return done("admin", "switchboard.whatsapp.list", Map.of()).at("/0/RECEIVING").asString();
  }

  default JsonNode parked() {
    return done("admin", "switchboard.delivery.list", Map.of("STATE", "parked"));
  }

  /// The session is a person's: bots and the line itself say no more.
  default void begins() {
    connected();
    writes("wamid.IN0", text("operator"));
    takes();
  }

  default void sends(String name, String content) {
    long file =
        done(
                "operator",
                "switchboard.file.upload",
                Map.of("FILE", List.of(name, content), "CHAT_ID", chat()))
            .path("ID")
            .asLong();
    done("operator", "im.disk.file.commit", Map.of("CHAT_ID", chat(), "FILE_ID", file));
  }

  default Said offers(Object... texts) {
    int before = meta().messages().size();
    done(
        "operator",
        "im.message.add",
        Map.of(
            "DIALOG_ID",
            "chat" + chat(),
            "MESSAGE",
            "Which colour?",
            "KEYBOARD",
            List.of(texts).stream().map(text -> Map.of("TEXT", text)).toList()));
    soon().until(() -> meta().messages().size() > before);
    return meta().messages().getLast();
  }
}
