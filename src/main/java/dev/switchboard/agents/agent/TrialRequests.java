package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Request;
import dev.switchboard.agents.script.Response;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends nothing: remembers what would have been sent, and answers what the author wants it to.
final class TrialRequests implements Requests {
  private final List<Response> answers;
  private final List<Map<String, Object>> sent = new ArrayList<>();

  private TrialRequests(List<Response> answers) {
    this.answers = answers;
  }

  /// @param given `[{"status":200,"body":{…}}]`: the answers to the requests of one turn
  static TrialRequests answering(JsonNode given) {
    if (!given.isMissingNode() && !given.isArray()) {
      throw wrong();
    }
    return new TrialRequests(given.valueStream().map(TrialRequests::answer).toList());
  }

  private static Response answer(JsonNode given) {
    int status = given.path("status").asInt(0);
    JsonNode body = given.path("body");
    if (status < 100 || status > 599) {
      throw wrong();
    }
    Map<String, String> headers = new HashMap<>();
    given
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
    String text = body.isString() || body.isMissingNode() ? body.asString("") : body.toString();
    return new Response.Answered(status, headers, text);
  }

  private static RestError wrong() {
    return RestError.argument(
        "Argument 'RESPONSES' must be a list of objects with a status and a body");
  }

  @Override
  public Response send(Request request) {
    int number = sent.size();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("slot", request.slot().value());
    shown.put("method", request.method());
    shown.put("url", request.url());
    shown.put("headers", request.headers());
    shown.put("body", request.body());
    sent.add(shown);
    return number < answers.size()
        ? answers.get(number)
        : new Response.Failed("Not sent: a trial sends nothing.");
  }

  List<Map<String, Object>> sent() {
    return List.copyOf(sent);
  }
}
