package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, read with the path in every complaint.
///
/// Every method throws [IllegalArgumentException] when the field is not what it has to be.
final class Fields {
  private final String path;
  private final JsonNode node;
  private final Set<String> read = new TreeSet<>();

  Fields(String path, JsonNode node) {
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new IllegalArgumentException(path + ": expected an object, was " + node.getNodeType());
    }
  }

  JsonNode field(String name) {
    read.add(name);
    return node.path(name);
  }

  String text(String name) {
    JsonNode value = field(name);
    if (!value.isString()) {
      throw wrong(name, "a text", value);
    }
    return value.stringValue();
  }

  String textOrEmpty(String name) {
    return field(name).isMissingNode() ? "" : text(name);
  }

  /// Texts by their names, none when the field is missing.
  Map<String, String> texts(String name) {
    JsonNode value = field(name);
    if (!value.isMissingNode()
        && !(value.isObject() && value.values().stream().allMatch(JsonNode::isString))) {
      throw wrong(name, "an object of texts", value);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value.properties().forEach(text -> texts.put(text.getKey(), text.getValue().stringValue()));
    return texts;
  }

  boolean flag(String name) {
    JsonNode value = field(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(name, "true or false", value);
    }
    return value.asBoolean(false);
  }

  SlotId id(String name) {
    return id(name, field(name));
  }

  Optional<SlotId> idIfAny(String name) {
    return field(name).isMissingNode() ? Optional.empty() : Optional.of(id(name));
  }

  List<SlotId> ids(String name) {
    JsonNode value = field(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(name, "a list of slot ids", value);
    }
    List<SlotId> ids = new ArrayList<>();
    value.values().forEach(item -> ids.add(id(name, item)));
    return ids;
  }

  private SlotId id(String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw wrong(name, "a positive slot id", value);
    }
    return new SlotId(value.longValue());
  }

  /// A misspelt field would otherwise be lost without a word.
  void nothingElse() {
    for (String name : node.propertyNames()) {
      if (!read.contains(name)) {
        throw new IllegalArgumentException(path + "." + name + ": there is no such field here");
      }
    }
  }

  IllegalArgumentException wrong(String name, String expected) {
    return wrong(name, expected, field(name));
  }

  private IllegalArgumentException wrong(String name, String expected, JsonNode value) {
    String was = value.isMissingNode() ? "missing" : shortened(value.toString());
    return new IllegalArgumentException(
        "%s.%s: expected %s, was %s".formatted(path, name, expected, was));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
