package dev.switchboard.platform.openapi;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Param;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of a method as a schema: what a careful client sends. The server is more lenient.
record Parameters(List<Param> params) {
  boolean haveRequired() {
    return params.stream().anyMatch(Param::required);
  }

  boolean haveLists() {
    return params.stream().anyMatch(param -> param.type() == Param.Type.LIST);
  }

  ObjectNode json() {
    return schema("");
  }

  /// Lists have another name in forms: `USERS[]`.
  ObjectNode form() {
    return schema("[]");
  }

  /// How forms write what is no single value: `FIELDS[NAME]`.
  ObjectNode encoding() {
    ObjectNode encoding = Json.mapper().createObjectNode();
    params.stream()
        .filter(param -> param.type() == Param.Type.OBJECT)
        .forEach(param ->
            encoding.putObject(param.name()).put("style", "deepObject").put("explode", true));
    return encoding;
  }

  private ObjectNode schema(String afterLists) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ArrayNode required = Json.mapper().createArrayNode();
    ObjectNode properties = Json.mapper().createObjectNode();
    for (Param param : params) {
      String name = param.name() + (param.type() == Param.Type.LIST ? afterLists : "");
      properties.set(name, property(param));
      if (param.required()) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    return schema;
  }

  private static ObjectNode property(Param param) {
    ObjectNode schema = Json.mapper().createObjectNode();
    switch (param.type()) {
      case ID -> number(schema).put("minimum", 1);
      case INTEGER -> number(schema);
      case TEXT -> text(schema, param.allowed());
      case FLAG -> schema.put("$ref", "#/components/schemas/Flag");
      case OBJECT -> schema.put("type", "object");
      case LIST -> schema.put("type", "array").putObject("items");
      case ANY -> schema.put("description", "Of any form, as the method says.");
    }
    return schema;
  }

  private static ObjectNode number(ObjectNode schema) {
    return schema.put("type", "integer").put("format", "int64");
  }

  private static void text(ObjectNode schema, List<String> allowed) {
    schema.put("type", "string");
    if (!allowed.isEmpty()) {
      allowed.forEach(schema.putArray("enum")::add);
    }
  }
}
