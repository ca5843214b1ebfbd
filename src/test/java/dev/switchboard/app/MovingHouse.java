package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.testing.TestClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A company that has just installed a server: an administrator and an operator on a line that
/// greets, and a connector that nothing has come over yet.
final class MovingHouse implements AutoCloseable {
  /// What would show that somebody has been told, asked or waited for.
  private static final List<String> ECHOES =
      List.of(
          "delivery",
          "timer",
          "notification",
          "session_watch",
          "dialog_tag",
          "automation_run",
          "ticket",
          "member",
          "lead",
          "contact",
          "activity");

  private final Server server;
  private final String url;
  private final Map<String, String> hooks = new HashMap<>();

  MovingHouse(List<String> flags, String url) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of("--connectors-webhooks", "true"));
    Config config = Config.of(all, Map.of());
    this.url = url;
    this.server = Server.start(config, new TestClock());
    new FirstStart(config, server).administratorLink();
    hook("admin", 1);
    hook("operator", hire());
    done(
        "imopenlines.config.add",
        "{'PARAMS':{'LINE_NAME':'Orders','WELCOME_MESSAGE':'Y','WELCOME_MESSAGE_TEXT':'Hello!','CRM_CREATE':'lead'}}");
    done(
        "imconnector.register",
        "{'ID':'shop','NAME':'Shop','ICON':{'DATA_IMAGE':'data:image/svg+xml,x'},'PLACEMENT_HANDLER':'https://shop.example'}");
    done("imconnector.activate", "{'CONNECTOR':'shop','LINE':1,'ACTIVE':1}");
  }

  private long hire() {
    AddUser.Outcome hired =
        server
            .lanes()
            .call(
                PortalId.FIRST,
                new AddUser(
                    new Login("mia@example.com"),
                    Profile.named("Mia", "Keller"),
                    Role.OPERATOR,
                    List.of(),
                    null));
    return ((AddUser.Outcome.Added) hired).user().value();
  }

  private void hook(String who, long user) {
    Secret code = server.directory().secrets().next();
    server
        .lanes()
        .call(
            PortalId.FIRST,
            new AddWebhook(
                new UserId(user), code.hash(), who, Scopes.of("imopenlines", "imconnector"), null));
    hooks.put(who, user + "/" + code.value() + "/");
  }

  private JsonNode call(String who, String method, String json) {
    RestEndpoint.Reply reply =
        server
            .rest()
            .handle(
                new RestEndpoint.Request(
                    hooks.get(who) + method,
                    "",
                    "application/json",
                    json.replace('\'', '"').getBytes(UTF_8),
                    RestEndpoint.Sender.at("127.0.0.1")));
    return Json.mapper().readTree(reply.body());
  }

  /// As the administrator.
  JsonNode done(String method, String json) {
    JsonNode body = call("admin", method, json);
    if (body.has("error")) {
      throw new AssertionError(method + " " + body);
    }
    return body.path("result");
  }

  String refused(String method, String json) {
    return refusedTo("admin", method, json);
  }

  String refusedTo(String who, String method, String json) {
    return call(who, method, json).path("error").asString("");
  }

  /// @return the session
  JsonNode clientWrites(String user, String id, String text) {
    String message =
        "{'user':{'id':'%s'},'message':{'id':'%s','text':'%s'},'chat':{'id':'%s'}}"
            .formatted(user, id, text, user);
    return done(
            "imconnector.send.messages",
            "{'CONNECTOR':'shop','LINE':1,'MESSAGES':[" + message + "]}")
        .at("/DATA/RESULT/0/session");
  }

  long count(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// How many rows each table has that somebody's hearing of it would write to.
  List<String> quiet() throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String table : ECHOES) {
      counts.add(table + " " + count(table));
    }
    return counts;
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
