package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.connector.HandlerServer;
import dev.switchboard.openchannels.connector.HandlerServer.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A bot of version 2 holds a dialog of a line from the join to the hand-over, as docs/bots.md
/// tells it: once fetching its events, once hearing them.
final class BotV2Test {
  private static final String TOKEN = "token-of-the-bot";

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
  void aBotThatFetchesHoldsADialogFromTheJoinToTheHandOver() {
    long bot = register("fetching", Map.of()).at("/bot/id").asLong();
    long command =
        call(
                bot,
                "imbot.v2.Command.register",
                fields("command", "help", "title", Map.of("en", "Help")))
            .at("/command/id")
            .asLong();
    String chat = given("71", bot);
    JsonNode joined = events(bot, 0);
    assertThat(types(joined)).containsExactly("ONIMBOTV2JOINCHAT");
    assertThat(joined.at("/events/0/data/chat/entityType").asString()).isEqualTo("LINES");
    long next = joined.path("nextOffset").asLong();

    write("71", "q1", "What are your hours?");
    JsonNode asked = events(bot, next);
    assertThat(types(asked)).containsExactly("ONIMBOTV2MESSAGEADD");
    assertThat(asked.at("/events/0/data/message/text").asString())
        .isEqualTo("What are your hours?");
    assertThat(asked.at("/events/0/data/user/connector").asBoolean()).isTrue();
    assertThat(types(events(bot, next))).as("not acknowledged yet").hasSize(1);

    Map<String, Object> say = inDialog(chat);
    say.put(
        "fields",
        Map.of(
            "message",
            "[b]9 to 5[/b]",
            "keyboard",
            List.of(Map.of("TEXT", "Where?", "COMMAND", "help", "COMMAND_PARAMS", "address"))));
    assertThat(call(bot, "imbot.v2.Chat.Message.send", say).path("id").asLong()).isPositive();
    await().atMost(Duration.ofSeconds(20)).until(() -> hears("71", "9 to 5"));
    await().atMost(Duration.ofSeconds(20)).until(() -> offers("71", "/help address"));

    press("71", "q2", "/help address", "Where?");
    JsonNode pressed = events(bot, asked.path("nextOffset").asLong());
    assertThat(types(pressed)).containsExactly("ONIMBOTV2COMMANDADD");
    JsonNode given = pressed.at("/events/0/data");
    assertThat(given.at("/command/command").asString()).isEqualTo("/help");
    assertThat(given.at("/command/params").asString()).isEqualTo("address");
    assertThat(given.at("/command/context").asString()).isEqualTo("keyboard");
    Map<String, Object> answer = inDialog(chat);
    answer.put("commandId", command);
    answer.put("messageId", given.at("/message/id").asLong());
    answer.put("fields", Map.of("message", "1 Main Street"));
    assertThat(call(bot, "imbot.v2.Command.answer", answer).path("result").asBoolean()).isTrue();
    await().atMost(Duration.ofSeconds(20)).until(() -> hears("71", "1 Main Street"));

    Map<String, Object> file = inDialog(chat);
    String content = Base64.getEncoder().encodeToString("a map".getBytes(StandardCharsets.UTF_8));
    file.put("fields", Map.of("name", "map.txt", "content", content, "message", "The way"));
    JsonNode sent = call(bot, "imbot.v2.File.upload", file);
    long fileId = sent.at("/file/id").asLong();
    assertThat(
            call(bot, "imbot.v2.File.download", with("fileId", fileId))
                .path("downloadUrl")
                .asString())
        .contains("map.txt");
    JsonNode seen = call(bot, "imbot.v2.Chat.Message.read", inDialog(chat));
    assertThat(seen.path("counter").asInt()).isZero();
    assertThat(seen.path("viewedMessages").size()).isPositive();

    assertThat(call(bot, "imbot.v2.Chat.leave", inDialog(chat)).path("result").asBoolean())
        .isTrue();
    Map<String, Object> late = inDialog(chat);
    late.put("fields", Map.of("message", "Too late"));
    refused(bot, "imbot.v2.Chat.Message.send", late, "ACCESS_DENIED");
    write("71", "q3", "Is somebody there?");
    JsonNode after = events(bot, pressed.path("nextOffset").asLong());
    assertThat(types(after)).as("the dialog is somebody else's").isEmpty();
  }

