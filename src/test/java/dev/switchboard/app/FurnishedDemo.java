package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A demo in which most methods have something to work on.
///
/// @param there by names of parameters in upper case, what leads to something that is there, so
///   that other parameters are looked at
record FurnishedDemo(Server server, StoryCalls calls, ForeignRows rows, Map<String, JsonNode> there)
    implements AutoCloseable {
  static FurnishedDemo start(Path data) throws Exception {
    Config config =
        Config.of(
            List.of("--port", "0", "--demo", "--rest-bucket", "0", "--data", data.toString()),
            Map.of());
    Server server = Server.start(config, new TestClock());
    JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
    StoryCalls calls = new StoryCalls(server, keys);
    ForeignRows rows = new ForeignRows(data.resolve("switchboard.db"));
    FurnishedDemo demo = new FurnishedDemo(server, calls, rows, new HashMap<>());
    demo.furnish(keys.path("line").asString());
    return demo;
  }

  @Override
  public void close() throws Exception {
    rows.close();
    server.close();
  }

  /// A bot of each version that holds a dialog, and one that an employee answers.
  private void furnish(String line) {
    String handler = "'EVENT_HANDLER':'https://example.com/b','PROPERTIES':{'NAME':'One'}";
    long bot = done("imbot.register", "'CODE':'b1','TYPE':'O'," + handler).asLong();
    String fields = "'fields':{'code':'b2','type':'openline','properties':{'name':'Two'}}";
    long second = done("imbot.v2.Bot.register", fields).at("/bot/id").asLong();
    done(
        "imconnector.register",
        "'ID':'mine','NAME':'Mine','ICON':{'DATA_IMAGE':'data:image/svg+xml,x'},'PLACEMENT_HANDLER':'https://a.example'");
    String place = "'CONNECTOR':'mine','LINE':" + line;
    done("imconnector.activate", place + ",'ACTIVE':1");
    done("imconnector.connector.data.set", place + ",'DATA':{'ID':'c'}");
    JsonNode first = dialog(place, "a");
    JsonNode next = dialog(place, "b");
    JsonNode own = dialog(place, "c");
    done(
        "imopenlines.operator.transfer",
        "'CHAT_ID':" + first.path("CHAT_ID") + ",'USER_ID':" + bot);
    done(
        "imopenlines.operator.transfer",
        "'CHAT_ID':" + next.path("CHAT_ID") + ",'USER_ID':" + second);
    done("imopenlines.session.intercept", "'CHAT_ID':" + own.path("CHAT_ID"));
    there.put("CHAT_ID", own.path("CHAT_ID"));
    there.put("SESSION_ID", own.path("ID"));
    there.put("DIALOG_ID", Json.toTree("chat" + own.path("CHAT_ID").asString()));
    there.put("DIALOGID", Json.toTree("chat" + next.path("CHAT_ID").asString()));
    there.put(
        "MESSAGE_ID",
        done("im.message.add", "'MESSAGE':'x','DIALOG_ID':" + there.get("DIALOG_ID")));
    Map.of("USER_ID", 2, "BOT_ID", bot, "BOTID", second, "CONNECTOR", "mine")
        .forEach((name, value) -> there.put(name, Json.toTree(value)));
    for (String name : List.of("LINE", "LINE_ID", "CONFIG_ID", "QUEUE_ID")) {
      there.put(name, Json.toTree(line));
    }
  }

  private JsonNode dialog(String place, String client) {
    String message =
        "{'user':{'id':'#'},'message':{'id':'#','text':'Hello'},'chat':{'id':'#'}}"
            .replace("#", client);
    return done("imconnector.send.messages", place + ",'MESSAGES':[" + message + "]")
        .at("/DATA/RESULT/0/session");
  }

  private JsonNode done(String method, String members) {
    StoryCalls.Answer answer =
        calls.call(
            "application", method, (ObjectNode) Json.tree("{" + members.replace('\'', '"') + "}"));
    assertThat(answer.status()).as(method + answer).isEqualTo(200);
    return answer.body().path("result");
  }
}
