package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/// A line that is reached by e-mail: the whole server, real mail servers, and what people do there.
interface MailHouse {
  LiveServer server();

  /// Stops the server and starts it again on what it has left.
  void restart() throws Exception;

  FakeMail mail();

  /// The store's address for JDBC.
  String store();

  static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }

  default JsonNode done(String who, String method, Map<String, Object> parameters) {
    Answer answer = server().rest(who, method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  default Map<String, Object> form() {
    return mail().form(server().key("/line"));
  }

  default long connected() {
    return done("admin", "switchboard.mail.add", form()).path("ID").asLong();
  }

  default String code() {
    return "mailbox|" + server().key("/line") + "|" + FakeMail.NORA + "|" + FakeMail.NORA;
  }

  default long chat() {
    return done("admin", "imopenlines.session.open", Map.of("USER_CODE", code()))
        .path("chatId")
        .asLong();
  }

  default JsonNode opened() {
    return done("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat()));
  }

  default List<String> heard() {
    return opened().path("messages").values().stream()
        .filter(message -> message.at("/author/kind").asString("").equals("client"))
        .map(message -> message.path("text").asString())
        .toList();
  }

  default void arrived(int messages) {
    soon()
        .until(() ->
            server().rest("admin", "imopenlines.session.open", Map.of("USER_CODE", code())).status()
                    == 200
                && heard().size() == messages);
  }

  default void takes() {
    server().rest("operator", "imopenlines.session.intercept", Map.of("CHAT_ID", chat()));
  }

  default long answers(String text) {
    takes();
    return done("operator", "im.message.add", Map.of("DIALOG_ID", "chat" + chat(), "MESSAGE", text))
        .asLong();
  }

  default MimeMessage got(String text) {
    soon().until(() -> mail().got().stream().anyMatch(one -> FakeMail.text(one).equals(text)));
    return mail().got().stream()
        .filter(one -> FakeMail.text(one).equals(text))
        .findFirst()
        .orElseThrow();
  }

  default String deliveries(String state) {
    return done("admin", "switchboard.delivery.list", Map.of("STATE", state)).toString();
  }

  default boolean isDelivered(String text) {
    return message(text).at("/delivery/state").asString().equals("delivered");
  }

  default JsonNode message(String text) {
    return opened().path("messages").values().stream()
        .filter(message -> message.path("text").asString().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