  @Test
  void aBotThatListensIsSentItsEvents() throws Exception {
    Map<String, Object> more = Map.of("eventMode", "webhook", "webhookUrl", handler.url("/v2"));
    long bot = register("listening", more).at("/bot/id").asLong();
    String chat = given("72", bot);
    Heard joined = handler.next();
    assertThat(joined.event()).isEqualTo("ONIMBOTV2JOINCHAT");
    assertThat(joined.at("/data/dialogId")).isEqualTo("chat" + chat);
    assertThat(joined.at("/data/bot/code")).isEqualTo("listening");
    write("72", "w1", "Hello?");
    Heard told = handler.next();
    assertThat(told.event()).isEqualTo("ONIMBOTV2MESSAGEADD");
    assertThat(told.at("/data/message/text")).isEqualTo("Hello?");
    assertThat(call(bot, "imbot.v2.Bot.unregister", new HashMap<>()).path("result").asBoolean())
        .isTrue();
    assertThat(handler.next().event()).isEqualTo("ONIMBOTV2DELETE");
    refused(bot, "imbot.v2.Bot.get", new HashMap<>(), "BOT_NOT_FOUND");
  }

  @Test
  void aPressReachesTheCommandOfABotOfVersion1() throws Exception {
    Map<String, Object> form = new HashMap<>();
    form.put("CODE", "old");
    form.put("TYPE", "O");
    form.put("EVENT_HANDLER", handler.url("/v1"));
    form.put("CLIENT_ID", TOKEN);
    form.put("PROPERTIES", Map.of("NAME", "Old"));
    long bot = result("imbot.register", form).asLong();
    Map<String, Object> command = new HashMap<>();
    command.put("BOT_ID", bot);
    command.put("COMMAND", "echo");
    command.put("EVENT_COMMAND_ADD", handler.url("/command"));
    command.put("LANG", List.of(Map.of("LANGUAGE_ID", "en", "TITLE", "Echo")));
    command.put("CLIENT_ID", TOKEN);
    long id = result("imbot.command.register", command).asLong();
    given("73", bot);
    assertThat(handler.next().event()).isEqualTo("ONIMBOTJOINCHAT");
    write("73", "e1", "/echo one two");
    Heard told = handler.next();
    assertThat(told.event()).isEqualTo("ONIMCOMMANDADD");
    assertThat(told.at("/data/COMMAND/" + id + "/COMMAND_PARAMS")).isEqualTo("one two");
    assertThat(told.at("/data/COMMAND/" + id + "/COMMAND_CONTEXT")).isEqualTo("TEXTAREA");
    Map<String, Object> answer = new HashMap<>();
    answer.put("COMMAND_ID", id);
    answer.put("MESSAGE_ID", told.at("/data/PARAMS/MESSAGE_ID"));
    answer.put("MESSAGE", "one two");
    answer.put("CLIENT_ID", TOKEN);
    assertThat(result("imbot.command.answer", answer).asLong()).isPositive();
    await().atMost(Duration.ofSeconds(20)).until(() -> hears("73", "one two"));
    refusedAs("imbot.command.update", Map.of("COMMAND_ID", id, "CLIENT_ID", "x"), "APP_ID_ERROR");
    refusedAs(
        "imbot.command.answer",
        Map.of("COMMAND_ID", 99999, "MESSAGE_ID", 1, "CLIENT_ID", TOKEN),
        "COMMAND_ID_ERROR");
    assertThat(
            result("imbot.command.unregister", Map.of("COMMAND_ID", id, "CLIENT_ID", TOKEN))
                .asBoolean())
        .isTrue();
    write("73", "e2", "/echo three");
    assertThat(handler.next().event()).as("no command any more").isEqualTo("ONIMBOTMESSAGEADD");
  }

