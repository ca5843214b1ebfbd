package dev.switchboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Compares the names and JSON types of an answer with those of a documented one.
///
/// Values do not count. What may be null is null on either side; of a list, and of an object whose
/// keys are ids, the first elements are compared; an empty one says nothing.
final class Shape {
  private static final Pattern ID = Pattern.compile("(chat|upload)?[0-9]+");

  private final List<String> differences = new ArrayList<>();
  private int matched;

  private Shape() {}

  /// @param maps whether the keys of the outermost object are data, too
  static Shape compare(JsonNode documented, JsonNode ours, boolean maps) {
    Shape shape = new Shape();
    if (maps && documented.isObject() && ours.isObject()) {
      shape.firsts("result", documented, ours);
    } else {
      shape.walk("result", documented, ours);
    }
    return shape;
  }

  List<String> differences() {
    return differences;
  }

  /// How many values are where they should be and of the type that they should have.
  int matched() {
    return matched;
  }

  private void walk(String path, JsonNode documented, JsonNode ours) {
    if (documented.isNull() || ours.isNull() || isEmpty(documented) || isEmpty(ours)) {
      matched++;
    } else if (documented.getNodeType() != ours.getNodeType()) {
      differences.add(path + " is " + type(ours) + ", not " + type(documented));
    } else if (documented.isArray() || hasIds(documented)) {
      firsts(path, documented, ours);
    } else if (documented.isObject()) {
      members(path, documented, ours);
    } else {
      matched++;
    }
  }

  private void firsts(String path, JsonNode documented, JsonNode ours) {
    walk(path + "[]", documented.iterator().next(), ours.iterator().next());
  }

  private void members(String path, JsonNode documented, JsonNode ours) {
    for (Map.Entry<String, JsonNode> member : documented.properties()) {
      JsonNode other = ours.path(member.getKey());
      if (other.isMissingNode()) {
        differences.add(path + "." + member.getKey() + " is missing");
      } else {
        walk(path + "." + member.getKey(), member.getValue(), other);
      }
    }
    ours.propertyNames().stream()
        .filter(name -> !documented.has(name))
        .forEach(name -> differences.add(path + "." + name + " is not documented"));
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isContainer() && node.isEmpty();
  }

  private static boolean hasIds(JsonNode node) {
    return node.isObject() && node.propertyNames().stream().allMatch(ID.asMatchPredicate());
  }

  private static String type(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
