package dev.switchboard.platform.openapi;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One method of the table as an operation.
final class Operation {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /// For methods whose name has no family.
  private static final String BASIC = "basic";

  private final Method method;
  private final Parameters parameters;

  Operation(Method method) {
    this.method = method;
    this.parameters = new Parameters(method.params());
  }

  ObjectNode describe() {
    ObjectNode operation = Json.mapper().createObjectNode();
    operation.put("operationId", method.name());
    operation.putArray("tags").add(family());
    operation.put("description", description());
    operation.set("security", security());
    operation
        .putArray("parameters")
        .addObject()
        .put("$ref", "#/components/parameters/IdempotencyKey");
    if (!method.params().isEmpty()) {
      operation.set("requestBody", body());
    }
    operation.set("responses", new Refusals(method).responses());
    return operation;
  }

  /// What the body refers to.
  Map<String, ObjectNode> schemas() {
    Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    if (!method.params().isEmpty()) {
      schemas.put(method.name(), parameters.json());
      if (parameters.haveLists()) {
        schemas.put(formName(), parameters.form());
      }
    }
    return schemas;
  }

  private String formName() {
    return method.name() + ".form";
  }

  private String family() {
    int dot = method.name().indexOf('.');
    return dot < 0 ? BASIC : method.name().substring(0, dot);
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        method.scopes().isEmpty()
            ? "Needs no scope."
            : "Scope: "
                + method.scopes().stream()
                    .map(scope -> "`" + scope + "`")
                    .collect(Collectors.joining(" or "))
                + ".");
    sentences.add(who());
    if (!method.batchable()) {
      sentences.add("Not inside `batch`.");
    }
    return String.join(" ", sentences);
  }

  private String who() {
    String program = method.applicationOnly() ? "Applications only, no webhooks. " : "";
    return program
        + switch (method.access()) {
          case Access.Everybody _ -> "Open to everybody, for what he may see.";
          case Access.Program _ -> "Open to every application and webhook.";
          case Access.Administrator _ -> "For administrators.";
          case Access.Entitled(String right, _) -> "Demands the right `" + right + "`.";
          case Access.EntitledSomewhere(String right, _) ->
              "Demands the right `" + right + "` on some line.";
          case Access.OnLine(String right, String line, _) ->
              "Demands the right `" + right + "` on the line in `" + line + "`.";
        };
  }

  /// Each is enough by itself. The last stands for a webhook, whose secret is in the address.
  private ArrayNode security() {
    ArrayNode ways = Json.mapper().createArrayNode();
    for (String scheme : List.of("token", "bearer")) {
      if (method.scopes().isEmpty()) {
        ways.addObject().putArray(scheme);
      }
      method.scopes().forEach(scope -> ways.addObject().putArray(scheme).add(scope));
    }
    if (!method.applicationOnly()) {
      ways.addObject();
    }
    return ways;
  }

  private ObjectNode body() {
    ObjectNode body = Json.mapper().createObjectNode();
    if (parameters.haveRequired()) {
      body.put("required", true);
    }
    ObjectNode content = body.putObject("content");
    refer(content.putObject(JSON), method.name());
    ObjectNode form = content.putObject(FORM);
    refer(form, parameters.haveLists() ? formName() : method.name());
    ObjectNode encoding = parameters.encoding();
    if (!encoding.isEmpty()) {
      form.set("encoding", encoding);
    }
    return body;
  }

  private static void refer(ObjectNode media, String schema) {
    media.putObject("schema").put("$ref", "#/components/schemas/" + schema);
  }
}
