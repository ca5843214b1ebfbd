package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.BotServer.Told;
import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Bots on servers of others, as docs/external-bots.md tells it, with the demo's Webim bot.
final class ExternalBotTest {
  private static final String OK = "{\"result\":\"ok\"}";

  @TempDir private static Path data;
  private static BotServer outside;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    outside = new BotServer();
    server = LiveServer.start(data, outside.url());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    outside.close();
  }

  @AfterEach
  void theBotIsThereAgain() {
    outside.answers(200);
  }

  @Test
  void aWebimBotIsToldWhatTheClientWritesAndAnswers() {
    writes("71", "a1", "Hello");
    Told begun = told(one -> one.isEvent("new_chat") && isOf(one, "/chat/id", "71"));
    Told wrote = told(one -> one.isEvent("new_message") && one.at("/message/text").equals("Hello"));
    for (Told one : List.of(begun, wrote)) {
      assertThat(one.path()).isEqualTo("/bot");
      assertThat(one.api()).contains("2.0");
      assertThat(one.version()).isPresent();
    }
    assertThat(wrote.at("/message/kind")).isEqualTo("visitor");
    long chat = wrote.body().path("chat_id").asLong();

    assertDone(says(chat, "{'id':'r1','kind':'operator','text':'Hi there'}"));
    assertDone(says(chat, "{'id':'r1','kind':'operator','text':'Hi there'}"));
    assertDone(
        says(
            chat,
            "{'kind':'keyboard','buttons':[[{'id':'say_hi','text':'Say hi'}],[{'text':'No'}]]}"));
    told(one -> one.at("/message/text").equals("Hi there") && one.at("/chat_id").equals("71"));
    Told keyboard =
        told(one -> one.at("/message/kind").equals("keyboard") && one.at("/chat_id").equals("71"));
    assertThat(keyboard.at("/message/buttons/0/0/id")).isEqualTo("say_hi");
    assertThat(outside.told().stream().filter(one -> one.at("/message/text").equals("Hi there")))
        .as("a repeat is said once")
        .hasSize(1);

    press("71", "a2", "say_hi");
    Told pressed = told(one -> one.at("/message/kind").equals("keyboard_response"));
    assertThat(pressed.at("/message/data/button/id")).isEqualTo("say_hi");
  }

  @Test
  void aFileOfABotReachesTheClientAsALink() {
    long chat = chat("72", "Send me the list");
    assertDone(
        says(
            chat,
            "{'kind':'file_operator','data':{'url':'https://files.example.com/a.png',"
                + "'name':'a.png','media_type':'image/png'}}"));
    told(one -> one.at("/message/text").contains("https://files.example.com/a.png"));
  }

  @Test
  void aBotThatHandedTheDialogOverIsRefused() {
    long chat = chat("73", "A person, please");
    assertDone(call("redirect_chat", "{'chat_id':" + chat + "}"));
    assertThat(explained(chat).path("STATE").asString()).doesNotContain("Demo bot");
    for (String method : List.of("send_message", "close_chat", "redirect_chat")) {
      Answer refused =
          call(method, "{'chat_id':" + chat + ",'message':{'kind':'operator','text':'Late'}}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().path("error").asString()).isEqualTo("chat_not_yours");
    }
  }

  @Test
  void aBotHandsToAPersonAndToALineAndCloses() {
    long toPerson = chat("74", "Tom, please");
    assertThat(call("redirect_chat", "{'chat_id':" + toPerson + ",'operator_id':6}").status())
        .as("nobody who answers")
        .isEqualTo(400);
    assertDone(call("redirect_chat", "{'chat_id':" + toPerson + ",'operator_id':3}"));
    assertThat(explained(toPerson).path("STATE").asString()).contains("Tom Okafor is asked");
    long toLine = chat("75", "Customer care, please");
    assertThat(call("redirect_chat", "{'chat_id':" + toLine + ",'dep_key':'sales'}").status())
        .isEqualTo(400);
    assertDone(call("redirect_chat", "{'chat_id':" + toLine + ",'dep_key':'customer care'}"));
    long closed = chat("76", "Bye");
    assertDone(call("close_chat", "{'chat_id':" + closed + "}"));
    assertThat(explained(closed).path("STATE").asString()).isEqualTo("The session is closed.");
  }

  @Test
  void aBotThatRefusesLosesTheDialogToPeopleWithANote() {
    outside.answers(404);
    write("77", "g1", "Is anybody there?");
    long chat = chatOf("77");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !explained(chat).path("STATE").asString().contains("Demo bot"));
    JsonNode thread =
        server.rest("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chat)).json();
    assertThat(explained(chat).path("DECISIONS").toString()).contains("BOT_LOST");
    assertThat(thread.toString()).contains("Demo bot, a bot, could not be reached.");
    assertThat(outside.told().stream().filter(one -> one.at("/chat_id").equals("77")))
        .as("the client does not see the note")
        .noneMatch(one -> one.at("/message/text").contains("reached"));
  }

  @Test
  void whoHasNoTokenOrSaysNothingSensibleIsRefused() {
    Answer stranger = post("send_message", "wrong", "{\"chat_id\":1}");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("content-type").orElse("")).contains("application/json");
    assertThat(call("send_message", "{'chat_id':1}").status()).isEqualTo(400);
    assertThat(call("send_message", "nonsense").status()).isEqualTo(400);
    assertThat(says(999_999, "{'kind':'operator','text':'Hi'}").status()).isEqualTo(403);
    assertThat(says(1, "{'kind':'file_operator','data':{'url':'javascript:alert(1)'}}").status())
        .isEqualTo(400);
    assertThat(server.get("/api/bot/v2/send_message").status()).isEqualTo(405);
    assertThat(call("drop_chat", "{}").status()).isEqualTo(404);
  }

  @Test
  void aBotOfTheOmnichannelDialectAnswersFirstOnALine() {
    JsonNode made =
        result(
            "switchboard.externalbot.add",
            Map.of("NAME", "Helper", "URL", outside.url() + "/hook", "DIALECT", "omnichannel"));
    long bot = made.path("BOT_ID").asLong();
    String line =
        result(
                "imopenlines.config.add",
                Map.of(
                    "PARAMS",
                    Map.of("LINE_NAME", "B", "WELCOME_BOT_ENABLE", "Y", "WELCOME_BOT_ID", bot)))
            .asString();
    JsonNode channel =
        result("switchboard.omnichannel.add", Map.of("LINE", line, "URL", outside.url()));
    result("switchboard.omnichannel.update", Map.of("ID", channel.path("ID"), "ACTIVE", "Y"));
    String hook = channel.path("WEBHOOK").asString().replace(server.base(), "");
    String body = message("81", "h1", "{'id':'h1','kind':'visitor','text':'To the helper'}");
    assertThat(server.post(hook, LiveServer.JSON, body.getBytes(UTF_8)).status()).isEqualTo(200);
    Told told = told(one -> one.at("/message/text").equals("To the helper"));
    assertThat(told.path()).isEqualTo("/hook");
    assertThat(told.api()).isEmpty();
    assertThat(told.at("/visitor/id")).isEqualTo("v");
    String answer =
        "{'chat_id':%d,'message':{'kind':'operator','text':'The helper'}}"
            .formatted(told.body().path("chat_id").asLong())
            .replace('\'', '"');
    assertThat(post("send_message", made.path("TOKEN").asString(), answer).body()).isEqualTo(OK);

    JsonNode renewed =
        result("switchboard.externalbot.update", Map.of("BOT_ID", bot, "NEW_TOKEN", "Y"));
    assertThat(post("send_message", made.path("TOKEN").asString(), answer).status()).isEqualTo(401);
    assertThat(post("send_message", renewed.path("TOKEN").asString(), answer).status())
        .isEqualTo(200);
    assertThat(result("switchboard.externalbot.list", Map.of()).toString())
        .contains("Helper", "Demo bot")
        .doesNotContain(renewed.path("TOKEN").asString());
    assertThat(
            server.rest("operator", "switchboard.externalbot.list", Map.of()).json().path("error"))
        .hasToString("\"ACCESS_DENIED\"");
  }

  private static long chat(String client, String text) {
    writes(client, client + "x", text);
    return told(one -> one.isEvent("new_message") && one.at("/message/text").equals(text))
        .body()
        .path("chat_id")
        .asLong();
  }

  private static long chatOf(String client) {
    String code = "omnichannel|" + server.key("/line") + "|" + client + "|v";
    return result("imopenlines.session.open", Map.of("USER_CODE", code)).path("chatId").asLong();
  }

  private static boolean isOf(Told one, String pointer, String client) {
    return one.body().at(pointer).asLong() == chatOf(client);
  }

  private static JsonNode explained(long chat) {
    JsonNode dialog = result("imopenlines.session.history.get", Map.of("CHAT_ID", chat));
    return result(
        "switchboard.routing.explain", Map.of("SESSION_ID", dialog.path("sessionId").asLong()));
  }

  private static void writes(String client, String id, String text) {
    write(client, id, text);
  }

  private static void write(String client, String id, String text) {
    webhook(client, id, "{'id':'%s','kind':'visitor','text':'%s'}".formatted(id, text));
  }

  private static void press(String client, String id, String button) {
    webhook(
        client,
        id,
        "{'id':'%s','kind':'keyboard_response','data':{'button':{'id':'%s','text':'Say hi'}}}"
            .formatted(id, button));
  }

  private static void webhook(String client, String id, String message) {
    String path = "/" + server.key("/bot/channel") + "/bot_api_webhook";
    byte[] body = message(client, id, message).getBytes(UTF_8);
    assertThat(server.post(path, LiveServer.JSON, body).status()).isEqualTo(200);
  }

  private static String message(String client, String id, String message) {
    return ("{'event':'new_message','chat_id':"
            + client
            + ",'visitor':{'id':'v'},'message':"
            + message
            + "}")
        .replace('\'', '"');
  }

  private static Told told(Predicate<Told> which) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> outside.told().stream().filter(which).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static Answer says(long chat, String message) {
    return call("send_message", "{'chat_id':" + chat + ",'message':" + message + "}");
  }

  private static Answer call(String method, String json) {
    return post(method, server.key("/bot/token"), json.replace('\'', '"'));
  }

  private static Answer post(String method, String token, String json) {
    return server.post(
        "/api/bot/v2/" + method,
        LiveServer.JSON,
        json.getBytes(UTF_8),
        Map.of("Authorization", "Token " + token));
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.body()).isEqualTo(OK);
    assertThat(answer.status()).isEqualTo(200);
  }

  private static JsonNode result(String method, Map<String, Object> parameters) {
    JsonNode answer = server.rest("admin", method, parameters).json();
    assertThat(answer.has("result")).as(method + ": " + answer).isTrue();
    return answer.path("result");
  }
}
