package dev.switchboard.platform.openapi;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.MethodTable;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Describes the server as OpenAPI 3.1: every method of the table, and what the rooms add.
///
/// What is the same in every call stands in `openapi/rest.json`; all else is read off the table, so
/// that nothing is told which the server does not do.
public final class OpenApi {
  private final MethodTable table;
  private final List<Described> rooms;
  private final String version;

  public OpenApi(MethodTable table, List<Described> rooms, String version) {
    this.table = table;
    this.rooms = List.copyOf(rooms);
    this.version = version;
  }

  /// The whole description.
  ///
  /// @param base the server's public address
  public ObjectNode document(String base) {
    ObjectNode document = Described.read("rest.json");
    ((ObjectNode) document.get("info")).put("version", version);
    document.set("servers", Json.toTree(List.of(webhook(base), token(base))));
    ObjectNode paths = document.putObject("paths");
    ObjectNode webhooks = document.putObject("webhooks");
    ObjectNode components = (ObjectNode) document.get("components");
    table.all().forEach(method -> add(method, paths, components));
    for (Described room : rooms) {
      room.paths()
          .properties()
          .forEach(path -> paths.set(path.getKey(), at(base + room.server(), path.getValue())));
      webhooks.setAll(room.webhooks());
      room.components()
          .properties()
          .forEach(kind ->
              components.withObject("/" + kind.getKey()).setAll((ObjectNode) kind.getValue()));
    }
    document.set("tags", tags(paths, webhooks));
    return document;
  }

  private static void add(Method method, ObjectNode paths, ObjectNode components) {
    Operation operation = new Operation(method);
    paths.putObject("/" + method.name()).set("post", operation.describe());
    operation.schemas().forEach(components.withObject("/schemas")::set);
  }

  private static ObjectNode webhook(String base) {
    ObjectNode server = Json.mapper().createObjectNode();
    server.put("url", base + "/rest/{user}/{code}").put("description", "By a webhook.");
    ObjectNode variables = server.putObject("variables");
    variables
        .putObject("user")
        .put("default", "1")
        .put("description", "The number of the person for whom the webhook acts.");
    variables
        .putObject("code")
        .put("default", "CODE")
        .put("description", "The webhook's secret: whoever knows it acts for that person.");
    return server;
  }

  private static ObjectNode token(String base) {
    return Json.mapper()
        .createObjectNode()
        .put("url", base + "/rest")
        .put("description", "By the access token of an application.");
  }

  private static ObjectNode at(String server, JsonNode path) {
    ObjectNode item = (ObjectNode) path.deepCopy();
    item.putArray("servers").addObject().put("url", server);
    return item;
  }

  private static JsonNode tags(ObjectNode... places) {
    return Json.toTree(
        List.of(places).stream()
            .flatMap(place -> place.valueStream())
            .flatMap(item -> item.at("/post/tags").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(tag -> Json.mapper().createObjectNode().put("name", tag))
            .map(Function.identity())
            .toList());
  }
}
