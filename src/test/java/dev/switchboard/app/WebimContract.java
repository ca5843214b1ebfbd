package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.platform.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the server of a channel hears that knows the Webim dialect, and what it does not hear
/// otherwise.
///
/// Source: spec/agents.md §5.3, §12.3, §12.9.
interface WebimContract {
  AtomicInteger COUNT = new AtomicInteger();
  String TWO_QUESTIONS =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"Hello","next":3},{"id":3,"type":"wait_for_reaction","next":4},
       {"id":4,"type":"text","text":"Bye"}]}\
      """;
  String HANDS_OVER =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"One moment","next":3},{"id":3,"type":"change_chat_mode"}]}\
      """;

  /// One pixel, in Base64.
  String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  LiveServer server();

  ClientServer client();

  /// @param address the path of its webhook
  record Channel(long id, long line, String address) {}

  @Test
  default void aFileOfAnOperatorIsAMessageOfItsOwnBehindItsText() {
    Channel channel = channel(staffedLine(), 0, true);
    String client = write(channel, chat(), "Send me the list");
    long chat = answered(channel, client);
    sendFile(chat, "The list", "list.png");

    List<ClientServer.Sent> sent = sent(client, 2);
    assertThat(sent).extracting(ClientServer.Sent::text).containsExactly("The list", "");
    JsonNode message = sent.getLast().body().path("message");
    assertThat(message.path("kind").asString()).isEqualTo("file_operator");
    assertThat(message.path("id").asString())
        .hasSize(36)
        .isNotEqualTo(sent.getFirst().body().at("/message/id").asString());
    assertThat(message.at("/data/name").asString()).isEqualTo("list.png");
    assertThat(message.at("/data/media_type").asString()).isEqualTo("image/png");
    assertThat(message.at("/data/url").asString()).startsWith(server().base() + "/files/");
  }

  @Test
  default void withoutTheDialectAFileIsItsLinkAndAnEndIsSilent() {
    Channel channel = channel(staffedLine(), 0, false);
    String client = write(channel, chat(), "Send me the list");
    long chat = answered(channel, client);
    sendFile(chat, "The list", "list.png");
    done("imopenlines.operator.finish", Map.of("CHAT_ID", chat));
    write(channel, client, "And once more");
    post(answered(channel, client), "Here I am");

    List<ClientServer.Sent> sent = sent(client, 2);
    assertThat(sent).extracting(ClientServer.Sent::path).containsOnly("/send_message");
    assertThat(sent.getFirst().text()).startsWith("The list\n" + server().base() + "/files/");
    assertThat(sent.getLast().text()).isEqualTo("Here I am");
  }

  @Test
  default void whenAnOperatorFinishesTheChatIsClosedBehindHisLastWord() {
    Channel channel = channel(staffedLine(), 0, true);
    String client = write(channel, chat(), "Hello");
    long chat = answered(channel, client);
    post(chat, "Good bye");
    done("imopenlines.operator.finish", Map.of("CHAT_ID", chat));

    List<ClientServer.Sent> sent = sent(client, 3);
    assertThat(methods(sent))
        .as("the line says that it is over")
        .containsExactly("send_message", "send_message", "close_chat");
    assertThat(sent.getLast().body()).isEqualTo(Json.tree("{\"chat_id\":" + client + "}"));
  }

  @Test
  default void whenAnAgentIsThroughTheChatIsClosed() {
    Channel channel = channel(staffedLine(), bot(TWO_QUESTIONS), true);
    String client = write(channel, chat(), "Hi");
    sent(client, 1);
    write(channel, client, "Thanks");

    assertThat(methods(sent(client, 3)))
        .containsExactly("send_message", "send_message", "close_chat");
  }

  @Test
  default void whereNobodyIsOnTheLineAnAgentHandsTheChatToThePeopleOfTheClient() {
    Channel channel = channel(emptyLine(), bot(HANDS_OVER), true);
    String client = write(channel, chat(), "A person, please");
    assertThat(methods(sent(client, 2))).containsExactly("send_message", "redirect_chat");
    assertThat(sent(client, 2).getLast().body())
        .isEqualTo(Json.tree("{\"chat_id\":" + client + "}"));

    write(channel, client, "Are you there?");
    assertThat(methods(sent(client, 4)))
        .as("what comes later begins anew")
        .containsExactly("send_message", "redirect_chat", "send_message", "redirect_chat");
  }

  @Test
  default void whereSomebodyIsOnTheLineAnAgentHandsTheChatToHim() {
    Channel channel = channel(staffedLine(), bot(HANDS_OVER), true);
    String client = write(channel, chat(), "A person, please");
    sent(client, 1);
    post(answered(channel, client), "What can I do for you?");

    assertThat(methods(sent(client, 2))).containsExactly("send_message", "send_message");
  }

  @Test
  default void theDialectIsSwitchedOnAndOff() {
    Channel channel = channel(staffedLine(), bot(TWO_QUESTIONS), false);
    assertThat(listed(channel)).isFalse();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "WEBIM", "Y"));
    assertThat(listed(channel)).isTrue();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "TITLE", "Renamed"));
    assertThat(listed(channel)).as("what is not named stays").isTrue();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "WEBIM", "N"));
    assertThat(listed(channel)).isFalse();
  }

  private boolean listed(Channel channel) {
    return done("switchboard.omnichannel.list", Map.of()).values().stream()
        .filter(one -> one.path("ID").asLong() == channel.id())
        .findFirst()
        .orElseThrow()
        .path("WEBIM")
        .asBoolean();
  }

  private static List<String> methods(List<ClientServer.Sent> sent) {
    return sent.stream().map(one -> one.path().substring(1)).toList();
  }

  private List<ClientServer.Sent> sent(String client, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> client().sentTo(client).size() >= count);
    return client().sentTo(client);
  }

  private static String chat() {
    return Integer.toString(91_000 + COUNT.incrementAndGet());
  }

  private long staffedLine() {
    long line = line("Somebody");
    done(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", line, "PARAMS", Map.of("QUEUE", List.of(1), "VOTE_MESSAGE", "N")));
    return line;
  }

  private long emptyLine() {
    long line = line("Nobody");
    done(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", line, "PARAMS", Map.of("QUEUE", List.of())));
    return line;
  }

  private long line(String name) {
    return done("imopenlines.config.add", Map.of("PARAMS", Map.of("LINE_NAME", name))).asLong();
  }

  private long bot(String script) {
    long agent =
        done(
                "switchboard.agent.add",
                Map.of("NAME", "Agent " + COUNT.incrementAndGet(), "SCRIPT", Json.tree(script)))
            .asLong();
    done("switchboard.agent.train", Map.of("ID", agent));
    return done("switchboard.agent.get", Map.of("ID", agent)).path("bot").asLong();
  }

  private Channel channel(long line, long bot, boolean webim) {
    Map<String, Object> who = bot == 0 ? Map.of() : Map.of("BOT_ID", bot);
    Map<String, Object> channel =
        new HashMap<>(Map.of("LINE", line, "URL", client().url()));
    channel.putAll(who);
    if (webim) {
      channel.put("WEBIM", "Y");
    }
    JsonNode made = done("switchboard.omnichannel.add", channel);
    long id = made.path("ID").asLong();
    done("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "Y"));
    return new Channel(
        id, line, made.path("WEBHOOK").asString().substring(server().base().length()));
  }

  private String write(Channel channel, String client, String text) {
    String body =
        """
        {"event":"new_message","chat_id":%s,
         "message":{"id":"m%d","kind":"visitor","text":"%s"}}\
        """
            .formatted(client, COUNT.incrementAndGet(), text);
    Answer answer = server().post(channel.address(), LiveServer.JSON, body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return client;
  }

  /// The number of the dialog, which a person answers now.
  private long answered(Channel channel, String client) {
    String code = "omnichannel|" + channel.line() + "|" + client + "|" + client;
    long chat = done("imopenlines.dialog.get", Map.of("USER_CODE", code)).path("id").asLong();
    done("imopenlines.operator.answer", Map.of("CHAT_ID", chat));
    return chat;
  }

  private void post(long chat, String text) {
    done("im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", text));
  }

  private void sendFile(long chat, String text, String name) {
    long file =
        done(
                "switchboard.file.upload",
                Map.of("FILE", List.of(name, PICTURE), "CHAT_ID", chat))
            .path("ID")
            .asLong();
    done("im.disk.file.commit", Map.of("CHAT_ID", chat, "FILE_ID", file, "MESSAGE", text));
  }

  private JsonNode done(String method, Map<String, Object> parameters) {
    Answer answer = server().rest("admin", method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }
}
