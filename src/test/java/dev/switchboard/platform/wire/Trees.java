package dev.switchboard.platform.wire;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Random trees, the same for the same seed.
final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] ALPHABETS = {
    "abcXYZ_09", "&=+%?#;/\\\"' \t\r\n", "äßжщ中文🎉👩", "<>!@~^{}|$,."
  };

  private final RandomGenerator random;

  private Trees(RandomGenerator random) {
    this.random = random;
  }

  static Trees of(long seed) {
    return new Trees(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  RandomGenerator random() {
    return random;
  }

  /// A tree that bracket notation can carry: string leaves, nothing empty, no list in disguise.
  ObjectNode ofStrings() {
    ObjectNode root = object(4, true);
    return root.isEmpty() ? root.put("only", text()) : root;
  }

  /// A tree with everything that JSON knows.
  ObjectNode ofAnything() {
    return object(5, false);
  }

  String text() {
    String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
    int[] points = alphabet.codePoints().toArray();
    int length = random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private JsonNode node(int depth, boolean strings) {
    return switch (random.nextInt(depth == 0 ? 1 : 4)) {
      case 0, 1 -> strings ? NODES.stringNode(text()) : scalar();
      case 2 -> object(depth - 1, strings);
      default -> list(depth - 1, strings);
    };
  }

  private JsonNode scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> NODES.numberNode(random.nextInt());
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(random.nextDouble(-1e6, 1e6));
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> NODES.nullNode();
      default -> NODES.stringNode(text());
    };
  }

  private ObjectNode object(int depth, boolean strings) {
    ObjectNode object = NODES.objectNode();
    int size = random.nextInt(strings ? 1 : 0, 6);
    for (int i = 0; i < size; i++) {
      // The letter keeps names from being empty or indices.
      object.set("k" + text(), node(depth, strings));
    }
    return object;
  }

  private ArrayNode list(int depth, boolean strings) {
    ArrayNode list = NODES.arrayNode();
    int size = random.nextInt(strings ? 1 : 0, 5);
    for (int i = 0; i < size; i++) {
      list.add(node(depth, strings));
    }
    return list;
  }
}
