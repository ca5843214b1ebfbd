package dev.switchboard.platform.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An array as PHP has it, while its entries arrive; in the end it turns out a list or an object.
final class Branch {
  private static final int LONGEST_INDEX = 18;

  /// Values are [JsonNode] leaves or branches.
  private final Map<String, Object> entries = new LinkedHashMap<>();

  private long next;
  private boolean indexed = true;

  /// Sets a leaf; whatever stood at its path gives way.
  ///
  /// @param path names from here to the leaf, an empty one meaning the next free index
  void put(List<String> path, JsonNode leaf) {
    Branch branch = this;
    for (String step : path.subList(0, path.size() - 1)) {
      branch = branch.descend(step);
    }
    branch.set(path.getLast(), leaf);
  }

  /// The entries by name, even if all names are indices.
  ObjectNode toObject() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    entries.forEach((name, entry) -> object.set(name, toNode(entry)));
    return object;
  }

  private Branch descend(String step) {
    if (entries.get(step) instanceof Branch branch) {
      return branch;
    }
    Branch branch = new Branch();
    set(step, branch);
    return branch;
  }

  private void set(String step, Object entry) {
    String name = step.isEmpty() ? Long.toString(next) : step;
    entries.put(name, entry);
    if (isIndex(name)) {
      next = Math.max(next, Long.parseLong(name) + 1);
    } else {
      indexed = false;
    }
  }

  private static JsonNode toNode(Object entry) {
    return switch (entry) {
      case Branch branch when branch.isList() -> branch.toList();
      case Branch branch -> branch.toObject();
      case JsonNode leaf -> leaf;
      default -> throw new IllegalStateException("No such entry: " + entry.getClass());
    };
  }

  /// Names are distinct, so n indices below n are exactly 0 to n-1.
  private boolean isList() {
    return indexed && next == entries.size();
  }

  private ArrayNode toList() {
    List<@Nullable JsonNode> items =
        new ArrayList<>(Collections.nCopies(entries.size(), (JsonNode) null));
    entries.forEach((name, entry) -> items.set(Integer.parseInt(name), toNode(entry)));
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }

  private static boolean isIndex(String name) {
    if (name.isEmpty() || name.length() > LONGEST_INDEX) {
      return false;
    }
    return name.equals("0")
        || (name.charAt(0) != '0' && name.chars().allMatch(c -> c >= '0' && c <= '9'));
  }
}
