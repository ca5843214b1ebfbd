package dev.switchboard.agents.script;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegularExpressionTest {
  private static Script asking(String expression) {
    return script(s ->
        s.matches(
            expression,
            r ->
                r.result(false, b -> b.text("no").waits())
                    .result(true, b -> b.text("yes").waits())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      value = {
        "[0-9]{4} ; my number is 12345 ; yes",
        "^[0-9]{4}$ ; 12345 ; no",
        "^[0-9]{4}$ ; 1234 ; yes",
        "hello ; Hello ; no",
        "(?i)hello ; Hello ; yes",
        "^\\p{L}+$ ; привет ; yes",
        "{{ client_message }} ; {{ client_message }} ; yes",
      })
  void anyPartOfTheMessageMayMatch(String expression, String message, String answer) {
    assertThat(new Conversation(asking(expression)).says(message))
        .containsExactly(new Effect.SayText(answer));
  }

  @Test
  void theMessageMayBeLookedAtInSmallLetters() {
    var chat =
        new Conversation(
            script(s ->
                s.matchesLowercase(
                    "(?<word>straße|hello)",
                    r ->
                        r.result(false, b -> b.text("no").waits())
                            .result(
                                true, b -> b.text("{{ word }}, {{ client_message }}").waits()))));
    assertThat(chat.says("HELLO")).containsExactly(new Effect.SayText("hello, HELLO"));
  }

  @Test
  void namedGroupsBecomeVariablesWhichStayWhenTheNextMessageDoesNotMatch() {
    var chat =
        new Conversation(
            script(s ->
                s.matches(
                    "^(?<order>[0-9]+)(-(?P<part>[a-z]))?$",
                    r -> r.result(false, b -> b.waits()).result(true, b -> b.waits()))));
    chat.says("4711-b");
    assertThat(chat.variable("order")).isEqualTo("4711");
    assertThat(chat.variable("part")).isEqualTo("b");
    chat =
        new Conversation(
            script(s ->
                s.matches(
                    "^(?<order>[0-9]+)(-(?<part>[a-z]))?$",
                    r -> r.result(false, b -> b.jump(3)).result(true, b -> b.waits().jump(2)))));
    chat.says("0815");
    assertThat(chat.variable("order")).isEqualTo("0815");
    assertThat(chat.variable("part")).isEqualTo("");
  }

  /// Java's own engine would think about this for longer than anybody lives.
  @Test
  void whatAnAuthorWritesCannotBlowUp() {
    var chat = new Conversation(asking("^(([a-z])+.)+[A-Z]([a-z])+$"));
    assertThat(chat.says("a".repeat(20_000))).containsExactly(new Effect.SayText("no"));
  }

  @Test
  void aMessageThatIsLookedAtForTooLongVoidsTheTurn() {
    AtomicLong nanos = new AtomicLong();
    Engine engine = new Engine(new Expressions(), new Random(1), () -> nanos.addAndGet(1_000_000));
    Turn turn =
        Conversation.step(
            engine,
            asking("nothing of the kind"),
            DialogState.fresh(Context.EMPTY),
            new Input.Text("a".repeat(20_000)));
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.EXCESSIVE);
    assertThat(turn.trace().getFirst().note()).isEqualTo("The regular expression took too long.");
    assertThat(turn.effects()).isEmpty();
  }
}
