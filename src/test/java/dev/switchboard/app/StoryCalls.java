package dev.switchboard.app;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.application.IssueTokens;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.RestEndpoint;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls methods of a demo as one of its people, by their webhooks or by tokens of its application.
final class StoryCalls {
  private static final UserId OPERATOR = new UserId(2);

  private final RestEndpoint rest;
  private final JsonNode keys;
  private final Map<String, String> tokens = new HashMap<>();

  /// What came back.
  record Answer(int status, JsonNode body) {
    String error() {
      return body.path("error").asString("");
    }
  }

  StoryCalls(Server server, JsonNode keys) {
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

  Answer call(String who, String method, ObjectNode body) {
    RestEndpoint.Sender sender = RestEndpoint.Sender.at("127.0.0.1");
    String path = method;
    if (tokens.containsKey(who)) {
      sender = sender.withBearer(tokens.get(who));
    } else {
      path = keys.at("/webhooks/" + who).asString().substring("/rest/".length()) + method;
    }
    RestEndpoint.Reply reply =
        rest.handle(
            new RestEndpoint.Request(path, "", "application/json", Json.bytes(body), sender));
    return new Answer(reply.status(), Json.mapper().readTree(reply.body()));
  }
}
