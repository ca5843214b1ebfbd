package dev.switchboard.app;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.application.IssueTokens;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestEndpoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls methods of a demo as one of its people, by their webhooks or by tokens of its application.
final class StoryCalls {
  private static final UserId OPERATOR = new UserId(2);

  private final Server server;
  private final RestEndpoint rest;
  private final JsonNode keys;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> hooks = new HashMap<>();
  private Optional<Credentials.Browser> browser = Optional.empty();

  /// What came back.
  record Answer(int status, JsonNode body) {
    /// The code of a refusal, which some methods put into their result, and `batch` beside it.
    String error() {
      if (body.at("/result/result").isBoolean() && !body.at("/result/result").asBoolean()) {
        return body.at("/result/error").asString("");
      }
      JsonNode inBatch = body.at("/result/result_error");
      return inBatch.isEmpty()
          ? body.path("error").asString("")
          : inBatch.values().iterator().next().path("error").asString("");
    }

    boolean isRefusal() {
      return status != 200 || !error().isEmpty();
    }
  }

  StoryCalls(Server server, JsonNode keys) {
    this.server = server;
    this.rest = server.rest();
    this.keys = keys;
    Secret token = server.directory().secrets().next();
    Secret refresh = server.directory().secrets().next();
    long application = keys.at("/application/id").asLong();
    server
        .lanes()
        .call(PortalId.FIRST, new IssueTokens(application, OPERATOR, token.hash(), refresh.hash()));
    tokens.put("member", token.value());
    tokens.put("application", keys.at("/application/access_token").asString());
  }

  /// Gives the administrator a webhook that opens no more than these scopes.
  void hook(String who, String... scopes) {
    Secret code = server.directory().secrets().next();
    UserId owner = new UserId(keys.at("/admin/user").asLong());
    server
        .lanes()
        .call(PortalId.FIRST, new AddWebhook(owner, code.hash(), who, Scopes.of(scopes), null));
    hooks.put(who, "/rest/" + owner + "/" + code.value() + "/");
  }

  /// Who `browser` is.
  void loggedIn(LoggedIn page) {
    String cookie = page.cookie().substring(page.cookie().indexOf('=') + 1);
    browser = Optional.of(new Credentials.Browser(cookie, page.formToken()));
  }

  Answer call(String who, String method, ObjectNode body) {
    RestEndpoint.Sender sender = RestEndpoint.Sender.at("127.0.0.1");
    String path = method;
    if (who.equals("browser")) {
      sender = new RestEndpoint.Sender("127.0.0.1", Optional.empty(), Optional.empty(), browser);
    } else if (tokens.containsKey(who)) {
      sender = sender.withBearer(tokens.get(who));
    } else {
      String hook = hooks.getOrDefault(who, keys.at("/webhooks/" + who).asString());
      path = hook.substring("/rest/".length()) + method;
    }
    RestEndpoint.Reply reply =
        rest.handle(
            new RestEndpoint.Request(path, "", "application/json", Json.bytes(body), sender));
    return new Answer(reply.status(), Json.mapper().readTree(reply.body()));
  }
}
