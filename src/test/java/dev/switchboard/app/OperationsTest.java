package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What administrators see and put right, over the methods that their pages call.
final class OperationsTest {
  private static final AtomicInteger CHATS = new AtomicInteger(500);

  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    client.close();
  }

  @AfterEach
  void mend() {
    channelAt(client.url());
  }

  private static JsonNode call(String method, Map<String, Object> parameters) {
    LiveServer.Answer answer = server.rest("admin", method, parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  private static long channel() {
    for (JsonNode channel : call("switchboard.omnichannel.list", Map.of())) {
      if (channel.path("ACTIVE").asBoolean()) {
        return channel.path("ID").asLong();
      }
    }
    throw new AssertionError("the demo has no active channel");
  }

  private static void channelAt(String url) {
    call("switchboard.omnichannel.update", Map.of("ID", channel(), "URL", url));
  }

  /// A client writes, and what the agent answers is refused by whatever stands at the address.
  ///
  /// @return the client's chat
  private static String parked(String text) {
    channelAt(server.base() + "/nobody?key=letmein");
    String chat = Integer.toString(CHATS.incrementAndGet());
    long before = parkedOnes().size();
    server.webhook(
        """
        {"event":"new_message","chat_id":%s,"visitor":{"id":"v%s"},
         "message":{"id":"m%s","kind":"visitor","text":"%s"}}\
        """
            .formatted(chat, chat, chat, text));
    await().atMost(Duration.ofSeconds(20)).until(() -> parkedOnes().size() > before);
    return chat;
  }

  private static JsonNode parkedOnes() {
    return call("switchboard.delivery.list", Map.of("STATE", "parked", "LIMIT", 100)).path("items");
  }

  @Test
  void aParkedDeliveryIsSeenInspectedSentAgainAndArrives() {
    String chat = parked("Hello");
    JsonNode row = parkedOnes().get(0);
    assertThat(row.path("title").asString()).isNotEmpty();
    assertThat(row.path("status").asInt()).isEqualTo(404);
    assertThat(row.path("error").asString()).contains("404");
    JsonNode whole = call("switchboard.delivery.get", Map.of("ID", row.path("id").asLong()));
    assertThat(whole.at("/request/body/message/text").asString()).isEqualTo("You said: Hello");
    channelAt(client.url());
    call("switchboard.delivery.retry", Map.of("ID", row.path("id").asLong()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> client.sentTo(chat).stream().anyMatch(s -> s.text().contains("Hello")));
    LiveServer.Answer gone =
        server.rest("admin", "switchboard.delivery.get", Map.of("ID", row.path("id").asLong()));
    assertThat(gone.json().path("error").asString()).isEqualTo("DELIVERY_NOT_FOUND");
  }

  @Test
  void oneJobSendsEverythingOfAReceiverAgainInItsOrder() {
    List<String> chats = List.of(parked("one"), parked("two"), parked("three"));
    channelAt(client.url());
    JsonNode begun =
        call("switchboard.delivery.retry.all", Map.of("DESTINATION", "omnichannel:" + channel()));
    assertThat(begun.path("total").asInt()).isGreaterThanOrEqualTo(3);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            call("switchboard.delivery.retry.progress", Map.of())
                .path("state")
                .asString()
                .equals("done"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> chats.stream().noneMatch(chat -> client.sentTo(chat).isEmpty()));
  }

  @Test
  void aDiscardedDeliveryIsGoneAndCannotBeSentAgain() {
    String chat = parked("never mind");
    long id = parkedOnes().get(0).path("id").asLong();
    assertThat(call("switchboard.delivery.discard", Map.of("ID", id)).asBoolean()).isTrue();
    LiveServer.Answer again = server.rest("admin", "switchboard.delivery.retry", Map.of("ID", id));
    assertThat(again.json().path("error").asString()).isEqualTo("DELIVERY_NOT_PARKED");
    assertThat(client.sentTo(chat)).isEmpty();
  }

  @Test
  void theListIsReadPageByPage() {
    parked("first");
    parked("second");
    JsonNode first = call("switchboard.delivery.list", Map.of("STATE", "parked", "LIMIT", 1));
    assertThat(first.path("items")).hasSize(1);
    JsonNode second =
        call(
            "switchboard.delivery.list",
            Map.of("STATE", "parked", "LIMIT", 1, "BEFORE", first.path("next").asLong()));
    assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/0/id").asLong());
  }

  @Test
  void aChannelSaysThatItsAnswersArePiledUpAndWhatATestRequestFinds() {
    parked("stuck");
    String id = "omnichannel:" + channel();
    JsonNode row = channelRow(id);
    assertThat(row.path("parked").asInt()).isPositive();
    assertThat(row.path("error").asString()).contains("404");
    channelAt(client.url());
    JsonNode reached = call("switchboard.channel.test", Map.of("ID", id));
    assertThat(reached.path("outcome").asString()).isEqualTo("reached");
    channelAt("http://127.0.0.1:65001");
    JsonNode away = call("switchboard.channel.test", Map.of("ID", id));
    assertThat(away.path("outcome").asString()).isEqualTo("unreachable");
    assertThat(away.path("words").asString()).isNotEmpty();
  }

  @Test
  void aChannelThatNobodyHasWrittenToIsNew() {
    JsonNode added =
        call(
            "switchboard.omnichannel.add",
            Map.of("LINE", server.key("/line"), "TITLE", "Quiet", "URL", client.url()));
    String id = "omnichannel:" + added.path("ID").asLong();
    assertThat(channelRow(id).path("state").asString()).isEqualTo("off");
    call("switchboard.omnichannel.update", Map.of("ID", added.path("ID").asLong(), "ACTIVE", "Y"));
    assertThat(channelRow(id).path("state").asString()).isEqualTo("new");
  }

  private static JsonNode channelRow(String id) {
    for (JsonNode row : call("switchboard.channel.list", Map.of())) {
      if (row.path("id").asString().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no channel " + id);
  }

  @Test
  void aWebhookIsToldOnceWorksAndIsRevoked() {
    JsonNode made =
        call("switchboard.webhook.add", Map.of("TITLE", "Reports", "SCOPES", List.of("user")));
    String path = made.path("url").asString().replace(server.base(), "");
    byte[] nothing = Json.bytes(Map.of());
    assertThat(server.post(path + "user.current", LiveServer.JSON, nothing).status())
        .isEqualTo(200);
    String code = path.split("/")[3];
    assertThat(call("switchboard.webhook.list", Map.of()).toString())
        .contains("Reports")
        .doesNotContain(code);
    call("switchboard.webhook.revoke", Map.of("ID", made.path("id").asLong()));
    assertThat(server.post(path + "user.current", LiveServer.JSON, nothing).status())
        .isEqualTo(401);
    assertThat(log("webhook")).contains("webhook.added", "webhook.revoked").doesNotContain(code);
  }

  @Test
  void anApplicationIsMadeWithSecretsThatAreToldOnce() {
    JsonNode made =
        call(
            "switchboard.application.add",
            Map.of("TITLE", "Desk", "HANDLER", client.url() + "/app", "SCOPES", List.of("user")));
    String all = call("switchboard.application.list", Map.of()).toString();
    assertThat(all)
        .contains(made.path("client_id").asString())
        .doesNotContain(made.path("client_secret").asString())
        .doesNotContain(made.path("application_token").asString());
    call("switchboard.application.remove", Map.of("ID", made.path("id").asLong()));
    assertThat(log("application")).contains("application.added", "application.removed");
    LiveServer.Answer wrong =
        server.rest(
            "admin",
            "switchboard.application.add",
            Map.of("TITLE", "Desk", "HANDLER", "ftp://x", "SCOPES", List.of("user")));
    assertThat(wrong.json().path("error").asString()).isEqualTo("ADDRESS_UNUSABLE");
  }

  private static String log(String subject) {
    return call("switchboard.audit.list", Map.of("SUBJECT", subject)).toString();
  }

  @Test
  void theLogNamesWhoChangedALineAndWhichOfItsSettings() {
    call(
        "imopenlines.config.update",
        Map.of("CONFIG_ID", server.key("/line"), "PARAMS", Map.of("LINE_NAME", "Renamed")));
    JsonNode entry = call("switchboard.audit.list", Map.of("SUBJECT", "line")).at("/items/0");
    assertThat(entry.path("action").asString()).isEqualTo("line.changed");
    assertThat(entry.path("name").asString()).isNotEmpty();
    assertThat(entry.path("by").asLong()).isPositive();
    assertThat(entry.at("/detail/fields").asString()).contains("LINE_NAME");
  }

  @Test
  void theLogNamesWhoMadeChangedGaveAndDeletedARole() {
    long role = call("switchboard.role.add", Map.of("NAME", "Night watch")).asLong();
    call("switchboard.role.update", Map.of("ID", role, "RIGHTS", Map.of("vote", true)));
    long user = call("user.add", Map.of("EMAIL", "owl@example.com", "NAME", "Owl")).asLong();
    call("switchboard.role.assign", Map.of("USER_ID", user, "ROLE", role));
    assertThat(log("user")).contains("\"role\":\"Night watch\"");
    call("switchboard.role.assign", Map.of("USER_ID", user, "ROLE", "operator"));
    call("switchboard.role.delete", Map.of("ID", role));
    assertThat(log("role")).contains("role.added", "role.changed", "role.deleted", "Night watch");
  }

  @Test
  void theLogNamesWhoSaidWhatSomebodyCanDo() {
    long user = call("user.add", Map.of("EMAIL", "lynx@example.com", "NAME", "Lynx")).asLong();
    Map<String, Object> skills = Map.of("USER_ID", user, "SKILLS", List.of("French", "refunds"));
    call("switchboard.operator.skills.set", skills);
    call("switchboard.operator.skills.set", skills);
    JsonNode log = call("switchboard.audit.list", Map.of("SUBJECT", "user"));
    JsonNode entry = log.at("/items/0");
    assertThat(entry.path("action").asString()).isEqualTo("user.skills_changed");
    assertThat(entry.path("title").asString()).isEqualTo("Lynx");
    assertThat(entry.path("by").asLong()).isPositive();
    assertThat(entry.at("/detail/skills").asString()).isEqualTo("french, refunds");
    assertThat(log.at("/items/1/action").asString())
        .as("the same again is no change")
        .isEqualTo("user.added");
  }

  @Test
  void theLogNamesWhoMadeAnEmployeeAndWhoSentDeliveriesAgain() {
    call("user.add", Map.of("EMAIL", "new@example.com", "NAME", "Nora"));
    JsonNode entry = call("switchboard.audit.list", Map.of("SUBJECT", "user")).at("/items/0");
    assertThat(entry.path("title").asString()).contains("Nora");
    assertThat(entry.path("by").asLong()).isPositive();
    parked("log me");
    call("switchboard.delivery.retry", Map.of("ID", parkedOnes().get(0).path("id").asLong()));
    assertThat(log("delivery")).contains("delivery.replayed").doesNotContain("log me");
  }

  @Test
  void anAgentIsTriedWithTheEngineThatAnswersClients() {
    long agent = call("switchboard.agent.list", Map.of()).at("/0/id").asLong();
    JsonNode first = call("switchboard.agent.try", Map.of("ID", agent, "TEXT", "Hello"));
    assertThat(first.at("/said/0/text").asString()).isEqualTo("You said: Hello");
    assertThat(first.path("trace")).isNotEmpty();
    JsonNode menu =
        call(
            "switchboard.agent.try",
            Map.of("ID", agent, "TEXT", "menu", "STATE", first.path("state").asString()));
    assertThat(menu.toString()).contains("buttons");
    LiveServer.Answer forged =
        server.rest("admin", "switchboard.agent.try", Map.of("ID", agent, "STATE", "{\"a\":1}"));
    assertThat(forged.json().path("error").asString()).isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  void aDraftThatCannotBeTrainedSaysWhatIsWrongWithIt() {
    long agent = call("switchboard.agent.add", Map.of("NAME", "Draft")).asLong();
    JsonNode tried =
        call("switchboard.agent.try", Map.of("ID", agent, "TEXT", "Hi", "SCRIPT", "draft"));
    assertThat(tried.path("outcome").asString()).isIn("refused", "closed");
    LiveServer.Answer serving =
        server.rest("admin", "switchboard.agent.try", Map.of("ID", agent, "TEXT", "Hi"));
    assertThat(serving.json().path("error").asString()).isEqualTo("AGENT_NOT_TRAINED");
  }

  @Test
  void theSystemTellsHowItStands() {
    JsonNode state = call("switchboard.system.get", Map.of());
    assertThat(state.at("/store/kind").asString()).isEqualTo("sqlite");
    assertThat(state.at("/store/size").asLong()).isPositive();
    assertThat(state.at("/disk/free").asLong()).isPositive();
    assertThat(state.path("lanes")).hasSize(1);
    assertThat(state.path("outbox").path("parked").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "switchboard.delivery.list",
        "switchboard.delivery.receivers",
        "switchboard.delivery.retry.all",
        "switchboard.delivery.retry.progress",
        "switchboard.channel.list",
        "switchboard.webhook.list",
        "switchboard.application.list",
        "switchboard.audit.list",
        "switchboard.system.get"
      })
  void operatorsAreRefused(String method) {
    LiveServer.Answer answer = server.rest("operator", method, Map.of());
    assertThat(answer.json().path("error").asString()).isEqualTo("ACCESS_DENIED");
  }
}
