package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Param;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What careless and hostile callers send.
final class WrongValues {
  /// Longer than any text that is kept.
  static final String ENDLESS = "x".repeat(200_000);

  private static final List<JsonNode> TREES = trees("[1]", "{\"a\":1}", "[[{\"b\":[]}]]");
  private static final List<JsonNode> NUMBERS =
      List.of(
          node(-1),
          node(0),
          node(1.5),
          node(1e300),
          node(Long.MAX_VALUE),
          node(Long.MIN_VALUE),
          node(new BigInteger("9".repeat(40))));
  private static final List<JsonNode> TEXTS =
      List.of(
          node(""),
          node("  "),
          node("abc"),
          node("-1"),
          node("9".repeat(40)),
          node("0x10"),
          node("\uFFFD\uFFFD '\"<script>%_\\|,;\r\n$result[a]"),
          node("9999-99-99T99:99:99"));

  private WrongValues() {}

  private static JsonNode node(Object value) {
    return Json.toTree(value);
  }

  private static List<JsonNode> trees(String... json) {
    List<JsonNode> trees = new ArrayList<>();
    for (String each : json) {
      trees.add(Json.tree(each));
    }
    trees.add(deep(60));
    return List.copyOf(trees);
  }

  private static JsonNode deep(int levels) {
    JsonNode node = node("bottom");
    for (int i = 0; i < levels; i++) {
      ObjectNode around = JsonNodeFactory.instance.objectNode();
      around.set("a", node);
      node = around;
    }
    return node;
  }

  /// What a parameter of this type cannot be.
  static List<JsonNode> unfit(Param.Type type) {
    List<JsonNode> unfit = new ArrayList<>();
    switch (type) {
      case ID -> {
        unfit.addAll(TREES);
        unfit.addAll(List.of(node(-1), node(0), node(1.5), node(1e300), node(true), node("abc")));
        unfit.addAll(List.of(node(new BigInteger("9".repeat(40))), node("9".repeat(40))));
      }
      case INTEGER -> {
        unfit.addAll(TREES);
        unfit.addAll(List.of(node(1.5), node(1e300), node(true), node("abc")));
      }
      case TEXT, FLAG -> unfit.addAll(TREES);
      case OBJECT -> unfit.addAll(List.of(node("x"), node(1), node(true), Json.tree("[1]")));
      case LIST -> unfit.addAll(List.of(node("x"), node(1), node(true), Json.tree("{\"a\":1}")));
      case ANY -> {}
    }
    return unfit;
  }

  /// Everything that can be thought of, whatever the type.
  static List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>(TREES);
    all.addAll(NUMBERS);
    all.addAll(TEXTS);
    all.addAll(List.of(node(true), node(false), JsonNodeFactory.instance.nullNode()));
    all.addAll(List.of(Json.tree("[]"), Json.tree("{}"), Json.tree("[null]")));
    return all;
  }

  /// A tree of names that the method knows, with wrong values.
  static JsonNode tree(SplittableRandom random, List<String> names, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    return switch (kind) {
      case 1 -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(tree(random, names, depth - 1));
        }
        yield list;
      }
      case 2, 3 -> object(random, names, depth);
      default -> {
        List<JsonNode> all = all();
        yield random.nextInt(5) == 0
            ? node(names.get(random.nextInt(names.size())))
            : all.get(random.nextInt(all.size()));
      }
    };
  }

  private static JsonNode object(SplittableRandom random, List<String> names, int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      members.put(name, tree(random, names, depth - 1));
    }
    return node(members);
  }

  /// Copies of a request, each with one of its texts made endless.
  static List<ObjectNode> lengthened(ObjectNode request) {
    return replaced(request, node(ENDLESS)).stream().filter(copy -> !copy.equals(request)).toList();
  }

  /// Copies of a request, each with one value, at whatever depth, replaced by `other`.
  static List<ObjectNode> replaced(ObjectNode request, JsonNode other) {
    List<ObjectNode> copies = new ArrayList<>();
    for (String pointer : pointers(request, "")) {
      ObjectNode copy = request.deepCopy();
      int last = pointer.lastIndexOf('/');
      String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
      switch (copy.at(pointer.substring(0, last))) {
        case ObjectNode holder -> holder.set(name, other);
        case ArrayNode holder -> holder.set(Integer.parseInt(name), other);
        default -> throw new AssertionError(pointer);
      }
      copies.add(copy);
    }
    return copies;
  }

  private static List<String> pointers(JsonNode node, String at) {
    List<String> pointers = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey().replace("~", "~0").replace("/", "~1");
        pointers.add(at + "/" + name);
        pointers.addAll(pointers(member.getValue(), at + "/" + name));
      }
    }
    for (int i = 0; node.isArray() && i < Math.min(node.size(), 2); i++) {
      pointers.add(at + "/" + i);
      pointers.addAll(pointers(node.path(i), at + "/" + i));
    }
    return pointers;
  }
}
