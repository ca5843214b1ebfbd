package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Lines that join each other: two whole servers that know each other as partners, as
/// docs/network.md tells it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NetworkTest {
  private static final String JOIN = "imopenlines.network.join";
  private static final String WRITE = "imopenlines.network.message.add";

  private BotServer outside;
  private LiveServer ours;
  private LiveServer theirs;
  private String code;
  private long bot;

  @BeforeAll
  void twoServers(@TempDir Path one, @TempDir Path other) throws IOException {
    outside = new BotServer();
    ours = LiveServer.start(one, outside.url());
    theirs = LiveServer.start(other, outside.url());
    JsonNode partner =
        done(
            ours,
            "switchboard.network.partner.add",
            Map.of("NAME", "Them", "URL", theirs.base() + "/"));
    done(
        theirs,
        "switchboard.network.partner.add",
        Map.of("NAME", "Us", "URL", ours.base(), "SECRET", partner.path("SECRET").asString()));
    code = code(theirs, Map.of("LINE_ID", 1));
    bot = done(ours, JOIN, Map.of("CODE", code)).asLong();
  }

  @AfterAll
  void stop() throws Exception {
    theirs.close();
    ours.close();
    outside.close();
  }

  private static JsonNode done(LiveServer server, String method, Map<String, Object> parameters) {
    return done(server, "admin", method, parameters);
  }

  private static JsonNode done(
      LiveServer server, String who, String method, Map<String, Object> parameters) {
    Answer answer = server.rest(who, method, parameters);
    assertThat(answer.status()).as(method + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private static String code(LiveServer server, Map<String, Object> parameters) {
    return done(server, "switchboard.network.code", parameters).path("CODE").asString();
  }

  /// A client of ours writes, whose dialog is then given to the line that was joined.
  private long asks(String client, String text) {
    String body =
        """
        {"event":"new_message","chat_id":"%s","visitor":{"id":"%s","fields":{"name":"%s"}},
        "message":{"id":"%s-0","kind":"visitor","text":"Hello"}}
        """;
    assertThat(ours.webhook(body.formatted(client, client, client, client)).status())
        .isEqualTo(200);
    long chat = chatOf(ours, client);
    done(ours, "imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    done(ours, "imopenlines.operator.transfer", Map.of("CHAT_ID", chat, "TRANSFER_ID", bot));
    writes(client, "1", text);
    return chat;
  }

  private void writes(String client, String id, String text) {
    String body =
        """
        {"event":"new_message","chat_id":"%s","visitor":{"id":"%s","fields":{"name":"%s"}},
        "message":{"id":"%s-%s","kind":"visitor","text":"%s"}}
        """;
    assertThat(ours.webhook(body.formatted(client, client, client, client, id, text)).status())
        .isEqualTo(200);
  }

  private static long chatOf(LiveServer server, String title) {
    return soon(() -> {
      JsonNode found =
          done(server, "switchboard.inbox.list", Map.of("VIEW", "all", "SEARCH", title));
      JsonNode chat = found.at("/dialogs/0/chat");
      return chat.isMissingNode() ? null : chat.asLong();
    });
  }

  private static <T> T soon(Callable<T> what) {
    return await().atMost(Duration.ofSeconds(30)).until(what, found -> found != null);
  }

  private static List<String> texts(LiveServer server, long chat) {
    JsonNode opened = done(server, "switchboard.inbox.open", Map.of("CHAT_ID", chat));
    return opened.path("messages").values().stream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  private static void shows(LiveServer server, long chat, String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(texts(server, chat)).anyMatch(said -> said.contains(text)));
  }

  private static String state(LiveServer server, long chat) {
    return done(server, "switchboard.inbox.open", Map.of("CHAT_ID", chat))
        .at("/dialog/state")
        .asString();
  }

  @Test
  void whoJoinsAgainGetsTheSameBot() {
    assertThat(bot).isPositive();
    assertThat(done(ours, JOIN, Map.of("CODE", code)).asLong()).isEqualTo(bot);
  }

  @Test
  void bothSidesTalkAndTheOneWhoAnswersCloses() {
    long here = asks("Iris Blum", "Where is my parcel?");
    long there = chatOf(theirs, "Iris Blum");
    shows(theirs, there, "Where is my parcel?");

    done(theirs, "imopenlines.session.intercept", Map.of("CHAT_ID", there));
    done(
        theirs,
        "im.message.add",
        Map.of("DIALOG_ID", "chat" + there, "MESSAGE", "It arrives tomorrow"));
    shows(ours, here, "It arrives tomorrow");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            outside.told().stream()
                .anyMatch(told -> told.at("/message/text").equals("It arrives tomorrow")));
    assertThat(state(ours, here)).isEqualTo("agent");

    String file =
        """
        {"event":"new_message","chat_id":"Iris Blum","visitor":{"id":"Iris Blum","fields":{"name":"Iris Blum"}},
        "message":{"id":"Iris Blum-f","kind":"file_visitor","data":{"id":"f","state":"ready","name":"a.png",
        "content_type":"image/png","size":3,"url":"https://files.example.com/a.png"}}}
        """;
    assertThat(ours.webhook(file).status()).isEqualTo(200);
    shows(theirs, there, "https://files.example.com/a.png");

    done(theirs, "imopenlines.operator.spam", Map.of("CHAT_ID", there));
    await().atMost(Duration.ofSeconds(30)).until(() -> state(ours, here).equals("closed"));
  }

  @Test
  void theOtherSideHearsThatTheDialogWasTaken() {
    long here = asks("Jo Winter", "Anybody?");
    long there = chatOf(theirs, "Jo Winter");

    done(ours, "imopenlines.session.intercept", Map.of("CHAT_ID", here));

    await().atMost(Duration.ofSeconds(30)).until(() -> state(theirs, there).equals("closed"));
    assertThat(state(ours, here)).isEqualTo("work");
  }

  @Test
  void aLineWritesToItsClientsOnceAWeek() {
    long here = asks("Kai Sommer", "One moment");
    shows(theirs, chatOf(theirs, "Kai Sommer"), "One moment");
    Map<String, Object> letter = new HashMap<>();
    letter.put("CODE", code);
    letter.put("USER_ID", client(ours, here));
    letter.put("MESSAGE", "We are open again");
    letter.put("URL_PREVIEW", "N");

    refused(ours, WRITE, with(letter, "CODE", "short"), "CODE");
    refused(ours, WRITE, with(letter, "CODE", "0".repeat(32)), "NOT_FOUND");
    refused(ours, WRITE, with(letter, "USER_ID", 0), "USER_ID_EMPTY");
    refused(ours, WRITE, with(letter, "MESSAGE", " "), "MESSAGE_EMPTY");
    refused(ours, WRITE, with(letter, "USER_ID", 1), "WRONG_REQUEST");
    refused(
        ours,
        WRITE,
        with(letter, "ATTACH", List.of(Map.of("MESSAGE", "x".repeat(31_000)))),
        "ATTACH_OVERSIZE");
    refused(ours, WRITE, with(letter, "ATTACH", "{"), "ATTACH_ERROR");
    refused(
        ours,
        WRITE,
        with(letter, "KEYBOARD", List.of(Map.of("TEXT", "Go", "COMMAND", "go"))),
        "KEYBOARD_ERROR");
    assertThat(done(ours, WRITE, letter).asBoolean()).isTrue();
    shows(ours, here, "We are open again");
    refused(ours, WRITE, letter, "USER_MESSAGE_LIMIT");
  }

  @Test
  void aLineOfThisPortalWritesToItsOwnClients() {
    long here = asks("Lou Herbst", "Good evening");
    long there = chatOf(theirs, "Lou Herbst");
    shows(theirs, there, "Good evening");

    done(
        theirs,
        WRITE,
        Map.of("CODE", code, "USER_ID", client(theirs, there), "MESSAGE", "From the line"));

    shows(ours, here, "From the line");
  }

  private static long client(LiveServer server, long chat) {
    return done(server, "im.chat.user.list", Map.of("CHAT_ID", chat)).values().stream()
        .mapToLong(JsonNode::asLong)
        .max()
        .orElseThrow();
  }

  private static Map<String, Object> with(Map<String, Object> of, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(of);
    changed.put(name, value);
    return changed;
  }

  private static void refused(
      LiveServer server, String method, Map<String, Object> parameters, String error) {
    Answer answer = server.rest("admin", method, parameters);
    assertThat(answer.json().path("error").asString()).as(answer.body()).isEqualTo(error);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void whatCannotBeJoinedIsRefused() {
    refused(ours, JOIN, Map.of("CODE", "0123"), "CODE");
    refused(ours, JOIN, Map.of("CODE", "f".repeat(32)), "NOT_FOUND");
    long line =
        done(theirs, "imopenlines.config.add", Map.of("PARAMS", Map.of("LINE_NAME", "Second")))
            .asLong();
    String closed = code(theirs, Map.of("LINE_ID", line, "ACTIVE", "N"));
    refused(ours, JOIN, Map.of("CODE", closed), "INACTIVE");
    String opened = code(theirs, Map.of("LINE_ID", line, "ACTIVE", "Y"));
    assertThat(opened).isEqualTo(closed);
    assertThat(code(theirs, Map.of("LINE_ID", line, "NEW", "Y"))).isNotEqualTo(closed);
    refused(ours, JOIN, Map.of("CODE", closed), "NOT_FOUND");
  }

  @Test
  void aLineOfTheSameServerIsJoinedWithoutAPartner() {
    String own = code(theirs, Map.of("LINE_ID", 1));
    assertThat(done(theirs, JOIN, Map.of("CODE", own)).asLong()).isPositive();
  }

  @Test
  void onlyPartnersComeInByTheDoor() {
    for (String authorization : List.of("Token wrong", "Bearer x")) {
      Answer answer =
          theirs.post(
              "/api/network/join",
              LiveServer.JSON,
              ("{\"code\":\"" + code + "\"}").getBytes(UTF_8),
              Map.of("Authorization", authorization));
      assertThat(answer.status()).isEqualTo(401);
    }
  }
}
