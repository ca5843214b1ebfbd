package dev.switchboard.agents.script;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.slot.SlotId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineTest {
  private static final Effect CLOSE = new Effect.CloseDialog();

  @Test
  void theFirstMessageIsTheClientsMessageAtStart() {
    var chat = new Conversation(script(s -> s.text("You said: {{ client_message }}").waits()));
    assertThat(chat.says("Hi")).containsExactly(say("You said: Hi"));
    assertThat(chat.variable("client_message")).isEqualTo("Hi");
    assertThat(chat.variable("date")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(chat.variable("date_ts")).isEqualTo(Conversation.NOW.getEpochSecond());
    assertThat(chat.state().position()).isEqualTo(new Position.Waiting(new SlotId(3)));
  }

  @Test
  void waitForReactionOverwritesTheMessageAlwaysAsText() {
    var chat = new Conversation(script(s -> s.waits().text("{{ client_message ~ 1 }}").waits()));
    assertThat(chat.says("first")).isEmpty();
    assertThat(chat.says("45")).containsExactly(say("451"));
    assertThat(chat.variable("client_message")).isEqualTo("45");
  }

  @Test
  void theEndOfABranchClosesTheDialogAndTheNextMessageStartsAnother() {
    var chat = new Conversation(script(s -> s.text("a").waits().text("b")));
    assertThat(chat.says("1")).containsExactly(say("a"));
    assertThat(chat.says("2")).containsExactly(say("b"), CLOSE);
    assertThat(chat.state().position()).isEqualTo(new Position.Closed());
    assertThat(chat.says("3")).containsExactly(say("a"));
  }

  @Test
  void theContextOutlivesTheDialog() {
    var chat =
        new Conversation(
            script(s ->
                s.text("{{ seen|default('never') }}")
                    .memory("seen", "{{ client_message }}")
                    .handOver()));
    assertThat(chat.says("one")).first().isEqualTo(say("never"));
    assertThat(chat.says("two")).first().isEqualTo(say("one"));
  }

  @Test
  void aTextHasVariantsOfWhichOneIsSent() {
    Script script = script(s -> s.text("a\n\nb\nb\n\n\nc\n \nc").waits());
    Engine engine = new Engine(new Expressions(), new Random(3));
    Set<Effect> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Turn turn =
          Conversation.step(engine, script, DialogState.fresh(Context.EMPTY), new Input.Text("x"));
      assertThat(turn.effects()).hasSize(1);
      seen.addAll(turn.effects());
    }
    assertThat(seen).containsExactlyInAnyOrder(say("a"), say("b\nb"), say("c\n \nc"));
  }

  @Test
  void aBlankTextSendsNothing() {
    var chat = new Conversation(script(s -> s.text("{% if false %}x{% endif %} \n ").waits()));
    assertThat(chat.says("x")).isEmpty();
  }

  @Test
  void aTextThatFailsSendsNothingAndTheTraceSaysWhy() {
    var chat = new Conversation(script(s -> s.text("Total: {{ 1 / 0 }}").text("next").waits()));
    Turn turn = chat.turn(new Input.Text("x"));
    assertThat(turn.effects()).containsExactly(say("next"));
    assertThat(turn.trace().getFirst().slot()).isEqualTo(new SlotId(2));
    assertThat(turn.trace().getFirst().note()).contains("division by zero");
    assertThat(turn.trace().getLast()).isEqualTo(new Turn.Step(new SlotId(4), ""));
  }

  @Test
  void aFileArrivesAsText() {
    var chat = new Conversation(script(s -> s.text("{{ client_message }}").waits()));
    assertThat(chat.turn(new Input.File("image", "f1", "https://x/y.png")).effects())
        .containsExactly(say("file:image|f1|https://x/y.png"));
  }

  @Test
  void aMenuShowsItsButtonsAndTakesTheBranchOfTheOnePressed() {
    var chat = menuChat();
    assertThat(chat.says("hi"))
        .containsExactly(
            say("Choose"),
            new Effect.ShowButtons(
                List.of(
                    new ShownButton(new SlotId(4), "Yes, Ann"),
                    new ShownButton(new SlotId(7), "No"))));
    assertThat(chat.presses("4", "")).containsExactly(say("yes Yes, Ann"));
  }

  @ParameterizedTest
  @CsvSource({
    "'  yes, ANN ', yes",
    "No, no",
    "no, no",
    "maybe, other",
    "4, other",
    "'', other",
    "{{ secret }}, other"
  })
  void typedTextIsComparedTrimmedAndWithoutCase(String typed, String branch) {
    var chat = menuChat();
    chat.says("hi");
    assertThat(chat.says(typed)).containsExactly(say((branch + " " + typed).strip()));
  }

  @Test
  void aPressMayCarryTheLabelOrTheIdOrBoth() {
    for (String[] press : new String[][] {{"7", "No"}, {"7", ""}, {"", " nO"}, {"7", "Yes, Ann"}}) {
      var chat = menuChat();
      chat.says("hi");
      assertThat(chat.presses(press[0], press[1])).containsExactly(say("no No"));
    }
    var chat = menuChat();
    chat.says("hi");
    assertThat(chat.presses("99", "Old button")).containsExactly(say("other Old button"));
  }

  @Test
  void labelsAreComparedAsTheyWereWhenShown() {
    var chat = menuChat();
    chat.says("hi");
    chat.given("name", "Bob");
    assertThat(chat.says("Yes, Ann")).containsExactly(say("yes Yes, Ann"));
  }

  @Test
  void aButtonWithoutALabelIsNotShownAndOfTwoAlikeTheFirstWins() {
    var chat =
        new Conversation(
            script(s ->
                s.menu(m ->
                    m.button("{{ missing }}", b -> b.text("empty").waits())
                        .button("A", b -> b.text("first").waits())
                        .button("{{ 'a' }}", b -> b.text("second").waits())
                        .fallback(b -> b.text("other").waits()))));
    assertThat(chat.says("x"))
        .containsExactly(
            new Effect.ShowButtons(
                List.of(new ShownButton(new SlotId(6), "A"), new ShownButton(new SlotId(9), "a"))));
    assertThat(chat.says("a")).containsExactly(say("first"));
  }

  @Test
  void aMenuWithNothingToShowStillWaits() {
    var chat =
        new Conversation(
            script(s ->
                s.menu(m ->
                    m.button("{{ missing }}", b -> b.waits())
                        .fallback(b -> b.text("other").waits()))));
    assertThat(chat.says("x")).isEmpty();
    assertThat(chat.says("")).containsExactly(say("other"));
  }

  @Test
  void aPressWhenNoMenuIsShownIsAMessage() {
    var chat = new Conversation(script(s -> s.text("{{ client_message }}").waits().jump(2)));
    assertThat(chat.presses("4", "Yes")).containsExactly(say("Yes"));
    assertThat(chat.presses("4", "")).containsExactly(say("4"));
  }

  @Test
  void aTransitionRuleTakesTheFirstConditionThatHolds() {
    Script script =
        script(s ->
            s.rule(r ->
                r.when("client_message|int > 10", b -> b.text("big").handOver())
                    .when("{{ client_message|int > 5 }}", b -> b.text("mid").handOver())
                    .when("missing.boom()", b -> b.text("never").handOver())
                    .when("true", b -> b.text("small").handOver())));
    assertThat(new Conversation(script).says("11")).first().isEqualTo(say("big"));
    assertThat(new Conversation(script).says("7")).first().isEqualTo(say("mid"));
    assertThat(new Conversation(script).says("no number")).first().isEqualTo(say("small"));
  }

  @Test
  void memoryKeepsTheTypesOfValues() {
    var chat =
        new Conversation(
            script(s ->
                s.memory("number", "45")
                    .memory("fraction", "-4.5")
                    .memory("text", "'45'")
                    .memory("code", "007")
                    .memory("sum", "{{ number + 1 }}")
                    .memory("list", "{{ [number, 'a', {'b': true}] }}")
                    .memory("mixed", " {{ number }} pieces ")
                    .memory("quoted", "'{{ number }}'")
                    .memory("client_message", "{{ number }}")
                    .memory("broken", "{{ 1 / 0 }}")
                    .memory("chat_id", "stolen")
                    .handOver()));
    Turn turn = chat.turn(new Input.Text("x"));
    assertThat(chat.variable("number")).isEqualTo(45L);
    assertThat(chat.variable("fraction")).isEqualTo(-4.5);
    assertThat(chat.variable("text")).isEqualTo("45");
    assertThat(chat.variable("code")).isEqualTo("007");
    assertThat(chat.variable("sum")).isEqualTo(46L);
    assertThat(chat.variable("list")).hasToString("[45, a, {b=true}]");
    assertThat(chat.variable("mixed")).isEqualTo("45 pieces");
    assertThat(chat.variable("quoted")).isEqualTo("45");
    assertThat(chat.variable("client_message")).isEqualTo("45");
    assertThat(chat.variable("broken")).isEqualTo("(none)");
    assertThat(chat.variable("chat_id")).isEqualTo("(none)");
    assertThat(turn.trace().stream().filter(step -> !step.note().isEmpty())).hasSize(2);
  }

  @Test
  void aJumpGoesToASlotOrIntoABranchWithoutAskingItsParent() {
    var chat =
        new Conversation(
            script(s ->
                s.text("a")
                    .waits()
                    .rule(r ->
                        r.when("client_message == 'in'", b -> b.jump(7))
                            .when("true", b -> b.text("b").waits().jump(2)))));
    assertThat(chat.says("1")).containsExactly(say("a"));
    assertThat(chat.says("in")).containsExactly(say("b"));
    assertThat(chat.says("2")).containsExactly(say("a"));
  }

  @Test
  void aSavepointIsRememberedAndAJumpReturnsToIt() {
    var chat =
        new Conversation(
            script(
                s -> s.savepoint().text("here").waits().text("there").waits().jumpToSavepoint()));
    assertThat(chat.says("1")).containsExactly(say("here"));
    assertThat(chat.variable("savepoint_node_id")).isEqualTo(2L);
    assertThat(chat.says("2")).containsExactly(say("there"));
    assertThat(chat.says("3")).containsExactly(say("here"));
  }

  @ParameterizedTest
  @CsvSource({"999", "'nonsense'", "-1", "1", "'{{ [1] }}'"})
  void aSavepointThatIsNoSlotToJumpToLeadsToStart(String id) {
    var chat =
        new Conversation(
            script(s -> s.text("a").waits().memory("savepoint_node_id", id).jumpToSavepoint()));
    chat.says("1");
    Turn turn = chat.turn(new Input.Text("2"));
    assertThat(turn.effects()).isEmpty();
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.WAITING);
    assertThat(turn.next().position()).isEqualTo(new Position.AtStart());
    assertThat(chat.says("3")).containsExactly(say("a"));
  }

  @Test
  void memoryMayMoveTheSavepoint() {
    var chat =
        new Conversation(
            script(s -> s.text("a").waits().memory("savepoint_node_id", "'2'").jumpToSavepoint()));
    chat.says("1");
    assertThat(chat.says("2")).containsExactly(say("a"));
  }

  @Test
  void changeChatModeHandsOverAndEndsTheDialogForTheAgent() {
    var chat = new Conversation(script(s -> s.text("a").handOver()));
    Turn turn = chat.turn(new Input.Text("1"));
    assertThat(turn.effects()).containsExactly(say("a"), new Effect.HandOver(), CLOSE);
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.HANDED_OVER);
    assertThat(turn.next().position()).isEqualTo(new Position.Closed());
  }

  @Test
  void aScriptThatGoesRoundForEverIsStoppedAndTheTurnIsVoid() {
    var chat =
        new Conversation(
            script(s -> s.text("a").waits().text("spam").memory("n", "{{ n|int + 1 }}").jump(4)));
    chat.says("1");
    DialogState before = chat.state();
    Turn turn = chat.turn(new Input.Text("2"));
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.LOOPED);
    assertThat(turn.effects()).isEmpty();
    assertThat(turn.trace()).hasSize(Engine.MAX_SLOTS);
    assertThat(turn.next()).isEqualTo(before);
  }

  @Test
  void aScriptThatMakesTooMuchOfOneMessageIsStoppedAndTheTurnIsVoid() {
    String long100 = "{{ (range(1000)|join('x'.lower() ~ 'y'))|replace('xy', 'xxxxxxxx') }}";
    var chat =
        new Conversation(
            script(s -> s.text("a").waits().memory("t", long100).text("{{ t ~ t ~ t }}").jump(5)));
    chat.says("1");
    DialogState before = chat.state();
    Turn turn = chat.turn(new Input.Text("2"));
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.EXCESSIVE);
    assertThat(turn.effects()).isEmpty();
    assertThat(turn.next()).isEqualTo(before);
  }

  @Test
  void aScriptThatWorksTooLongForOneMessageIsStoppedAndTheTurnIsVoid() {
    long[] now = {0};
    Engine slow =
        new Engine(new Expressions(), new Random(1), () -> now[0] += Engine.LONGEST.toNanos() / 4);
    Script script = script(s -> s.text("a").text("b").text("c").text("d").text("e").waits());
    DialogState start = new DialogState(new Position.AtStart(), Context.EMPTY);
    Turn turn = Conversation.step(slow, script, start, new Input.Text("x"));
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.EXCESSIVE);
    assertThat(turn.effects()).isEmpty();
  }

  @Test
  void aSlotThatTheNewScriptLacksCountsAsStart() {
    DialogState old = new DialogState(new Position.Waiting(new SlotId(99)), Context.EMPTY);
    DialogState oldMenu =
        new DialogState(new Position.Choosing(new SlotId(3), List.of()), Context.EMPTY);
    Script script = script(s -> s.text("a").waits());
    Engine engine = new Engine(new Expressions(), new Random(1));
    for (DialogState state : List.of(old, oldMenu, old.closed())) {
      assertThat(Conversation.step(engine, script, state, new Input.Text("x")).effects())
          .containsExactly(say("a"));
    }
  }

  private static Conversation menuChat() {
    Script script =
        script(s ->
            s.text("Choose")
                .menu(m ->
                    m.button("Yes, {{ name }}", b -> b.text("yes {{ client_message }}").waits())
                        .button("No", b -> b.text("no {{ client_message }}").waits())
                        .fallback(b -> b.text("other {{ client_message }}").waits())));
    return new Conversation(script).given("name", "Ann");
  }

  private static Effect say(String text) {
    return new Effect.SayText(text);
  }
}
