package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.connector.HandlerServer;
import dev.switchboard.openchannels.connector.HandlerServer.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A bot of an application lives as docs/bots.md tells it: registered, given a dialog, heard by the
/// client, and gone.
final class BotTest {
  private static final String KEY = "a-long-secret-of-the-bot";

  @TempDir private static Path data;
  private static ClientServer client;
  private static HandlerServer handler;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    handler = new HandlerServer();
    server = LiveServer.start(data, client.url());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    handler.close();
    client.close();
  }

  @Test
  void aBotHearsTheClientAnswersAndHandsOver() throws Exception {
    long bot = register("helper").path("result").asLong();
    assertThat(register("helper").path("result").asLong()).isEqualTo(bot);
    String chat = dialog("91");
    assertThat(result("imopenlines.operator.transfer", Map.of("CHAT_ID", chat, "USER_ID", bot)))
        .isTrue();
    Heard joined = nextOf("helper");
    assertThat(joined.event()).isEqualTo("ONIMBOTJOINCHAT");
    assertThat(joined.at("/data/PARAMS/DIALOG_ID")).isEqualTo("chat" + chat);
    write("91", "b2", "What are your hours?");
    Heard told = nextOf("helper");
    assertThat(told.event()).isEqualTo("ONIMBOTMESSAGEADD");
    assertThat(told.at("/data/PARAMS/MESSAGE")).isEqualTo("What are your hours?");
    assertThat(told.at("/data/PARAMS/CHAT_ENTITY_TYPE")).isEqualTo("LINES");
    assertThat(told.at("/data/BOT/" + bot + "/BOT_CODE")).isEqualTo("helper");
    assertThat(told.at("/data/USER/IS_CONNECTOR")).isEqualTo("Y");

    Map<String, Object> answer = message(bot, chat, "[b]9 to 5[/b]");
    answer.put("KEYBOARD", List.of(Map.of("TEXT", "A person, please")));
    JsonNode said = server.rest("admin", "imbot.message.add", answer).json();
    assertThat(said.has("result")).as(said.toString()).isTrue();
    await().atMost(Duration.ofSeconds(20)).until(() -> hears("91", "9 to 5"));
    await().atMost(Duration.ofSeconds(20)).until(() -> offered("91", "A person, please"));
    assertThat(
            result(
                "imbot.message.delete",
                Map.of(
                    "BOT_ID", bot, "MESSAGE_ID", said.path("result").asLong(), "CLIENT_ID", KEY)))
        .isTrue();

    assertThat(result("imopenlines.bot.session.operator", Map.of("CHAT_ID", chat))).isTrue();
    refused("imbot.message.add", message(bot, chat, "Too late"), "WRONG_REQUEST");
    refused("imopenlines.bot.session.operator", Map.of("CHAT_ID", chat), "WRONG_CHAT");
    assertThat(result("imbot.unregister", Map.of("BOT_ID", bot, "CLIENT_ID", KEY))).isTrue();
    Heard gone = nextOf("helper");
    assertThat(gone.event()).isEqualTo("ONIMBOTDELETE");
    assertThat(gone.at("/data/BOT_CODE")).isEqualTo("helper");
  }

  /// What a bot is told next; other bots may have been told things that nobody waited for.
  private static Heard nextOf(String code) throws InterruptedException {
    Heard next = handler.next();
    while (!next.path().equals("/" + code)) {
      next = handler.next();
    }
    return next;
  }

  @Test
  void aBotBringsPeopleInAndNamesTheDialog() {
    long bot = register("host").path("result").asLong();
    String chat = dialog("93");
    Map<String, Object> there = Map.of("CHAT_ID", chat, "BOT_ID", bot, "CLIENT_ID", KEY);
    refused("imbot.chat.updateTitle", with(there, "TITLE", "Mine"), "ACCESS_ERROR");
    assertThat(result("imopenlines.operator.transfer", Map.of("CHAT_ID", chat, "USER_ID", bot)))
        .isTrue();

    assertThat(result("imbot.chat.updateTitle", with(there, "TITLE", " A refund "))).isTrue();
    assertThat(result("imbot.chat.user.add", with(there, "USERS", List.of("3")))).isTrue();
    assertThat(card(chat).path("name").asString()).isEqualTo("A refund");
    assertThat(members(there)).contains(3L);
    assertThat(result("imbot.chat.user.delete", with(there, "USER_ID", 3))).isTrue();
    assertThat(members(there)).doesNotContain(3L).contains(bot);
    refused("imbot.chat.user.add", with(there, "USERS", List.of("x")), "WRONG_REQUEST");
    refused("imbot.chat.user.delete", with(there, "USER_ID", bot), "ACCESS_ERROR");
  }

  private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
    Map<String, Object> more = new HashMap<>(some);
    more.put(name, value);
    return more;
  }

  private static JsonNode card(String chat) {
    return server
        .rest("admin", "imopenlines.dialog.get", Map.of("CHAT_ID", chat))
        .json()
        .path("result");
  }

  private static List<Long> members(Map<String, Object> there) {
    return server
        .rest("admin", "imbot.chat.user.list", there)
        .json()
        .path("result")
        .values()
        .stream()
        .map(JsonNode::asLong)
        .toList();
  }

  @Test
  void aBotIsItsOwnersAlone() {
    long bot = register("mine").path("result").asLong();
    refused("imbot.update", Map.of("BOT_ID", bot, "FIELDS", Map.of("CODE", "x")), "ACCESS_DENIED");
    Map<String, Object> foreign =
        Map.of("BOT_ID", bot, "CLIENT_ID", "another", "FIELDS", Map.of("CODE", "x"));
    refused("imbot.update", foreign, "APP_ID_ERROR");
    refused("imbot.unregister", Map.of("BOT_ID", bot, "CLIENT_ID", "another"), "APP_ID_ERROR");
    refused("imbot.unregister", Map.of("BOT_ID", 99999, "CLIENT_ID", KEY), "BOT_ID_ERROR");
    refused(
        "imbot.update",
        Map.of("BOT_ID", bot, "CLIENT_ID", KEY, "FIELDS", Map.of()),
        "WRONG_REQUEST");
    Map<String, Object> change =
        Map.of(
            "BOT_ID",
            bot,
            "CLIENT_ID",
            KEY,
            "FIELDS",
            Map.of("CODE", "mine2", "PROPERTIES", Map.of("NAME", "Renamed")));
    assertThat(result("imbot.update", change)).isTrue();
    JsonNode list =
        server.rest("admin", "imbot.bot.list", Map.of("CLIENT_ID", KEY)).json().path("result");
    assertThat(list.path(Long.toString(bot)).path("NAME").asString()).isEqualTo("Renamed");
  }

  @Test
  void whoNamesTheOwnerOfABotMustBeHim() {
    long bot = register("owned").path("result").asLong();
    String chat = held("94", bot);
    Map<String, Object> ask = Map.of("CHAT_ID", chat, "CLIENT_ID", "another");
    refused("imopenlines.bot.session.finish", ask, "BOT_ID_ERROR");
    assertThat(result("imopenlines.bot.session.finish", with(ask, "CLIENT_ID", KEY))).isTrue();
  }

  @Test
  void aBotThatPassesADialogOnSpeaksUntilSomebodyTakesIt() {
    long bot = register("polite").path("result").asLong();
    String chat = held("95", bot);
    String transfer = "imopenlines.bot.session.transfer";
    Map<String, Object> toMia = Map.of("CHAT_ID", chat, "USER_ID", 2, "CLIENT_ID", KEY);
    assertThat(result(transfer, toMia)).isTrue();
    assertThat(server.rest("admin", "imbot.message.add", message(bot, chat, "Mia comes")).status())
        .isEqualTo(200);
    assertThat(result("imopenlines.session.intercept", Map.of("CHAT_ID", chat))).isTrue();
    refused("imbot.message.add", message(bot, chat, "Too late"), "WRONG_REQUEST");

    String other = held("96", bot);
    assertThat(result(transfer, with(with(toMia, "CHAT_ID", other), "LEAVE", "Y"))).isTrue();
    refused("imbot.message.add", message(bot, other, "Too late"), "WRONG_REQUEST");
  }

  @Test
  void aBotThatPassedADialogOnLeavesItAtTheEndWhoeverTookIt() {
    long bot = register("patient").path("result").asLong();
    String chat = held("97", bot);
    Map<String, Object> toMia = Map.of("CHAT_ID", chat, "USER_ID", 2, "CLIENT_ID", KEY);
    assertThat(result("imopenlines.bot.session.transfer", toMia)).isTrue();
    assertThat(takesPart(chat)).contains(bot);
    assertThat(result("imopenlines.operator.another.finish", Map.of("CHAT_ID", chat))).isTrue();
    assertThat(takesPart(chat)).doesNotContain(bot);
  }

  private static List<Long> takesPart(String chat) {
    return server
        .rest("admin", "im.chat.user.list", Map.of("CHAT_ID", chat))
        .json()
        .path("result")
        .valueStream()
        .map(JsonNode::asLong)
        .toList();
  }

  private static String held(String client, long bot) {
    String chat = dialog(client);
    assertThat(result("imopenlines.operator.transfer", Map.of("CHAT_ID", chat, "USER_ID", bot)))
        .isTrue();
    return chat;
  }

  @Test
  void aBotMustHaveACodeANameAndAddresses() {
    Map<String, Object> whole = form("whole");
    refusedWithout(whole, "CODE", "CODE_ERROR");
    refusedWithout(whole, "PROPERTIES", "NAME_ERROR");
    refusedWithout(whole, "EVENT_HANDLER", "EVENT_MESSAGE_ADD_ERROR");
    refusedWithout(whole, "CLIENT_ID", "ACCESS_DENIED");
    Map<String, Object> wrong = new HashMap<>(whole);
    wrong.put("EVENT_HANDLER", "javascript:alert(1)");
    refused("imbot.register", wrong, "EVENT_MESSAGE_ADD_ERROR");
  }

  @Test
  void adviceThatNamesNobodyIsRefused() {
    String chat = dialog("92");
    refused("imopenlines.bot.session.finish", Map.of(), "CHAT_ID_EMPTY");
    refused("imopenlines.bot.session.transfer", Map.of("CHAT_ID", chat), "TRANSFER_ID_EMPTY");
    refused(
        "imopenlines.bot.session.transfer", Map.of("CHAT_ID", chat, "USER_ID", 0), "USER_ID_EMPTY");
    refused(
        "imopenlines.bot.session.transfer",
        Map.of("CHAT_ID", chat, "QUEUE_ID", 0),
        "QUEUE_ID_EMPTY");
  }

  private static JsonNode register(String code) {
    return server.rest("admin", "imbot.register", form(code)).json();
  }

  private static Map<String, Object> form(String code) {
    Map<String, Object> form = new HashMap<>();
    form.put("CODE", code);
    form.put("TYPE", "O");
    form.put("EVENT_HANDLER", handler.url("/" + code));
    form.put("CLIENT_ID", KEY);
    form.put("PROPERTIES", Map.of("NAME", "Helper"));
    return form;
  }

  private static Map<String, Object> message(long bot, String chat, String text) {
    Map<String, Object> message = new HashMap<>();
    message.put("BOT_ID", bot);
    message.put("DIALOG_ID", "chat" + chat);
    message.put("MESSAGE", text);
    message.put("CLIENT_ID", KEY);
    return message;
  }

  private static String dialog(String chat) {
    write(chat, "b1", "Hello");
    return server
        .rest(
            "admin",
            "imopenlines.session.open",
            Map.of("USER_CODE", "omnichannel|" + server.key("/line") + "|" + chat + "|v"))
        .json()
        .path("result")
        .path("chatId")
        .asString();
  }

  private static void write(String chat, String id, String text) {
    String body =
        """
        {"event":"new_message","chat_id":%s,"visitor":{"id":"v"},
         "message":{"id":"%s","kind":"visitor","text":"%s"}}\
        """;
    assertThat(server.webhook(body.formatted(chat, id, text)).status()).isEqualTo(200);
  }

  private static boolean hears(String chat, String text) {
    return client.sentTo(chat).stream().anyMatch(sent -> sent.text().equals(text));
  }

  private static boolean offered(String chat, String button) {
    return client.sentTo(chat).stream()
        .anyMatch(sent -> sent.body().at("/message/buttons").toString().contains(button));
  }

  private static boolean result(String method, Map<String, Object> parameters) {
    JsonNode answer = server.rest("admin", method, parameters).json();
    assertThat(answer.has("result")).as(answer.toString()).isTrue();
    return answer.path("result").asBoolean();
  }

  private static void refusedWithout(Map<String, Object> whole, String name, String code) {
    Map<String, Object> part = new HashMap<>(whole);
    part.remove(name);
    refused("imbot.register", part, code);
  }

  private static void refused(String method, Map<String, Object> parameters, String code) {
    JsonNode answer = server.rest("admin", method, parameters).json();
    assertThat(answer.path("error").asString()).as(answer.toString()).isEqualTo(code);
  }
}
