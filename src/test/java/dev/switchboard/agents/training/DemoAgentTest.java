package dev.switchboard.agents.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.script.Conversation;
import dev.switchboard.agents.script.Effect;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ShownButton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DemoAgentTest {
  private final Conversation chat = new Conversation(demo());

  @Test
  void itTrainsWithoutAWarning() {
    assertThat(TrainingTest.trained(demo()).warnings()).isEmpty();
  }

  @Test
  void itRepeatsEveryTextForEver() {
    for (String text : List.of("Hello", "{{ chat_id }}", "Where is my order?", "  x ")) {
      assertThat(chat.says(text))
          .containsExactly(new Effect.SayText(("You said: " + text).strip()));
    }
  }

  @Test
  void itOffersAMenuAndFollowsIt() {
    chat.says("Hello");
    List<Effect> menu = chat.says(" MENU");
    assertThat(menu.getFirst()).isEqualTo(new Effect.SayText("How can I help?"));
    assertThat(((Effect.ShowButtons) menu.getLast()).buttons())
        .extracting(ShownButton::label)
        .containsExactly("Opening hours", "My order", "Talk to an operator");
    assertThat(chat.presses("", "Opening hours")).hasSize(2).contains(menu.getLast());
    assertThat(chat.presses("13", "My order")).hasSize(1);
    assertThat(chat.says(" A-17 "))
        .containsExactly(new Effect.SayText("Order A-17 is on its way."));
    assertThat(chat.says("thanks")).containsExactly(new Effect.SayText("You said: thanks"));
  }

  @Test
  void aTextInsteadOfAButtonIsAnsweredLikeAnyOther() {
    chat.says("menu");
    assertThat(chat.says("never mind")).containsExactly(new Effect.SayText("You said: never mind"));
  }

  @Test
  void itHandsOver() {
    assertThat(chat.says("Operator"))
        .containsExactly(
            new Effect.SayText("I am handing you over to an operator."),
            new Effect.HandOver(),
            new Effect.CloseDialog());
    assertThat(chat.says("menu")).hasSize(2);
    assertThat(chat.says("talk to an operator")).contains(new Effect.HandOver());
  }

  private static Script demo() {
    try (InputStream file = DemoAgentTest.class.getResourceAsStream("/agents/demo-agent.json")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return TrainingTest.parsed(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
