package dev.switchboard.platform.openapi;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.RestError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What a method may answer: its own refusals, as far as its declaration knows them, and those that
/// are the same everywhere.
record Refusals(Method method) {
  private static final String JSON = "application/json";
  private static final Map<Integer, String> EVERYWHERE =
      Map.of(
          401, "WhoIsIt",
          409, "AnswerLost",
          422, "KeyReused",
          429, "WorkedTooLong",
          500, "Fault",
          503, "Later");

  ObjectNode responses() {
    Map<Integer, ObjectNode> byStatus = new TreeMap<>();
    EVERYWHERE.forEach((status, name) -> byStatus.put(status, shared(name)));
    Map<Integer, List<RestError>> own = new TreeMap<>();
    method
        .refusals()
        .forEach(error -> own.computeIfAbsent(error.status(), _ -> new ArrayList<>()).add(error));
    own.forEach((status, errors) -> byStatus.put(status, refused(errors)));
    byStatus.put(200, shared(method.paged() ? "Page" : "Answer"));
    ObjectNode responses = Json.mapper().createObjectNode();
    byStatus.forEach((status, response) -> responses.set(status.toString(), response));
    responses.set("default", shared("Refused"));
    return responses;
  }

  private static ObjectNode shared(String name) {
    return Json.mapper().createObjectNode().put("$ref", "#/components/responses/" + name);
  }

  private static ObjectNode refused(List<RestError> errors) {
    ObjectNode response =
        Json.mapper().createObjectNode().put("description", "Refused; the method may know more.");
    ObjectNode media = response.putObject("content").putObject(JSON);
    media.putObject("schema").put("$ref", "#/components/schemas/Error");
    ObjectNode examples = media.putObject("examples");
    errors.forEach(error ->
        examples
            .putObject(free(examples, error.code().isEmpty() ? "refused" : error.code()))
            .putObject("value")
            .put("error", error.code())
            .put("error_description", error.description()));
    return response;
  }

  /// Several refusals may have one code.
  private static String free(ObjectNode examples, String name) {
    String free = name;
    for (int more = 2; examples.has(free); more++) {
      free = name + "." + more;
    }
    return free;
  }
}
