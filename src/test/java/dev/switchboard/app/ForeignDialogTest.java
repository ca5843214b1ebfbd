package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls every method of the method table with a dialog of a line that the caller does not serve,
/// as an operator of another line and as somebody without a role, and demands a refusal. The calls
/// are generated from the table, so that no new method is forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForeignDialogTest {
  /// The settings of lines are open to every employee.
  private static final Set<String> OPEN =
      Set.of("imopenlines.config.get", "imopenlines.config.list.get");

  private static final List<String> LOOKING =
      List.of(
          "imopenlines.dialog.get",
          "imopenlines.session.open",
          "imopenlines.session.history.get",
          "switchboard.inbox.open");

  private Server server;
  private StoryCalls calls;
  private ObjectNode foreign;

  @BeforeAll
  void aDialogOfALineThatOnlyTheAdministratorServes(@TempDir Path data) throws IOException {
    Config config =
        Config.of(List.of("--port", "0", "--demo", "--data", data.toString()), Map.of());
    server = Server.start(config, new TestClock());
    calls = new StoryCalls(server, Json.tree(Files.readString(new Demo(config, server).make())));
    long line =
        done(
                "imopenlines.config.add",
                "{\"PARAMS\":{\"LINE_NAME\":\"Board\",\"QUEUE\":[{\"ENTITY_TYPE\":\"user\",\"ENTITY_ID\":\"1\"}]}}")
            .asLong();
    done(
        "imconnector.register",
        "{\"ID\":\"post\",\"NAME\":\"Post\",\"ICON\":{\"DATA_IMAGE\":\"data:image/svg+xml,%3Csvg%3E\"},\"PLACEMENT_HANDLER\":\"https://example.com/\"}");
    done("imconnector.activate", "{\"CONNECTOR\":\"post\",\"LINE\":" + line + ",\"ACTIVE\":1}");
    JsonNode sent =
        done(
                "imconnector.send.messages",
                "{\"CONNECTOR\":\"post\",\"LINE\":"
                    + line
                    + ",\"MESSAGES\":[{\"user\":{\"id\":\"u1\",\"name\":\"Ada\"},\"message\":{\"id\":\"m1\",\"date\":1773265993,\"text\":\"Confidential\"},\"chat\":{\"id\":\"c1\"}}]}")
            .at("/DATA/RESULT/0/session");
    foreign = Json.mapper().createObjectNode();
    foreign.put("CHAT_ID", sent.path("CHAT_ID").asLong());
    foreign.put("SESSION_ID", sent.path("ID").asLong());
    foreign.put("DIALOG_ID", "chat" + sent.path("CHAT_ID").asLong());
    foreign.put("USER_CODE", "post|" + line + "|c1|u1");
    foreign.put("CONFIG_ID", line);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  private JsonNode done(String method, String body) {
    StoryCalls.Answer answer = calls.call("application", method, (ObjectNode) Json.tree(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("result");
  }

  private JsonNode dialog() {
    return done("imopenlines.dialog.get", "{\"CHAT_ID\":" + foreign.path("CHAT_ID") + "}");
  }

  @Test
  void everyMethodRefusesADialogOfAnotherLine() {
    JsonNode before = dialog();
    List<String> open = new ArrayList<>();
    int tried = 0;
    for (Method method : server.rest().table().all()) {
      for (String name : foreign.propertyNames()) {
        if (method.applicationOnly() || OPEN.contains(method.name()) || !takes(method, name)) {
          continue;
        }
        for (String who : List.of("operator", "outsider")) {
          StoryCalls.Answer answer = calls.call(who, method.name(), request(method, name));
          tried++;
          if (!isRefused(answer)) {
            open.add(who + " " + method.name() + " by " + name + ": " + answer);
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(tried).isGreaterThan(50);
    assertThat(dialog()).isEqualTo(before);
  }

  /// What looks at a dialog does not tell whether there is one.
  @Test
  void aDialogOfAnotherLineLooksLikeNone() {
    ObjectNode none = Json.mapper().createObjectNode();
    none.put("CHAT_ID", 999_999);
    none.put("SESSION_ID", 999_999);
    none.put("DIALOG_ID", "chat999999");
    none.put("USER_CODE", "post|1|nobody|nothing");
    List<String> told = new ArrayList<>();
    for (String name : LOOKING) {
      Method method = server.rest().table().find(name).orElseThrow();
      for (String id : none.propertyNames()) {
        ObjectNode request = request(method, id);
        if (takes(method, id)) {
          JsonNode there = calls.call("operator", name, request).body();
          request.set(id, none.path(id));
          JsonNode nowhere = calls.call("operator", name, request).body();
          if (!there.equals(nowhere)) {
            told.add(name + " by " + id + ": " + there + " or " + nowhere);
          }
        }
      }
    }
    assertThat(told).isEmpty();
  }

  private static boolean takes(Method method, String name) {
    return method.params().stream().anyMatch(param -> param.name().equalsIgnoreCase(name));
  }

  /// The foreign id, and something plausible for whatever else must be sent.
  private ObjectNode request(Method method, String name) {
    ObjectNode request = Json.mapper().createObjectNode();
    for (Param param : method.params()) {
      String upper = param.name().toUpperCase(Locale.ROOT);
      if (upper.equals(name)) {
        request.set(param.name(), foreign.path(name));
      } else if (param.required() || upper.equals("MESSAGE")) {
        request.set(param.name(), plausible(param));
      }
    }
    return request;
  }

  private static JsonNode plausible(Param param) {
    return Json.toTree(
        switch (param.type()) {
          case ID, INTEGER -> 1;
          case TEXT -> param.allowed().isEmpty() ? "Text" : param.allowed().getFirst();
          case FLAG -> "Y";
          case OBJECT -> Map.of("LINE_NAME", "Taken over");
          case LIST -> List.of(1);
          case ANY -> "1";
        });
  }

  /// A documented refusal, or nothing at all.
  private static boolean isRefused(StoryCalls.Answer answer) {
    JsonNode result = answer.body().path("result");
    boolean isNothing =
        result.isNull() || (result.isBoolean() && !result.asBoolean()) || isEmpty(result);
    return answer.status() / 100 == 4 || (answer.status() == 200 && isNothing);
  }

  private static boolean isEmpty(JsonNode result) {
    return result.isContainer() && result.isEmpty();
  }
}
