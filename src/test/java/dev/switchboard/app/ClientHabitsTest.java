package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.testing.TestClock;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the official clients in PHP and Python, and the old one of a single file, send and expect
/// beyond what [RealClientTest] does. Written down after reading them; `spec/clients.md` says more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientHabitsTest {
  private static final int LEADS = 120;

  private final TestClock clock = new TestClock();
  private Server server;
  private String token;
  private String webhook;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    Config config =
        Config.of(
            List.of("--port", "0", "--demo", "--rest-bucket", "0", "--data", data.toString()),
            Map.of());
    server = Server.start(config, clock);
    JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
    token = keys.at("/application/access_token").asString();
    webhook = keys.at("/webhooks/admin").asString().substring("/rest/".length());
    StringJoiner commands = new StringJoiner(",", "{\"cmd\":{", "}}");
    for (int i = 0; i < 50; i++) {
      commands.add("\"c" + i + "\":\"crm.lead.add?fields[TITLE]=Lead\"");
    }
    for (int done = 0; done < LEADS; done += 50) {
      assertThat(json(webhook + "batch", "", commands.toString()).at("/result/result_error"))
          .isEmpty();
    }
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  private RestEndpoint.Reply send(String path, String query, String type, String body) {
    return server
        .rest()
        .handle(
            new RestEndpoint.Request(
                path, query, type, body.getBytes(UTF_8), RestEndpoint.Sender.at("127.0.0.1")));
  }

  private JsonNode answer(String path, String query, String type, String body) {
    RestEndpoint.Reply reply = send(path, query, type, body);
    JsonNode answer = Json.mapper().readTree(reply.body());
    assertThat(reply.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private JsonNode json(String path, String query, String body) {
    return answer(path, query, LiveServer.JSON, body);
  }

  private static String form(Object... pairs) {
    StringJoiner form = new StringJoiner("&");
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(
          URLEncoder.encode(pairs[i] + "", UTF_8)
              + "="
              + URLEncoder.encode(pairs[i + 1] + "", UTF_8));
    }
    return form.toString();
  }

  /// PHP builds forms in which lists have numbers, true is 1, false is 0 and null is left out.
  @Test
  void theOldPhpClientSendsNestedFormsWithTheTokenAmongThem() {
    JsonNode added =
        answer(
            "crm.lead.add.json",
            "",
            LiveServer.FORM,
            form(
                "fields[TITLE]", "By form",
                "fields[PHONE][0][VALUE]", "+49 30 555",
                "fields[PHONE][0][VALUE_TYPE]", "WORK",
                "fields[PHONE][1][VALUE]", "+49 30 556",
                "fields[OPENED]", "1",
                "params[REGISTER_SONET_EVENT]", "N",
                "auth", token));
    JsonNode lead =
        answer(
                "crm.lead.get.json",
                "",
                LiveServer.FORM,
                form("id", added.path("result").asLong(), "auth", token))
            .path("result");
    assertThat(lead.path("PHONE")).hasSize(2);
    assertThat(lead.path("OPENED").asString()).isEqualTo("Y");
  }

  @Test
  void itsBatchIsAFormOfCommandsThatAreFormsThemselves() {
    JsonNode batch =
        answer(
                "batch.json",
                "",
                LiveServer.FORM,
                form(
                    "halt", 0,
                    "cmd[first]",
                        "crm.lead.add?"
                            + form(
                                "fields[TITLE]",
                                "A & B = 100%",
                                "fields[PHONE][0][VALUE]",
                                "+1 555"),
                    "cmd[second]", "crm.lead.get?" + form("id", "$result[first]"),
                    "cmd[third]",
                        "crm.lead.list?"
                            + form("filter[TITLE]", "$result[second][TITLE]", "select[0]", "ID"),
                    "auth", token))
            .path("result");
    assertThat(batch.path("result_error").toString()).isEqualTo("[]");
    assertThat(batch.at("/result/second/TITLE").asString()).isEqualTo("A & B = 100%");
    assertThat(batch.at("/result_total/third").asInt()).isEqualTo(1);
    assertThat(batch.path("result_next").toString()).isEqualTo("[]");
    assertThat(batch.at("/result_time/first/operating").isNumber()).isTrue();
  }

  /// Numbers for numbers, times as ISO 8601, and a moment in whole seconds: both clients read them
  /// into typed fields.
  @Test
  void everyAnswerSaysHowLongItTook() {
    JsonNode time = json("server.time", "", "{\"auth\":\"" + token + "\"}").path("time");
    for (String name : List.of("start", "finish", "duration", "processing", "operating")) {
      assertThat(time.path(name).isNumber()).as(name).isTrue();
    }
    assertThat(time.path("operating_reset_at").isIntegralNumber()).isTrue();
    assertThat(time.path("date_start").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
  }

  /// Python numbers the commands of a list, as members of an object.
  @Test
  void commandsThatAreNumberedAreAnsweredByTheirNumbers() {
    JsonNode result =
        json(
                webhook + "batch",
                "",
                "{\"cmd\":{\"0\":\"user.current\",\"1\":\"nothing\"},\"halt\":false}")
            .path("result");
    JsonNode first = result.path("result");
    assertThat((first.isArray() ? first.path(0) : first.path("0")).path("ID").asString())
        .isEqualTo("1");
    assertThat(result.at("/result_error/1/error").asString()).isEqualTo("ERROR_METHOD_NOT_FOUND");
  }

  /// Fifty pages by one call, each beginning after the last one of the page before. Behind the last
  /// page the reference leads nowhere; PHP takes any error for the end of everything.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm.lead.list",
        "crm.contact.list",
        "user.get",
        "department.get",
        "crm.activity.list"
      })
  void aChainOfPagesEndsWithoutAnError(String method) {
    StringJoiner commands = new StringJoiner(",", "{\"cmd\":{", "},\"halt\":true}");
    String sorted = method.startsWith("crm") ? "order[ID]=ASC" : "SORT=ID&ORDER=ASC";
    for (int i = 0; i < 50; i++) {
      String after = i == 0 ? "0" : "%24result%5Breq_" + (i - 1) + "%5D%5B49%5D%5BID%5D";
      commands.add(
          "\"req_%d\":\"%s?%s&filter%%5B%%3EID%%5D=%s&start=-1\""
              .formatted(i, method, sorted, after));
    }
    JsonNode result = json(webhook + "batch", "", commands.toString()).path("result");
    assertThat(result.path("result_error").toString()).isEqualTo("[]");
    assertThat(result.path("result")).hasSize(50);
    if (method.equals("crm.lead.list")) {
      assertThat(result.at("/result/req_1/0/ID").asInt())
          .isGreaterThan(result.at("/result/req_0/49/ID").asInt());
      assertThat(result.at("/result/req_1")).hasSize(50);
      assertThat(result.at("/result/req_49")).as("behind the last page").isEmpty();
    }
  }

  @Test
  void aPageThatIsNotCountedHasNoNext() {
    JsonNode page = json(webhook + "crm.lead.list", "", "{\"start\":-1,\"filter\":{\">ID\":0}}");
    assertThat(page.path("result")).hasSize(50);
    assertThat(page.path("total").asInt()).isZero();
    assertThat(page.has("next")).isFalse();
    JsonNode counted = json(webhook + "crm.lead.list", "", "{\"start\":0}");
    assertThat(counted.path("next").asInt()).isEqualTo(50);
    assertThat(counted.path("total").asInt()).isGreaterThanOrEqualTo(LEADS);
  }

  /// Python goes through departments from the last to the first, too.
  @Test
  void departmentsAreReadBackwardsBehindTheLastNumber() {
    json(webhook + "department.add", "", "{\"NAME\":\"Everybody\"}");
    json(webhook + "department.add", "", "{\"NAME\":\"Sales\",\"PARENT\":1}");
    JsonNode page =
        json(
            webhook + "department.get",
            "",
            "{\"SORT\":\"ID\",\"ORDER\":\"DESC\",\"filter\":{\"<ID\":2},\"start\":-1}");
    assertThat(page.path("result")).hasSize(1);
    assertThat(page.at("/result/0/ID").asString()).isEqualTo("1");
  }

  /// Python writes the moments of its own clock, down to the microsecond.
  @Test
  void timesMayHaveFractionsOfSeconds() {
    JsonNode lead = json(webhook + "crm.lead.add", "", "{\"fields\":{\"TITLE\":\"Timed\"}}");
    JsonNode added =
        json(
            webhook + "crm.activity.add",
            "",
            "{\"fields\":{\"OWNER_TYPE_ID\":1,\"OWNER_ID\":%s,\"TYPE_ID\":2,\"SUBJECT\":\"Call\","
                    .formatted(lead.path("result"))
                + "\"RESPONSIBLE_ID\":1,\"COMMUNICATIONS\":[{\"VALUE\":\"+4930555\"}],"
                + "\"START_TIME\":\"2026-11-29T16:27:18.654414+00:00\"}}");
    JsonNode activity =
        json(webhook + "crm.activity.get", "", "{\"id\":%s}".formatted(added.path("result")));
    assertThat(activity.at("/result/START_TIME").asString()).startsWith("2026-11-29T16:27:18");
  }

  /// An icon may stand anywhere in the web.
  @Test
  void anIconMayBeAnAddress() {
    String form =
        "{\"ID\":\"py_1\",\"NAME\":\"Py\",\"ICON\":{\"DATA_IMAGE\":\"https://example.com/i.png\"},"
            + "\"PLACEMENT_HANDLER\":\"https://example.com/handler\",\"auth\":\""
            + token
            + "\"}";
    assertThat(json("imconnector.register", "", form).at("/result/result").asBoolean()).isTrue();
  }

  /// PHP gives every call an id in its address, and the token in the body.
  @Test
  void anIdOfTheRequestInTheAddressIsNoParameter() {
    JsonNode user = json("user.current", "bx24_request_id=3f6e-1", "{\"auth\":\"" + token + "\"}");
    assertThat(user.at("/result/ID").asString()).isEqualTo("1");
  }

  @Test
  void aTokenThatHasExpiredIsSaidToHave() {
    clock.advance(Duration.ofHours(2));
    try {
      for (String body : List.of("{\"auth\":\"" + token + "\"}", "")) {
        String query = body.isEmpty() ? "auth=" + token : "";
        RestEndpoint.Reply reply = send("user.current", query, LiveServer.JSON, body);
        JsonNode answer = Json.mapper().readTree(reply.body());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(answer.path("error").asString()).isEqualTo("expired_token");
        assertThat(answer.path("error_description").asString()).isNotBlank();
      }
    } finally {
      clock.advance(Duration.ofHours(-2));
    }
  }
}
