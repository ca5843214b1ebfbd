package dev.switchboard.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whatever was answered, a macro brings what stands at the end of its steps, and nothing else.
final class BatchMacroPropertiesTest {
  private static final int SEEDS = 2_000;

  /// A macro, and what it leads to.
  private record Walk(String macro, JsonNode end) {}

  /// As far as the steps go, or less.
  private static Walk walk(ObjectNode answers, RandomGenerator random) {
    StringBuilder macro = new StringBuilder("$result");
    JsonNode node = answers;
    do {
      String step;
      if (node.isObject()) {
        List<String> names = List.copyOf(node.propertyNames());
        step = names.get(random.nextInt(names.size()));
        node = node.path(step);
      } else {
        int index = random.nextInt(node.size());
        step = Integer.toString(index);
        node = node.path(index);
      }
      macro.append('[').append(step).append(']');
    } while (node.isContainer() && !node.isEmpty() && random.nextInt(4) > 0);
    return new Walk(macro.toString(), node);
  }

  private static JsonNode resolved(String text, ObjectNode answers) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("t", text);
    return ((Decoded.Tree) BatchMacro.resolve(parameters, answers, WireLimits.DEFAULT))
        .parameters()
        .path("t");
  }

  @Test
  void whatHasNoMacroStaysAsItIs() {
    for (long seed = 0; seed < SEEDS; seed++) {
      ObjectNode tree = Trees.of(seed).ofAnything();
      ObjectNode answers = Trees.of(-seed).ofAnything();
      assertThat(BatchMacro.resolve(tree, answers, WireLimits.DEFAULT))
          .as("seed %d", seed)
          .isEqualTo(new Decoded.Tree(tree));
    }
  }

  @Test
  void aMacroAloneTakesOverTypeAndTree() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Trees trees = Trees.of(seed);
      ObjectNode answers = trees.ofAnything();
      if (!answers.isEmpty()) {
        Walk walk = walk(answers, trees.random());
        assertThat(resolved(walk.macro(), answers)).as("seed %d", seed).isEqualTo(walk.end());
      }
    }
  }

  @Test
  void withinATextItIsText() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Trees trees = Trees.of(seed);
      ObjectNode answers = trees.ofAnything();
      if (!answers.isEmpty()) {
        Walk one = walk(answers, trees.random());
        Walk two = walk(answers, trees.random());
        String text = "<" + one.macro() + "|" + two.macro() + ">";
        String plain =
            "<" + BracketNotation.plain(one.end()) + "|" + BracketNotation.plain(two.end()) + ">";
        assertThat(resolved(text, answers).asString()).as("seed %d", seed).isEqualTo(plain);
      }
    }
  }

  @Test
  void aStepTooFarLeadsNowhere() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Trees trees = Trees.of(seed);
      ObjectNode answers = trees.ofAnything();
      if (!answers.isEmpty()) {
        String astray = walk(answers, trees.random()).macro() + "[nowhere]";
        assertThat(resolved(astray, answers).asString()).as("seed %d", seed).isEmpty();
      }
    }
  }
}
