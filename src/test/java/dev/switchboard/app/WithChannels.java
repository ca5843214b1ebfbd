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
import tools.jackson.databind.JsonNode;

/// A running server on which Omnichannel channels are made, with lines and agents of their own.
interface WithChannels {
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
  record Channel(long id, long line, String address) {
    String token() {
      return address.split("/")[2];
    }
  }

  default List<ClientServer.Sent> sent(String client, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> client().sentTo(client).size() >= count);
    return client().sentTo(client);
  }

  static String freshChat() {
    return Integer.toString(91_000 + COUNT.incrementAndGet());
  }

  default long staffedLine() {
    long line = line("Somebody");
    done(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", line, "PARAMS", Map.of("QUEUE", List.of(1), "VOTE_MESSAGE", "N")));
    return line;
  }

  default long emptyLine() {
    long line = line("Nobody");
    done(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", line, "PARAMS", Map.of("QUEUE", List.of())));
    return line;
  }

  default long line(String name) {
    return done("imopenlines.config.add", Map.of("PARAMS", Map.of("LINE_NAME", name))).asLong();
  }

  default long bot(String script) {
    long agent =
        done(
                "switchboard.agent.add",
                Map.of("NAME", "Agent " + COUNT.incrementAndGet(), "SCRIPT", Json.tree(script)))
            .asLong();
    JsonNode training = done("switchboard.agent.train", Map.of("ID", agent));
    assertThat(training.path("trained").asBoolean()).as(training.toString()).isTrue();
    return done("switchboard.agent.get", Map.of("ID", agent)).path("bot").asLong();
  }

  default Channel channel(long line, long bot, boolean webim) {
    Map<String, Object> who = bot == 0 ? Map.of() : Map.of("BOT_ID", bot);
    Map<String, Object> channel = new HashMap<>(Map.of("LINE", line, "URL", client().url()));
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

  default String write(Channel channel, String client, String text) {
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
  default long answered(Channel channel, String client) {
    String code = "omnichannel|" + channel.line() + "|" + client + "|" + client;
    long chat = done("imopenlines.dialog.get", Map.of("USER_CODE", code)).path("id").asLong();
    done("imopenlines.operator.answer", Map.of("CHAT_ID", chat));
    return chat;
  }

  default void post(long chat, String text) {
    done("im.message.add", Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", text));
  }

  default void sendFile(long chat, String text, String name) {
    long file =
        done("switchboard.file.upload", Map.of("FILE", List.of(name, PICTURE), "CHAT_ID", chat))
            .path("ID")
            .asLong();
    done("im.disk.file.commit", Map.of("CHAT_ID", chat, "FILE_ID", file, "MESSAGE", text));
  }

  default JsonNode done(String method, Map<String, Object> parameters) {
    Answer answer = server().rest("admin", method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }
}