  @Test
  void whatABotMustSayOfItselfIsAskedFor() {
    Map<String, Object> whole = form("asked", Map.of());
    refusedFields(without(whole, "botToken"), "BOT_TOKEN_NOT_SPECIFIED");
    refusedFields(without(whole, "code"), "BOT_CODE_REQUIRED");
    refusedFields(without(whole, "properties"), "BOT_PROPERTIES_REQUIRED");
    refusedFields(form("asked", Map.of("type", "x")), "BOT_INVALID_TYPE");
    refusedFields(form("asked", Map.of("eventMode", "x")), "BOT_INVALID_EVENT_MODE");
    refusedFields(form("asked", Map.of("eventMode", "webhook")), "BOT_WEBHOOK_URL_REQUIRED");
    refusedFields(
        form("asked", Map.of("eventMode", "webhook", "webhookUrl", "javascript:x")),
        "BOT_INVALID_CALLBACK");
    refusedFields(
        form("asked", Map.of("properties", Map.of("name", "A", "avatar", "bm90IGEgcGljdHVyZQ=="))),
        "BOT_AVATAR_INCORRECT_TYPE");
  }

  @Test
  void aBotIsItsOwnersAlone() {
    long bot = register("owned", Map.of()).at("/bot/id").asLong();
    refusedFields(form("owned", Map.of("botToken", "another")), "BOT_CODE_ALREADY_TAKEN");
    refusedAs(
        "imbot.v2.Event.get", Map.of("botId", bot, "botToken", "another"), "BOT_OWNERSHIP_ERROR");
    refusedAs("imbot.v2.Event.get", Map.of("botToken", TOKEN), "BOT_ID_REQUIRED");
    refusedAs("imbot.v2.Event.get", Map.of("botId", bot), "BOT_TOKEN_NOT_SPECIFIED");
    refusedAs("imbot.v2.Event.get", Map.of("botId", 99999, "botToken", TOKEN), "BOT_NOT_FOUND");
    Map<String, Object> change = new HashMap<>();
    change.put("fields", Map.of("botToken", "next", "properties", Map.of("name", "Renamed")));
    assertThat(call(bot, "imbot.v2.Bot.update", change).at("/users/0/name").asString())
        .isEqualTo("Renamed");
    refusedAs("imbot.v2.Bot.get", Map.of("botId", bot, "botToken", TOKEN), "BOT_NOT_FOUND");
    refusedAs("imbot.v2.Event.get", Map.of("botId", bot, "botToken", TOKEN), "BOT_OWNERSHIP_ERROR");
  }

  @Test
  void aBotSeesNoDialogButThoseItHolds() {
    long bot = register("apart", Map.of()).at("/bot/id").asLong();
    long other = register("holder", Map.of()).at("/bot/id").asLong();
    String chat = given("74", other);
    for (String method :
        List.of(
            "imbot.v2.Chat.get",
            "imbot.v2.Chat.leave",
            "imbot.v2.Chat.User.list",
            "imbot.v2.Chat.InputAction.notify",
            "imbot.v2.Chat.Message.read")) {
      refused(bot, method, inDialog(chat), "ACCESS_DENIED");
    }
    Map<String, Object> people = inDialog(chat);
    people.put("userIds", List.of(1));
    refused(bot, "imbot.v2.Chat.User.add", people, "ACCESS_DENIED");
    Map<String, Object> say = inDialog(chat);
    say.put("fields", Map.of("message", "Me too"));
    refused(bot, "imbot.v2.Chat.Message.send", say, "ACCESS_DENIED");
    long said = call(other, "imbot.v2.Chat.Message.send", say).path("id").asLong();
    refused(bot, "imbot.v2.Chat.Message.delete", with("messageId", said), "ACCESS_DENIED");
    refused(bot, "imbot.v2.Chat.Message.get", with("messageId", said), "BOT_TYPE_NOT_ALLOWED");
    Map<String, Object> like = with("messageId", said);
    like.put("reaction", "like");
    refused(bot, "imbot.v2.Chat.Message.Reaction.add", like, "ACCESS_DENIED");
    assertThat(call(other, "imbot.v2.Chat.Message.Reaction.add", like).path("result").asBoolean())
        .isTrue();
    refused(other, "imbot.v2.Chat.Message.Reaction.add", like, "REACTION_ALREADY_SET");
    assertThat(call(other, "imbot.v2.Chat.get", inDialog(chat)).at("/chat/entityType").asString())
        .isEqualTo("LINES");
  }

