package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Plays a story against a server, and compares what comes with what is documented.
final class StoryPlayer {
  /// Their answers have keys that are data.
  private static final Set<String> MAPS =
      Set.of("imconnector.list", "access.name", "app.option.get", "user.option.get");

  private final DocumentedMethods documented;
  private final StoryCalls calls;
  private final Compatibility seen;
  private final Map<String, String> known = new HashMap<>();
  private final List<StoryLine.Excuse> excuses = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  StoryPlayer(DocumentedMethods documented, StoryCalls calls, Compatibility seen) {
    this.documented = documented;
    this.calls = calls;
    this.seen = seen;
  }

  void know(String name, String value) {
    known.put(name, value);
  }

  List<String> complaints() {
    return complaints;
  }

  void play(List<StoryLine> story) {
    for (StoryLine line : story) {
      if (line instanceof StoryLine.Excuse excuse) {
        excuses.add(excuse);
      }
    }
    for (StoryLine line : story) {
      switch (line) {
        case StoryLine.Ask ask -> ask(ask);
        case StoryLine.Provoke provoke -> provoke(provoke);
        case StoryLine.Excuse _ -> {}
        case StoryLine.Never never -> throw new IllegalArgumentException(never + " in a chapter");
      }
    }
    excuses.stream().filter(StoryLine.Excuse::isOfARequest).forEach(seen::notMade);
  }

  private void ask(StoryLine.Ask ask) {
    String method = ask.call().method();
    StoryCalls.Answer answer = calls.call(ask.call().who(), method, body(ask.call()));
    JsonNode result = answer.body().path("result");
    if (answer.status() != 200 || result.isMissingNode()) {
      complaints.add(ask.call() + " answered " + answer.status() + " " + answer.body());
      return;
    }
    ask.keeps().forEach((name, pointer) -> known.put(name, result.at(pointer).asString()));
    if (method.startsWith("switchboard.")) {
      return; // what only we have prepares the others: there is nothing to compare it with
    }
    if (!ask.call().isExact()) {
      seen.replayed(method, ask.call().example());
    }
    compare(method, answer.body());
  }

  /// Of several documented answers, the one that is meant is the most alike.
  private void compare(String method, JsonNode answer) {
    Shape shape =
        documented.answers(method).stream()
            .map(shown -> shape(method, shown, answer))
            .min(Comparator.comparingInt(like -> like.differences().size()))
            .orElseThrow();
    seen.matched(method, shape.matched());
    for (String difference : shape.differences()) {
      excuses.stream()
          .filter(excuse -> excuse.method().equals(method))
          .filter(excuse -> difference.startsWith(excuse.where()))
          .findFirst()
          .ifPresentOrElse(
              excuse -> seen.differs(method, excuse.where(), excuse.why()),
              () -> complaints.add(method + " " + difference));
    }
  }

  private static Shape shape(String method, JsonNode shown, JsonNode answer) {
    Shape shape = Shape.compare(shown.path("result"), answer.path("result"), MAPS.contains(method));
    if (shown.has("total") != answer.has("total")) {
      shape.differences().add("total is " + (answer.has("total") ? "not documented" : "missing"));
    }
    return shape;
  }

  private void provoke(StoryLine.Provoke provoke) {
    StoryLine.Call call = provoke.call();
    StoryCalls.Answer answer = calls.call(call.who(), call.method(), body(call));
    if (provoke.status() != 0 && answer.status() != provoke.status()) {
      complaints.add(call + " was to have the status " + provoke.status() + ", came: " + answer);
    }
    refused(call.method(), provoke.code(), answer, call.toString());
  }

  /// Checks a refusal against the method's page.
  void refused(String method, String code, StoryCalls.Answer answer, String what) {
    if (!answer.error().equals(code) || !answer.isRefusal()) {
      complaints.add(what + " was to answer " + code + ", came: " + answer);
    } else if (!documented.statuses(method, code).contains(answer.status())) {
      complaints.add(what + " has another status than documented: " + answer);
    } else {
      seen.provoked(method, code);
    }
  }

  private ObjectNode body(StoryLine.Call call) {
    ObjectNode laid = (ObjectNode) Json.tree(filled(call.json()));
    if (call.isExact()) {
      return laid;
    }
    ObjectNode request = documented.request(call.method(), call.example());
    lay(laid, request);
    return request;
  }

  private static void lay(ObjectNode members, ObjectNode into) {
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull()) {
        into.remove(member.getKey());
      } else if (value instanceof ObjectNode inner
          && into.path(member.getKey()) instanceof ObjectNode there) {
        lay(inner, there);
      } else {
        into.set(member.getKey(), value);
      }
    }
  }

  private String filled(String json) {
    return filled(json, known);
  }

  /// What is known by its names, in its place.
  static String filled(String json, Map<String, String> known) {
    String text = json;
    for (Map.Entry<String, String> value : known.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
