package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Agents that are given channels, fail, close and are deleted while clients write.
final class AgentLifeTest {
  private static final String ECHO =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"Heard {{ client_message }}","next":3},
       {"id":3,"type":"wait_for_reaction","next":4},{"id":4,"type":"jump","to":2}]}\
      """;
  private static final String TWO_QUESTIONS =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"text","text":"Hello","next":3},{"id":3,"type":"wait_for_reaction","next":4},
       {"id":4,"type":"text","text":"Bye"}]}\
      """;
  private static final String ROUND =
      """
      {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
       {"id":2,"type":"memory","key":"x","value":"1","next":3},{"id":3,"type":"jump","to":2}]}\
      """;

  @TempDir private static Path data;
  private static ClientServer clients;
  private static LiveServer server;

  private record Channel(long id, String address) {}

  @BeforeAll
  static void start() throws IOException {
    clients = new ClientServer();
    server = LiveServer.start(data, clients.url());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    clients.close();
  }

  @Test
  void whatAClientWritesWhileTheAgentClosesIsAnswered() {
    Channel channel = channel(agent("Closer", TWO_QUESTIONS), 1);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String id = "m" + i;
      writers.add(Thread.startVirtualThread(() -> write(channel, 801, id)));
    }
    writers.forEach(AgentLifeTest::join);
    heard(801, List.of("Hello", "Bye", "Hello", "Bye", "Hello", "Bye"));
  }

  @Test
  void anAgentIsNotDeletedWhileALineOrAChannelLeadsToIt() {
    long agent = agent("Busy", ECHO);
    Channel channel = channel(agent, 1);
    long line =
        result(
                "imopenlines.config.add",
                Map.of("PARAMS", Map.of("LINE_NAME", "Sales", "WELCOME_BOT_ENABLE", "Y")))
            .asLong();
    set(line, bot(agent));
    Answer refused = call("switchboard.agent.delete", Map.of("ID", agent));
    assertThat(refused.json().path("error").asString()).isEqualTo("AGENT_IN_USE");
    assertThat(refused.json().path("error_description").asString()).contains("Sales, Our app");

    set(line, 0);
    result("switchboard.omnichannel.update", Map.of("ID", channel.id(), "BOT_ID", 0));
    assertThat(result("switchboard.agent.delete", Map.of("ID", agent)).asBoolean()).isTrue();
  }

  @Test
  void whatADeletedAgentHeldGoesToPeopleWhenTheClientWrites() {
    long agent = agent("Gone", ECHO);
    Channel channel = channel(agent, 1);
    write(channel, 802, "a");
    heard(802, List.of("Heard a"));
    result("switchboard.omnichannel.update", Map.of("ID", channel.id(), "BOT_ID", 0));
    result("switchboard.agent.delete", Map.of("ID", agent));

    write(channel, 802, "b");
    assertThat(thread(802)).contains("Gone, a bot, could not be reached.");
    assertThat(stage(802)).isNotEqualTo("BOT");
  }

  @Test
  void aChannelIsGivenAnotherAgentButNoneThatCannotAnswer() {
    Channel channel = channel(agent("First", ECHO), 1);
    long untrained = result("switchboard.agent.add", Map.of("NAME", "Second")).asLong();
    Answer refused =
        call(
            "switchboard.omnichannel.update", Map.of("ID", channel.id(), "BOT_ID", bot(untrained)));
    assertThat(refused.json().path("error").asString()).isEqualTo("AGENT_NOT_TRAINED");
    for (long nobody : List.of(-1L, 1L)) {
      assertThat(
              call("switchboard.omnichannel.update", Map.of("ID", channel.id(), "BOT_ID", nobody))
                  .status())
          .isEqualTo(400);
    }
    long other = agent("Third", TWO_QUESTIONS);
    result("switchboard.omnichannel.update", Map.of("ID", channel.id(), "BOT_ID", bot(other)));
    write(channel, 803, "a");
    heard(803, List.of("Hello"));
  }

  @Test
  void peopleAreToldWhenAnAgentCannotGoOn() {
    Channel channel = channel(agent("Dizzy", ROUND), 1);
    write(channel, 804, "a");
    await().atMost(Duration.ofSeconds(20)).until(() -> !stage(804).equals("BOT"));
    assertThat(thread(804)).contains("Dizzy, a bot, could not go on.");
    assertThat(explained(804).path("DECISIONS").toString()).contains("BOT_FAILED");
    assertThat(clients.sentTo("804")).as("the client does not see the note").isEmpty();
  }

  @Test
  void aFileIsSentWhoseLinkAnotherServerHasGiven() {
    Channel channel = channel(agent("Clerk", asking(server.base() + "/health/live")), 1);
    write(channel, 805, "order-17");
    heard(805, List.of("Your bill 17\nhttps://shop.example/200.pdf"));
    write(channel, 805, "else");
    heard(805, List.of("Your bill 17\nhttps://shop.example/200.pdf", "Which order?"));
  }

  @Test
  void aTrialShowsWhatWouldBeSentAndIsAnsweredAsItsAuthorSays() {
    long agent = agent("Trainee", asking("https://shop.example/orders/{{ order }}"));
    JsonNode refused = result("switchboard.agent.try", Map.of("ID", agent, "TEXT", "order-17"));
    assertThat(refused.path("requests").toString())
        .isEqualTo(
            "[{\"slot\":4,\"method\":\"GET\",\"url\":\"https://shop.example/orders/17\","
                + "\"headers\":{},\"body\":\"\"}]");
    assertThat(refused.path("said").toString()).contains("Not sent: a trial sends nothing.");

    JsonNode answered =
        result(
            "switchboard.agent.try",
            Map.of(
                "ID",
                agent,
                "TEXT",
                "order-17",
                "RESPONSES",
                List.of(Map.of("status", 201, "body", Map.of("a", 1)))));
    assertThat(answered.path("said").toString())
        .contains("Your bill 17", "\"url\":\"https://shop.example/201.pdf\"");
    assertThat(call("switchboard.agent.try", Map.of("ID", agent, "RESPONSES", List.of(7))).status())
        .isEqualTo(400);
  }

  private static String asking(String url) {
    return """
    {"format":"switchboard-script/1","slots":[{"id":1,"type":"start","next":2},
     {"id":2,"type":"regular_expression","expression":"order-(?<order>[0-9]+)","children":[8,3]},
     {"id":3,"type":"result","is":true,"next":4},
     {"id":4,"type":"external_request","url":"%s","response":{"code":"{{ status }}"},
      "children":[5],"next":7},
     {"id":5,"type":"error","next":6},{"id":6,"type":"text","text":"{{ er_error }}","next":11},
     {"id":11,"type":"wait_for_reaction","next":12},{"id":12,"type":"jump","to":2},
     {"id":7,"type":"attachment","primary_type":"file","caption":"Your bill {{ order }}",
      "source":"https://shop.example/{{ code }}.pdf","next":10},
     {"id":10,"type":"wait_for_reaction","next":13},{"id":13,"type":"jump","to":2},
     {"id":8,"type":"result","is":false,"next":9},
     {"id":9,"type":"text","text":"Which order?","next":14},
     {"id":14,"type":"wait_for_reaction","next":15},{"id":15,"type":"jump","to":2}]}\
    """
        .formatted(url);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void set(long line, long bot) {
    result(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", line, "PARAMS", Map.of("WELCOME_BOT_ID", bot)));
  }

  private static long agent(String name, String script) {
    long id =
        result("switchboard.agent.add", Map.of("NAME", name, "SCRIPT", Json.tree(script))).asLong();
    assertThat(result("switchboard.agent.train", Map.of("ID", id)).path("trained").asBoolean())
        .isTrue();
    return id;
  }

  private static long bot(long agent) {
    return result("switchboard.agent.get", Map.of("ID", agent)).path("bot").asLong();
  }

  private static Channel channel(long agent, long line) {
    JsonNode made =
        result(
            "switchboard.omnichannel.add",
            Map.of("LINE", line, "BOT_ID", bot(agent), "TITLE", "Our app", "URL", clients.url()));
    long id = made.path("ID").asLong();
    result("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "Y"));
    String webhook = made.path("WEBHOOK").asString();
    return new Channel(id, webhook.substring(webhook.indexOf("/omnichannel/")));
  }

  private static void write(Channel channel, long chat, String text) {
    String body =
        "{\"event\":\"new_message\",\"chat_id\":%d,\"message\":{\"id\":\"%s\",\"kind\":\"visitor\",\"text\":\"%s\"}}"
            .formatted(chat, text, text);
    Answer answer = server.post(channel.address(), "application/json", body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void heard(long chat, List<String> expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(clients.sentTo(Long.toString(chat)))
                .extracting(ClientServer.Sent::text)
                .isEqualTo(expected));
  }

  private static long chatOf(long chat) {
    return result(
            "imopenlines.dialog.get", Map.of("USER_CODE", "omnichannel|1|" + chat + "|" + chat))
        .path("id")
        .asLong();
  }

  private static String thread(long chat) {
    return server.rest("admin", "switchboard.inbox.open", Map.of("CHAT_ID", chatOf(chat))).body();
  }

  private static JsonNode explained(long chat) {
    long session =
        result("imopenlines.session.history.get", Map.of("CHAT_ID", chatOf(chat)))
            .path("sessionId")
            .asLong();
    return result("switchboard.routing.explain", Map.of("SESSION_ID", session));
  }

  private static String stage(long chat) {
    return explained(chat).path("STAGE").asString();
  }

  private static JsonNode result(String method, Map<String, Object> parameters) {
    Answer answer = call(method, parameters);
    assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private static Answer call(String method, Map<String, Object> parameters) {
    return server.rest("admin", method, parameters);
  }
}
