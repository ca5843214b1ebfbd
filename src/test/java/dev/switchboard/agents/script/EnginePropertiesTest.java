package dev.switchboard.agents.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.slot.FileKind;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random scripts and random clients; the seed is in the name of the test that fails.
final class EnginePropertiesTest {
  private static final Expressions EXPRESSIONS = new Expressions();
  private static final String[] TEXTS = {
    "hi", "{{ client_message }}", "a\n\nb", "{{ n|int + 1 }}", "{% if n %}x{% endif %}", "{{ 1/0 }}"
  };
  private static final String[] CONDITIONS = {
    "client_message == 'a'", "n|int > 3", "missing.x()", "{{ n is defined }}", "false"
  };
  private static final String[] PATTERNS = {
    "a", "^(?<n>[0-9]+)$", "(x+x+)+y", "\\p{L}{2}", "(?i)button (?<m>.)?"
  };
  private static final String[] MESSAGES = {
    "a", "", "A ", "{{ secret }}", "{% for i in range(9) %}", "7", "Button 2", "привет", "\u0000"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTurnIsBoundedAndEveryStateSurvivesItsJson(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Script script = randomScript(random);
      assertThat(ScriptJson.read(ScriptJson.write(script)))
          .isEqualTo(new ScriptJson.Read.Parsed(script));
      converse(script, random);
    }
  }

  private static void converse(Script script, Random random) {
    Engine engine = new Engine(EXPRESSIONS, random);
    DialogState state = DialogState.fresh(Context.EMPTY.with("secret", "TOP-SECRET"));
    for (int message = 0; message < 6; message++) {
      Turn turn =
          engine
              .begin(script, state, randomInput(random), Conversation.NOW)
              .settled(_ -> randomResponse(random));
      assertThat(turn.trace()).hasSizeLessThanOrEqualTo(Engine.MAX_SLOTS);
      assertThat(turn.effects()).hasSizeLessThanOrEqualTo(2 * Engine.MAX_SLOTS);
      assertThat(turn.effects().toString()).doesNotContain("TOP-SECRET");
      assertThat(DialogState.fromJson(turn.next().toJson())).isEqualTo(turn.next());
      assertThatTheEndingIsHonest(turn, state);
      state = turn.next();
    }
  }

  private static void assertThatTheEndingIsHonest(Turn turn, DialogState before) {
    boolean closes = turn.effects().contains(new Effect.CloseDialog());
    boolean handsOver = turn.effects().contains(new Effect.HandOver());
    boolean closed = turn.next().position() instanceof Position.Closed;
    switch (turn.outcome()) {
      case WAITING -> assertThat(closes || handsOver || closed).isFalse();
      case CLOSED -> assertThat(closes && !handsOver && closed).isTrue();
      case HANDED_OVER -> assertThat(closes && handsOver && closed).isTrue();
      case LOOPED, EXCESSIVE -> {
        assertThat(turn.effects()).isEmpty();
        assertThat(turn.next()).isEqualTo(before);
      }
    }
  }

