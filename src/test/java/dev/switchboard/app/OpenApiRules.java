package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What OpenAPI 3.1.0 demands of a description, as far as ours makes use of it.
///
/// Source: OpenAPI Specification 3.1.0, the "fixed fields" of each object.
final class OpenApiRules {
  private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9._-]+");
  private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> ROOT =
      Set.of("openapi", "info", "servers", "paths", "webhooks", "components", "tags");
  private static final Set<String> COMPONENTS =
      Set.of("schemas", "responses", "parameters", "securitySchemes");
  private static final Set<String> ITEM = Set.of("summary", "description", "servers", "parameters");
  private static final Set<String> VERBS = Set.of("get", "post");
  private static final Set<String> OPERATION =
      Set.of(
          "operationId",
          "tags",
          "summary",
          "description",
          "security",
          "parameters",
          "requestBody",
          "responses");
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "object", "array", "number", "string", "integer");
  private static final Set<String> SCHEMA =
      Set.of(
          "$ref",
          "type",
          "format",
          "description",
          "enum",
          "const",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "oneOf",
          "anyOf",
          "minimum",
          "minLength",
          "maxLength",
          "pattern");

  private final JsonNode document;
  private final Set<String> operationIds = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();

  private OpenApiRules(JsonNode document) {
    this.document = document;
  }

  /// What is wrong; empty when nothing is.
  static List<String> complaints(JsonNode document) {
    OpenApiRules rules = new OpenApiRules(document);
    rules.check();
    return rules.complaints;
  }

  private void check() {
    demand(document.path("openapi").asString("").matches("3\\.1\\.\\d+"), "", "openapi 3.1.x");
    only(document, "", ROOT);
    demand(document.at("/info/title").isString(), "/info", "a title");
    demand(document.at("/info/version").isString(), "/info", "a version");
    servers(document.path("servers"), "/servers");
    Set<String> tags = new HashSet<>();
    for (JsonNode tag : document.path("tags")) {
      demand(tags.add(tag.path("name").asString("")), "/tags", "every name once");
    }
    JsonNode components = document.path("components");
    only(components, "/components", COMPONENTS);
    components
        .properties()
        .forEach(kind ->
            kind.getValue()
                .propertyNames()
                .forEach(name ->
                    demand(
                        KEY.matcher(name).matches(),
                        "/components/" + kind.getKey(),
                        "keys, not " + name)));
    each(components.path("schemas"), "/components/schemas", this::schema);
    each(components.path("responses"), "/components/responses", this::response);
    each(components.path("parameters"), "/components/parameters", this::parameter);
    each(components.path("securitySchemes"), "/components/securitySchemes", this::scheme);
    each(document.path("paths"), "/paths", this::path);
    each(document.path("webhooks"), "/webhooks", this::item);
    references(document, "");
  }

  private interface Check {
    void of(JsonNode node, String place);
  }

  private void each(JsonNode map, String place, Check check) {
    demand(map.isObject(), place, "an object");
    map.properties().forEach(entry -> check.of(entry.getValue(), place + "/" + entry.getKey()));
  }

  private void demand(boolean kept, String place, String expected) {
    if (!kept) {
      complaints.add(place + ": expected " + expected);
    }
  }

  private void only(JsonNode node, String place, Set<String> allowed) {
    node.propertyNames()
        .forEach(
            name -> demand(allowed.contains(name), place, "one of " + allowed + ", not " + name));
  }

  private void servers(JsonNode servers, String place) {
    demand(servers.isArray() && !servers.isEmpty(), place, "servers");
    for (JsonNode server : servers) {
      only(server, place, Set.of("url", "description", "variables"));
      String url = server.path("url").asString("");
      demand(url.matches("https?://.+[^/]"), place, "an address without a slash behind it");
      Set<String> named = named(url);
      Set<String> explained = new HashSet<>(server.path("variables").propertyNames());
      demand(named.equals(explained), place, "the variables " + named);
      each(
          server.has("variables") ? server.get("variables") : Json.tree("{}"),
          place,
          (variable, at) -> demand(variable.path("default").isString(), at, "a default"));
    }
  }

  private static Set<String> named(String template) {
    Set<String> names = new HashSet<>();
    Matcher matcher = TEMPLATE.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private void path(JsonNode item, String place) {
    String path = place.substring("/paths".length());
    demand(path.startsWith("//"), place, "a path that begins with a slash");
    Set<String> declared = new HashSet<>();
    item.path("parameters").forEach(parameter -> declared.add(parameter.path("name").asString("")));
    demand(named(path).equals(declared), place, "the parameters " + named(path));
    item(item, place);
  }

  private void item(JsonNode item, String place) {
    boolean does = false;
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (VERBS.contains(field.getKey())) {
        does = true;
        operation(field.getValue(), place + "/" + field.getKey());
      } else {
        demand(ITEM.contains(field.getKey()), place, "no " + field.getKey());
      }
    }
    demand(does, place, "an operation");
    item.path("parameters").forEach(parameter -> parameter(parameter, place));
    if (item.has("servers")) {
      servers(item.get("servers"), place);
    }
  }

  private void operation(JsonNode operation, String place) {
    only(operation, place, OPERATION);
    String id = operation.path("operationId").asString("");
    demand(!id.isEmpty() && operationIds.add(id), place, "an operationId of its own, not " + id);
    operation
        .path("tags")
        .forEach(tag ->
            demand(
                document
                    .path("tags")
                    .valueStream()
                    .anyMatch(known -> known.path("name").equals(tag)),
                place,
                "a declared tag, not " + tag));
    for (JsonNode way : operation.path("security")) {
      way.propertyNames()
          .forEach(scheme ->
              demand(
                  document.at("/components/securitySchemes").has(scheme),
                  place,
                  "a scheme, not " + scheme));
    }
    operation.path("parameters").forEach(parameter -> parameter(parameter, place));
    if (operation.has("requestBody")) {
      content(operation.at("/requestBody/content"), place + "/requestBody");
    }
    JsonNode responses = operation.path("responses");
    demand(!responses.isEmpty(), place, "responses");
    responses
        .properties()
        .forEach(entry -> {
          demand(
              entry.getKey().matches("default|[1-5](XX|\\d\\d)"),
              place,
              "a status, not " + entry.getKey());
          response(entry.getValue(), place + "/responses/" + entry.getKey());
        });
  }

  private void parameter(JsonNode parameter, String place) {
    if (parameter.has("$ref")) {
      return;
    }
    only(parameter, place, Set.of("name", "in", "required", "description", "schema"));
    String in = parameter.path("in").asString("");
    demand(Set.of("query", "header", "path", "cookie").contains(in), place, "in");
    demand(
        !in.equals("path") || parameter.path("required").asBoolean(false),
        place,
        "a path's parameter to be required");
    demand(parameter.path("name").isString(), place, "a name");
    schema(parameter.path("schema"), place);
  }

  private void response(JsonNode response, String place) {
    if (response.has("$ref")) {
      return;
    }
    only(response, place, Set.of("description", "headers", "content"));
    demand(response.path("description").isString(), place, "a description");
    if (response.has("content")) {
      content(response.get("content"), place);
    }
  }

  private void content(JsonNode content, String place) {
    demand(!content.isEmpty(), place, "content");
    each(
        content,
        place,
        (media, at) -> {
          only(media, at, Set.of("schema", "examples", "encoding"));
          schema(media.path("schema"), at + "/schema");
          JsonNode properties = resolved(media.path("schema")).path("properties");
          media
              .path("encoding")
              .propertyNames()
              .forEach(name ->
                  demand(properties.has(name), at, "an encoding of what is there, not " + name));
          media
              .path("examples")
              .forEach(example ->
                  demand(
                      new SchemaCheck(document).fits(example.path("value"), media.path("schema")),
                      at,
                      "examples that fit"));
        });
  }

  private void scheme(JsonNode scheme, String place) {
    switch (scheme.path("type").asString("")) {
      case "apiKey" ->
          demand(
              scheme.path("name").isString()
                  && Set.of("query", "header", "cookie").contains(scheme.path("in").asString("")),
              place,
              "name and in");
      case "http" -> demand(scheme.path("scheme").isString(), place, "a scheme");
      default -> demand(false, place, "a type that is known");
    }
  }

  private void schema(JsonNode schema, String place) {
    demand(schema.isObject() || schema.isBoolean(), place, "a schema");
    only(schema, place, SCHEMA);
    JsonNode type = schema.path("type");
    (type.isArray() ? type.valueStream() : java.util.stream.Stream.of(type))
        .filter(JsonNode::isString)
        .forEach(one -> demand(TYPES.contains(one.asString()), place, "a type, not " + one));
    demand(!schema.has("enum") || schema.get("enum").isArray(), place, "a list of values");
    if (schema.has("pattern")) {
      Pattern.compile(schema.get("pattern").asString());
    }
    schema
        .path("required")
        .forEach(name -> demand(name.isString(), place, "names that are required"));
    if (schema.has("properties")) {
      each(schema.get("properties"), place + "/properties", this::schema);
    }
    if (schema.has("items")) {
      schema(schema.get("items"), place + "/items");
    }
    for (String several : List.of("oneOf", "anyOf")) {
      demand(!schema.has(several) || !schema.get(several).isEmpty(), place, "a choice");
      schema.path(several).forEach(one -> schema(one, place + "/" + several));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private void references(JsonNode node, String place) {
    if (node.path("$ref").isString()) {
      String ref = node.get("$ref").asString();
      boolean there = ref.startsWith("#/") && !document.at(ref.substring(1)).isMissingNode();
      demand(there, place, "something at " + ref);
    }
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> references(entry.getValue(), place + "/" + entry.getKey()));
    }
    node.valueStream().filter(_ -> node.isArray()).forEach(one -> references(one, place));
  }
}