  private static JsonNode register(String code, Map<String, Object> more) {
    return result("imbot.v2.Bot.register", Map.of("fields", form(code, more)));
  }

  private static Map<String, Object> form(String code, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("code", code);
    fields.put("botToken", TOKEN);
    fields.put("type", "openline");
    fields.put("properties", Map.of("name", "Helper"));
    fields.putAll(more);
    return fields;
  }

  private static Map<String, Object> without(Map<String, Object> whole, String name) {
    Map<String, Object> part = new HashMap<>(whole);
    part.remove(name);
    return part;
  }

  private static Map<String, Object> fields(Object... pairs) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i].toString(), pairs[i + 1]);
    }
    return with("fields", fields);
  }

  private static Map<String, Object> inDialog(String chat) {
    return with("dialogId", "chat" + chat);
  }

  private static Map<String, Object> with(String name, Object value) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(name, value);
    return parameters;
  }

  private static JsonNode events(long bot, long offset) {
    return call(bot, "imbot.v2.Event.get", with("offset", offset));
  }

  private static List<String> types(JsonNode fetched) {
    return fetched.path("events").values().stream()
        .map(event -> event.path("type").asString())
        .toList();
  }

  /// A dialog of a new client that the bot holds.
  private static String given(String chat, long bot) {
    write(chat, "first", "Hello");
    String id =
        result(
                "imopenlines.session.open",
                Map.of("USER_CODE", "omnichannel|" + server.key("/line") + "|" + chat + "|v"))
            .path("chatId")
            .asString();
    result("imopenlines.operator.transfer", Map.of("CHAT_ID", id, "USER_ID", bot));
    return id;
  }

  private static void write(String chat, String id, String text) {
    webhook(chat, "{\"id\":\"%s\",\"kind\":\"visitor\",\"text\":\"%s\"}".formatted(id, text));
  }

  private static void press(String chat, String id, String button, String text) {
    String body =
        """
        {"id":"%s","kind":"keyboard_response",\
        "data":{"button":{"id":"%s","text":"%s"},"request":{"messageId":"m"}}}\
        """;
    webhook(chat, body.formatted(id, button, text));
  }

  private static void webhook(String chat, String message) {
    String body =
        "{\"event\":\"new_message\",\"chat_id\":%s,\"visitor\":{\"id\":\"v\"},\"message\":%s}";
    assertThat(server.webhook(body.formatted(chat, message)).status()).isEqualTo(200);
  }

  private static boolean hears(String chat, String text) {
    return client.sentTo(chat).stream().anyMatch(sent -> sent.text().equals(text));
  }

  private static boolean offers(String chat, String button) {
    return client.sentTo(chat).stream()
        .anyMatch(sent -> sent.body().at("/message/buttons").toString().contains(button));
  }

  private static JsonNode call(long bot, String method, Map<String, Object> parameters) {
    return result(method, named(bot, parameters));
  }

  private static Map<String, Object> named(long bot, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("botId", bot);
    all.put("botToken", TOKEN);
    return all;
  }

  private static JsonNode result(String method, Map<String, Object> parameters) {
    JsonNode answer = server.rest("admin", method, parameters).json();
    assertThat(answer.has("result")).as(method + " " + answer).isTrue();
    return answer.path("result");
  }

  private static void refused(
      long bot, String method, Map<String, Object> parameters, String code) {
    refusedAs(method, named(bot, parameters), code);
  }

  private static void refusedFields(Map<String, Object> fields, String code) {
    refusedAs("imbot.v2.Bot.register", Map.of("fields", fields), code);
  }

  private static void refusedAs(String method, Map<String, Object> parameters, String code) {
    JsonNode answer = server.rest("admin", method, parameters).json();
    assertThat(answer.path("error").asString()).as(method + " " + answer).isEqualTo(code);
  }
}
