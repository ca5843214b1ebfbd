package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The pages of the documented methods that this server offers, as data.
final class DocumentedMethods {
  private final Map<String, JsonNode> pages = new TreeMap<>();
  private final Map<String, Set<Integer>> shared = new HashMap<>();

  static DocumentedMethods of(SharedContract contract, Set<String> offered) throws IOException {
    DocumentedMethods methods = new DocumentedMethods();
    for (String name : contract.methods()) {
      if (offered.contains(name)) {
        methods.pages.put(name, contract.method(name));
      }
    }
    for (JsonNode group : contract.errors()) {
      for (JsonNode error : group) {
        methods
            .shared
            .computeIfAbsent(error.path("code").asString(), _ -> new TreeSet<>())
            .add(error.path("status").asInt());
      }
    }
    return methods;
  }

  Set<String> names() {
    return pages.keySet();
  }

  private JsonNode page(String method) {
    return Optional.ofNullable(pages.get(method))
        .orElseThrow(() -> new IllegalArgumentException(method + " is not offered or documented"));
  }

  int requests(String method) {
    return page(method).at("/examples/request").size();
  }

  /// A copy of a documented request.
  ObjectNode request(String method, int example) {
    JsonNode request = page(method).at("/examples/request").path(example - 1);
    return request.isObject() ? (ObjectNode) request.deepCopy() : Json.mapper().createObjectNode();
  }

  /// The documented answers; one that says nothing, where none is.
  List<JsonNode> answers(String method) {
    List<JsonNode> answers =
        page(method).at("/examples/response").valueStream().filter(JsonNode::isObject).toList();
    return answers.isEmpty() ? List.of(Json.tree("{\"result\":null}")) : answers;
  }

  /// The codes on the method's own page.
  Set<String> codes(String method) {
    Set<String> codes = new TreeSet<>();
    page(method).path("errors").forEach(error -> codes.add(error.path("code").asString()));
    return codes;
  }

  /// The statuses that are documented with a code; where the page is silent, or says that a refusal
  /// is a success, any refusal will do, and in the latter case the success.
  Set<Integer> statuses(String method, String code) {
    Set<Integer> statuses = new TreeSet<>();
    for (JsonNode error : page(method).path("errors")) {
      if (error.path("code").asString().equals(code)) {
        int status = error.path("status").asInt(0);
        if (status != 0) {
          statuses.add(status);
        }
        if (status == 0 || status == 200) {
          statuses.addAll(List.of(400, 401, 403, 404, 409, 422));
        }
      }
    }
    return statuses.isEmpty() ? shared.getOrDefault(code, Set.of()) : statuses;
  }
}