  private static Response randomResponse(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Response.Failed("Nobody is there.");
      case 1 -> new Response.Answered(500, Map.of(), "");
      case 2 -> new Response.Answered(200, Map.of("a", "b"), "{\"n\":[1,null,{\"x\":2.5}]}");
      default -> new Response.Answered(204, Map.of(), MESSAGES[random.nextInt(MESSAGES.length)]);
    };
  }

  private static Input randomInput(Random random) {
    String text = MESSAGES[random.nextInt(MESSAGES.length)];
    return switch (random.nextInt(4)) {
      case 0 -> new Input.ButtonPress(String.valueOf(random.nextInt(30)), text);
      case 1 -> new Input.File("image", text, "https://example.com/" + text);
      default -> new Input.Text(text);
    };
  }

  private static Script randomScript(Random random) {
    return ScriptBuilder.script(start -> randomBranch(start, random, 3));
  }

  private static void randomBranch(ScriptBuilder.Branch branch, Random random, int depth) {
    for (int slots = random.nextInt(4); slots > 0; slots--) {
      randomSlot(branch, random);
    }
    switch (random.nextInt(depth == 0 ? 4 : 9)) {
      case 0 -> branch.jump(1 + random.nextInt(25));
      case 1 -> branch.jumpToSavepoint();
      case 2 -> branch.handOver();
      case 3 -> {}
      case 4 -> branch.menu(menu -> randomMenu(menu, below(random, depth)));
      case 5 ->
          branch.matches(
              PATTERNS[random.nextInt(PATTERNS.length)],
              results ->
                  results.result(false, below(random, depth)).result(true, below(random, depth)));
      case 6 ->
          branch.asks(
              ScriptBuilder.post("https://example.com/{{ n }}"),
              answers -> answers.success(below(random, depth)).failure(below(random, depth)));
      default -> branch.rule(rule -> randomRule(rule, random, below(random, depth)));
    }
  }

  private static void randomSlot(ScriptBuilder.Branch branch, Random random) {
    if (random.nextInt(4) == 0) {
      branch.savepoint();
    }
    switch (random.nextInt(6)) {
      case 5 ->
          branch.asks(ScriptBuilder.post("https://example.com/{{ client_message }}"), _ -> {});
      case 4 ->
          branch.file(
              FileKind.IMAGE, "https://example.com/{{ n }}", TEXTS[random.nextInt(TEXTS.length)]);
      case 0 -> branch.text(TEXTS[random.nextInt(TEXTS.length)]);
      case 1 -> branch.memory("n", TEXTS[random.nextInt(TEXTS.length)]);
      case 2 -> branch.memory("savepoint_node_id", String.valueOf(random.nextInt(25)));
      default -> branch.waits();
    }
  }

  private static Consumer<ScriptBuilder.Branch> below(Random random, int depth) {
    return branch -> randomBranch(branch, random, depth - 1);
  }

  private static void randomMenu(
      ScriptBuilder.Children menu, Consumer<ScriptBuilder.Branch> below) {
    menu.button("a", below)
        .button("Button {{ 2 }}", below)
        .button("{{ n }}", below)
        .fallback(below);
  }

  private static void randomRule(
      ScriptBuilder.Children rule, Random random, Consumer<ScriptBuilder.Branch> below) {
    rule.when(CONDITIONS[random.nextInt(CONDITIONS.length)], below).when("true", below);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void noTextOfAClientChoosesAnotherBranchThanItsLettersDo(int seed) {
    Random random = new Random(seed);
    Script script =
        ScriptBuilder.script(s ->
            s.memory("copy", "{{ client_message }}")
                .memory("again", "{{ copy }}")
                .rule(r ->
                    r.when("again == client_message", b -> b.text("{{ again }}").waits())
                        .when("true", b -> b.text("changed").waits())));
    for (int round = 0; round < 200; round++) {
      StringBuilder message = new StringBuilder("x");
      for (int piece = random.nextInt(6); piece > 0; piece--) {
        message.append(MESSAGES[random.nextInt(MESSAGES.length)]).append("{{ 1 }}");
      }
      assertThat(new Conversation(script).says(message.toString()))
          .isEqualTo(List.of(new Effect.SayText(message.toString().strip())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everySlotKnowsItsTitle(long id) {
    Slot text = new Slot.Text(new SlotId(id), "", false, "x".repeat(50));
    Slot button = new Slot.Button(new SlotId(id), "", false, "y".repeat(50));
    Slot jump = new Slot.Jump(new SlotId(9), "", false, new Slot.Destination.ToSlot(text.id()));
    assertThat(text.title()).isEqualTo("x".repeat(40));
    assertThat(button.title()).isEqualTo("y".repeat(34));
    assertThat(jump.title()).isEqualTo("To slot " + id);
    assertThat(new Slot.Text(new SlotId(id), "Named", false, "x").title()).isEqualTo("Named");
  }
}
