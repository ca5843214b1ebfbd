package dev.switchboard.agents.training;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptBuilder;
import dev.switchboard.agents.script.ScriptBuilder.Branch;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.agents.slot.FileKind;
import dev.switchboard.agents.slot.RequestTemplate;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class TrainingTest {
  private static final Training TRAINING = new Training(new Expressions());

  @Test
  void aSoundScriptBecomesASnapshotThatSurvivesItsJson() {
    Script script = script(s -> s.text("{{ client_message }}").waits().jump(2));
    Training.Outcome.Trained trained = trained(script);
    assertThat(trained.warnings()).isEmpty();
    assertThat(trained.snapshot()).isEqualTo(new Snapshot(7, script));
    assertThat(Snapshot.fromJson(trained.snapshot().toJson())).isEqualTo(trained.snapshot());
  }

  @Test
  void everyBranchNeedsABlockingSlot() {
    String message = "The branch must contain a Blocking Slot.";
    assertThat(problems(s -> s.text("a"))).containsExactly(new Problem(new SlotId(1), message));
    assertThat(problems(s -> {})).containsExactly(new Problem(new SlotId(1), message));
    assertThat(
            problems(s -> s.rule(r -> r.when("a", b -> b.text("x")).when("true", b -> b.waits()))))
        .containsExactly(new Problem(new SlotId(3), message));
    assertThat(problems(s -> s.menu(m -> m.button("A", b -> b.waits()).fallback(b -> {}))))
        .containsExactly(new Problem(new SlotId(5), message));
  }

  @Test
  void aJumpLeadsToAnExistingSlotOfAnAllowedType() {
    assertThat(problems(s -> s.jump(99))).containsExactly(at(2, "There is no slot 99 to jump to."));
    assertThat(problems(s -> s.jump(1)))
        .containsExactly(at(2, "A jump can't lead to a slot of the type start."));
    assertThat(problems(s -> s.waits().jump(3)))
        .containsExactly(at(3, "A jump can't lead to a slot of the type jump."));
    assertThat(problems(s -> s.rule(r -> r.when("a", b -> b.jump(5)).when("true", b -> b.jump(2)))))
        .isEmpty();
  }

  @Test
  void aRegularExpressionCompilesAndHasTwoResultsInTheirOrder() {
    assertThat(problems(s -> s.matches("^(?<size>[0-9]+)$", r -> bothWait(r)))).isEmpty();
    assertThat(problems(s -> s.matches(" ", r -> bothWait(r))))
        .containsExactly(at(2, "A regular expression is expected."));
    assertThat(problems(s -> s.matches("(", r -> bothWait(r))))
        .containsExactly(at(2, "The regular expression is wrong: missing closing )."));
    assertThat(problems(s -> s.matches("(?<date>.)(?<lt>.)", r -> bothWait(r))))
        .containsExactly(
            at(2, "The system variable date can't be written."),
            at(2, "The word lt means something in expressions: take another name."));
    assertThat(problems(s -> s.matches("(((a{1000}){1000}){1000}){1000}", r -> bothWait(r))))
        .containsExactly(at(2, "The regular expression repeats too much."));
    assertThat(problems(s -> s.matches("x".repeat(1001), r -> bothWait(r))))
        .containsExactly(at(2, "The regular expression is longer than 1000."));
    String wrong = "A Regular Expression must have two results: false, then true.";
    assertThat(
            problems(s ->
                s.matches("a", r -> r.result(true, b -> b.waits()).result(false, b -> b.waits()))))
        .containsExactly(at(2, wrong));
    assertThat(problems(s -> s.matches("a", r -> r.when("true", b -> b.waits()))))
        .containsExactly(
            at(2, wrong),
            at(
                3,
                "A slot of the type condition can't stand below one of the type regular_expression."));
  }

  private static void bothWait(ScriptBuilder.Children results) {
    results.result(false, b -> b.waits()).result(true, b -> b.waits());
  }

  @Test
  void anAttachmentHasALinkOrATemplateThatCanMakeOne() {
    assertThat(problems(s -> s.file(FileKind.IMAGE, "{{ link }}", "{{ a }}").waits())).isEmpty();
    assertThat(problems(s -> s.file(FileKind.FILE, "https://a.example/b.pdf", "").waits()))
        .isEmpty();
    String expected = "A link that begins with http:// or https:// is expected.";
    assertThat(problems(s -> s.file(FileKind.FILE, "", "").waits()))
        .containsExactly(at(2, expected));
    assertThat(problems(s -> s.file(FileKind.FILE, "javascript:alert(1)", "").waits()))
        .containsExactly(at(2, expected));
    assertThat(problems(s -> s.file(FileKind.FILE, "{{ a|nofilter }}", "{{ b|nofilter }}").waits()))
        .hasSize(2);
  }

  @Test
  void aRequestCanBeMade() {
    assertThat(problems(s -> s.asks(ScriptBuilder.post("{{ url }}"), _ -> {}).waits())).isEmpty();
    assertThat(
            problems(s ->
                s.asks(
                        new RequestTemplate(
                            "GET",
                            "shop",
                            Map.of("Er-Delay", "3"),
                            Map.of("q", "{{ a|nofilter }}"),
                            "x",
                            Map.of("date", "{{ body }}")),
                        _ -> {})
                    .waits()))
        .containsExactly(
            at(2, "A link that begins with http:// or https:// is expected."),
            at(2, "Line 1: There is no filter 'nofilter'."),
            at(2, "The header er-delay is not known here: requests are sent at once."),
            at(2, "The system variable date can't be written."),
            at(2, "A request of the method GET carries no data."));
    assertThat(
            problems(s ->
                s.asks(
                        new RequestTemplate(
                            "GET",
                            "https://a.example/" + "x".repeat(1000),
                            Map.of("a b", "x".repeat(10_001)),
                            Map.of(),
                            "",
                            Map.of()),
                        _ -> {})
                    .waits()))
        .containsExactly(
            at(2, "The URL must contain no more than 1000 characters."),
            at(2, "The name of a header has 1 to 1000 characters, its value at most 10000."),
            at(2, "A header can't be called a b."));
  }

  @Test
  void theWaysOfARequestAllLeadSomewhere() {
    RequestTemplate request = ScriptBuilder.post("https://a.example/");
    String message = "The branch must contain a Blocking Slot.";
    assertThat(problems(s -> s.asks(request, _ -> {}))).containsExactly(at(1, message));
    assertThat(problems(s -> s.asks(request, a -> a.success(b -> b.waits()))))
        .containsExactly(at(1, message));
    assertThat(problems(s -> s.asks(request, a -> a.success(b -> b.waits()).failure(b -> {}))))
        .containsExactly(at(4 + 1, message));
    assertThat(problems(s -> s.asks(request, a -> a.failure(b -> b.waits())).waits())).isEmpty();
    assertThat(
            problems(s ->
                s.asks(request, a -> a.success(b -> b.waits()).failure(b -> b.waits())).waits()))
        .containsExactly(at(7, "Nothing can follow a slot of the type external_request."));
    assertThat(
            problems(s ->
                s.asks(request, a -> a.success(b -> b.waits()).success(b -> b.waits())).waits()))
        .containsExactly(at(2, "An External Request has at most one success and one error."));
    assertThat(problems(s -> s.asks(request, a -> a.fallback(b -> b.waits())).waits()))
        .containsExactly(
            at(
                3,
                "A slot of the type fallback can't stand below one of the type external_request."));
  }

  @Test
  void namesAreShort() {
    Slot fits = new Slot.WaitForReaction(new SlotId(2), "😀".repeat(40), false);
    Slot tooLong = new Slot.WaitForReaction(new SlotId(2), "x".repeat(41), false);
    assertThat(problems(s -> s.slot(fits))).isEmpty();
    assertThat(problems(s -> s.slot(tooLong)))
        .containsExactly(at(2, "Name must contain no more than 40 characters."));
  }

  @Test
  void textsAndLabelsAreNotEmptyAndTheirTemplatesParse() {
    assertThat(problems(s -> s.text(" \n\n ").waits()))
        .containsExactly(at(2, "Text must not be empty."));
    assertThat(problems(s -> s.text("{{ a|nofilter }}\n\n{{ broken").waits()))
        .hasSize(2)
        .contains(at(2, "Line 1: There is no filter 'nofilter'."));
    assertThat(
            problems(s ->
                s.menu(m ->
                    m.button(" ", b -> b.waits())
                        .button("{% if a %}x{% endif %}", b -> b.waits())
                        .fallback(b -> b.waits()))))
        .containsExactly(
            at(3, "Label must not be empty."), at(5, "Control structures can't be used here."));
  }

  @Test
  void aMenuHasDistinctButtonsAndOneFallback() {
    assertThat(problems(s -> s.menu(m -> m.fallback(b -> b.waits()))))
        .containsExactly(at(2, "A Button Menu must have at least one button."));
    assertThat(problems(s -> s.menu(m -> m.button("A", b -> b.waits()))))
        .containsExactly(at(2, "A Button Menu must have one fallback, has 0."));
    assertThat(
            problems(s ->
                s.menu(m ->
                    m.button("A", b -> b.waits())
                        .button("a ", b -> b.waits())
                        .fallback(b -> b.waits()))))
        .containsExactly(at(5, "Another button of this menu has the same label."));
  }

  @Test
  void aRuleHasTwoConditionsThatParseAndTheLastIsTrue() {
    assertThat(problems(s -> s.rule(r -> r.when("true", b -> b.waits()))))
        .containsExactly(at(2, "A Transition Rule must have at least two conditions."));
    assertThat(problems(s -> s.rule(r -> r.when("a", b -> b.waits()).when("b", b -> b.waits()))))
        .containsExactly(at(2, "The last condition of a Transition Rule must be true."));
    assertThat(
            problems(s -> s.rule(r -> r.when("a ==", b -> b.waits()).when("true", b -> b.waits()))))
        .singleElement()
        .matches(problem -> problem.slot().value() == 3);
    assertThat(problems(s -> s.rule(r -> {}))).hasSize(2);
  }

  @Test
  void childrenStandBelowTheirOwnKindOfParent() {
    assertThat(
            problems(s -> s.rule(r -> r.button("A", b -> b.waits()).when("true", b -> b.waits()))))
        .containsExactly(
            at(3, "A slot of the type button can't stand below one of the type transition_rule."));
  }

  @Test
  void neighboursAreAllowed() {
    assertThat(problems(s -> s.waits().waits()))
        .containsExactly(at(3, "Two Wait For Reaction slots can't follow each other."));
    assertThat(problems(s -> s.handOver().text("never")))
        .containsExactly(at(3, "Nothing can follow a slot of the type change_chat_mode."));
    assertThat(problems(s -> s.slot(new Slot.Fallback(new SlotId(2), "", false)).waits()))
        .containsExactly(at(2, "A slot of the type fallback can't follow another."));
  }

  @Test
  void memoryWritesUserVariablesAndTwoSystemOnes() {
    assertThat(
            problems(s ->
                s.memory("client_message", "x")
                    .memory("savepoint_node_id", "1")
                    .memory("a_1", "x")
                    .waits()))
        .isEmpty();
    assertThat(problems(s -> s.memory("chat_id", "x").waits()))
        .containsExactly(at(2, "The system variable chat_id can't be written."));
    assertThat(problems(s -> s.memory("channel_visitor_id", "x").waits()))
        .containsExactly(at(2, "The channel variable channel_visitor_id can't be written."));
    for (String wrong : List.of("1a", "", "a b", "ä", "_a", "a".repeat(129))) {
      assertThat(problems(s -> s.memory(wrong, "x").waits()))
          .containsExactly(at(2, VariableName.WRONG));
    }
  }

  @Test
  void aWordThatMeansSomethingInExpressionsIsNoVariable() {
    for (String word : List.of("empty", "in", "if", "true", "True", "mod", "lt", "null")) {
      assertThat(problems(s -> s.memory(word, "x").waits()))
          .containsExactly(
              at(2, "The word " + word + " means something in expressions: take another name."));
    }
  }

  @Test
  void allProblemsAreToldAtOnceInTheOrderOfTheSlots() {
    assertThat(problems(s -> s.text("").memory("1", "{{").jump(99)))
        .extracting(problem -> problem.slot().value())
        .containsExactly(2L, 3L, 3L, 4L);
  }

  @Test
  void slotsThatNothingReachesAreWarnedAbout() {
    String json =
        "{\"format\":\"switchboard-script/1\",\"slots\":[{\"id\":1,\"type\":\"start\",\"next\":2},"
            + "{\"id\":2,\"type\":\"wait_for_reaction\"},{\"id\":3,\"type\":\"text\",\"text\":\"x\"},"
            + "{\"id\":4,\"type\":\"change_chat_mode\"}]}";
    assertThat(trained(parsed(json)).warnings())
        .containsExactly(
            at(3, "No message can reach this slot."), at(4, "No message can reach this slot."));
  }

  static Script parsed(String json) {
    return switch (ScriptJson.read(json)) {
      case ScriptJson.Read.Parsed parsed -> parsed.script();
      case ScriptJson.Read.Malformed malformed -> throw new AssertionError(malformed.message());
    };
  }

  static Training.Outcome.Trained trained(Script script) {
    return switch (TRAINING.train(script, 7)) {
      case Training.Outcome.Trained trained -> trained;
      case Training.Outcome.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static List<Problem> problems(Consumer<Branch> start) {
    return switch (TRAINING.train(script(start), 1)) {
      case Training.Outcome.Trained _ -> List.of();
      case Training.Outcome.Refused refused -> refused.problems();
    };
  }

  private static Problem at(long slot, String message) {
    return new Problem(new SlotId(slot), message);
  }
}
