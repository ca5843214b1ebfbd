package dev.switchboard.openchannels.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The members of a tree that somebody sent, names in any case.
record Members(JsonNode node) {
  Optional<JsonNode> value(String name) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    JsonNode exact = node.get(name);
    Optional<JsonNode> found =
        exact != null
            ? Optional.of(exact)
            : node.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    return found.filter(value -> !value.isNull());
  }

  /// Text or number as text, without space around it; empty when it is not there.
  String text(String name) {
    return value(name).filter(JsonNode::isValueNode).map(JsonNode::asString).orElse("").strip();
  }

  Members object(String name) {
    return new Members(value(name).orElse(MissingNode.getInstance()));
  }

  /// The elements of a list; a single value counts as a list of one.
  List<JsonNode> list(String name) {
    return value(name)
        .map(value -> value.isContainer() ? List.copyOf(value.values()) : List.of(value))
        .orElse(List.of());
  }

  boolean isYes(String name) {
    return text(name).equalsIgnoreCase("Y");
  }
}
