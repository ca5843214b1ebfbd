package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.app.LiveServer.Answer;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the server as OpenAPI 3.1, and whether the server is as it says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
  private static final String NEW_MESSAGE = "OmnichannelNewMessage";

  private final ClientServer client = client();
  private LiveServer server;
  private JsonNode document;

  @BeforeAll
  void ask(@TempDir Path data) throws IOException {
    server = LiveServer.start(data, client.url());
    document = server.get("/rest/openapi.json").json();
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    client.close();
  }

  private static ClientServer client() {
    try {
      return new ClientServer();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keepsTheRulesOfOpenApi() {
    assertThat(OpenApiRules.complaints(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/components/responses/Page",
        "/components/schemas/Flag",
        "/info/title",
        "/paths/~1profile/post/responses",
        "/servers/0/variables/code"
      })
  void theRulesAreBrokenWhenSomethingIsMissing(String pointer) {
    JsonNode broken = document.deepCopy();
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) broken.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    assertThat(OpenApiRules.complaints(broken)).isNotEmpty();
  }

  @Test
  void namesEveryMethodOfTheTableAndNoOther() {
    List<String> offered =
        server.server().rest().table().all().stream().map(method -> "/" + method.name()).toList();
    List<String> described =
        document.path("paths").properties().stream()
            .filter(path -> !path.getValue().has("servers"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(described).containsExactlyElementsOf(offered);
    assertThat(document.path("paths").size()).isEqualTo(offered.size() + 2);
  }

  @Test
  void namesEveryParameterWithItsTypeAndWhetherItMustBeThere() {
    for (Method method : server.server().rest().table().all()) {
      JsonNode schema = document.path("components").path("schemas").path(method.name());
      assertThat(schema.path("properties").propertyNames())
          .containsExactlyInAnyOrderElementsOf(method.params().stream().map(Param::name).toList());
      assertThat(schema.path("required").valueStream().map(JsonNode::asString))
          .containsExactlyElementsOf(
              method.params().stream().filter(Param::required).map(Param::name).toList());
    }
    JsonNode open = document.at("/components/schemas/imopenlines.session.open");
    assertThat(open.at("/properties/USER_CODE/type").asString()).isEqualTo("string");
  }

  @Test
  void saysWhatOpensAMethodAndWhoMayCallIt() {
    JsonNode train = document.at("/paths/~1switchboard.agent.train/post");
    assertThat(train.path("description").asString()).contains("Scope: `", "right `");
    assertThat(train.at("/security/0/token").size()).isOne();
    assertThat(train.path("security").valueStream().toList()).last().matches(JsonNode::isEmpty);
    JsonNode bind = document.at("/paths/~1event.bind/post");
    assertThat(bind.path("description").asString()).contains("Applications only");
    assertThat(bind.path("security")).noneMatch(JsonNode::isEmpty);
  }

  @Test
  void listsAnswerPages() {
    assertThat(ok("/user.get")).isEqualTo("#/components/responses/Page");
    assertThat(ok("/crm.lead.list")).isEqualTo("#/components/responses/Page");
    assertThat(ok("/profile")).isEqualTo("#/components/responses/Answer");
  }

  private String ok(String path) {
    return document.path("paths").path(path).at("/post/responses/200/$ref").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user.get", "crm.lead.list", "profile", "server.time", "scope"})
  void whatAMethodAnswersFits(String method) {
    Answer answer = server.rest("admin", method, Map.of());
    String name = ok("/" + method).substring("#".length());
    JsonNode schema = document.at(name).at("/content/application~1json/schema");
    assertThat(fits(answer.json(), schema)).as(answer.body()).isTrue();
  }

  @Test
  void aDeclaredRefusalIsAnsweredAsItSays() {
    Answer refused = server.rest("admin", "imopenlines.session.intercept", Map.of());
    JsonNode said =
        document
            .at("/paths/~1imopenlines.session.intercept/post/responses")
            .path(Integer.toString(refused.status()));
    assertThat(
            said.at("/content/application~1json/examples")
                .valueStream()
                .map(one -> one.path("value")))
        .contains(refused.json());
  }

  @Test
  void addressesBeginWhereTheServerIsReached() {
    assertThat(document.at("/servers/0/url").asString())
        .isEqualTo(server.base() + "/rest/{user}/{code}");
    assertThat(document.at("/servers/1/url").asString()).isEqualTo(server.base() + "/rest");
  }

  @Test
  void anybodyMayReadItFromAPageOfHisOwn() {
    Answer answer = server.get("/rest/openapi.json");
    assertThat(answer.header("access-control-allow-origin")).contains("*");
    assertThat(answer.header("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(server.post("/rest/openapi.json", LiveServer.JSON, new byte[0]).status())
        .isEqualTo(405);
  }

  @Test
  void whatAChannelSendsAsDescribedIsTakenIn() throws IOException {
    ObjectNode message = message("visitor");
    ((ObjectNode) message.get("message")).put("text", "x".repeat(65_536));
    assertTaken(message);
    ObjectNode file = message("file_visitor");
    ((ObjectNode) file.get("message"))
        .putObject("data")
        .put("state", "ready")
        .put("url", "https://example.com/a.png");
    assertTaken(file);
    ObjectNode press = message("keyboard_response");
    ((ObjectNode) press.get("message")).putObject("data").putObject("button").put("text", "Yes");
    assertTaken(press);
  }

  private void assertTaken(ObjectNode message) {
    assertThat(fits(message, schema(NEW_MESSAGE))).isTrue();
    Answer answer = server.webhook(message.toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(fits(answer.json(), schema("OmnichannelTaken"))).isTrue();
  }

  @Test
  void whatIsRefusedIsNotAsDescribed() {
    ObjectNode without = message("visitor");
    ObjectNode tooLong = message("visitor");
    ((ObjectNode) tooLong.get("message")).put("text", "x".repeat(65_537));
    ObjectNode nothing = message("keyboard_response");
    ((ObjectNode) nothing.get("message")).putObject("data").putObject("button");
    for (ObjectNode wrong : List.of(without, tooLong, nothing)) {
      Answer answer = server.webhook(wrong.toString());
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(fits(wrong, schema(NEW_MESSAGE))).isFalse();
      assertThat(fits(answer.json(), schema("OmnichannelError"))).isTrue();
    }
  }

  @Test
  void whatAChannelIsSentIsAsDescribed() {
    ObjectNode menu = message("visitor");
    menu.put("chat_id", "described");
    ((ObjectNode) menu.get("message")).put("text", "menu");
    assertThat(server.webhook(menu.toString()).status()).isEqualTo(200);
    await().until(() -> client.sentTo("\"described\"").size() >= 2);
    assertThat(client.sentTo("\"described\""))
        .allMatch(sent -> sent.path().endsWith("/send_message"))
        .allMatch(sent -> fits(sent.body(), schema("OmnichannelSendMessage")));
  }

  @Test
  void everyEventThatCanBeBoundIsAWebhook() {
    Answer known =
        server.get("/rest/events?FULL=Y&auth=" + server.key("/application/access_token"));
    List<String> events =
        known.json().path("result").valueStream().map(JsonNode::asString).toList();
    assertThat(events).contains("ONSESSIONSTART");
    assertThat(document.path("webhooks").propertyNames()).containsAll(events);
    assertThat(document.path("webhooks").propertyNames())
        .contains("send_message", "close_chat", "redirect_chat")
        .hasSize(events.size() + 3);
  }

  private static ObjectNode message(String kind) {
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("event", "new_message").put("chat_id", "openapi");
    message.putObject("message").put("id", kind + System.nanoTime()).put("kind", kind);
    message.putObject("visitor").put("id", "v").putObject("fields").put("name", "Ada");
    return message;
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  private boolean fits(JsonNode value, JsonNode schema) {
    return new SchemaCheck(document).fits(value, schema);
  }

  @Test
  void theStepsOfItsPagePrintWhatIsShown(@TempDir Path home) throws Exception {
    Files.createSymbolicLink(home.resolve("data"), server.data());
    Tour tour = Tour.of(Files.readString(Path.of("docs/openapi.md"), UTF_8), home);
    assertThat(tour.steps()).hasSizeGreaterThan(2);
    tour.take();
  }
}
