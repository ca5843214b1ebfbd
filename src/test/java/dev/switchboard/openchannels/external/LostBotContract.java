package dev.switchboard.openchannels.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.BotHeard;
import dev.switchboard.openchannels.session.BotLost;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.openchannels.session.Office;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of dialogs when a bot's server is away.
interface LostBotContract {
  TestStore store();

  Office office();

  private static UserId bot(Office office, Dialect dialect) {
    return office
        .run(
            new AddExternalBot(
                "Robot",
                dialect,
                "https://bot.example.com/hook",
                SecretHash.of("t" + office.portal)))
        .orElseThrow();
  }

  private ChatId writes(Office office, UserId bot) {
    return office.writes(office.line, "karl", "Hello", Optional.of(bot)).chat();
  }

  private void pass(Office office, Duration time) {
    new DueTimers(store(), List.of(new BotPatience())).pass(office.portal, time);
  }

  @Test
  default void aBotThatDoesNotTakeAMessageInTimeLosesTheDialogToPeople() {
    Office office = office();
    UserId bot = bot(office, Dialect.WEBIM);
    ChatId chat = writes(office, bot);
    pass(office, BotPatience.TIME.minusSeconds(1));
    assertThat(office.last(chat).holder()).contains(bot);
    pass(office, Duration.ofSeconds(1));
    assertThat(office.offeredTo(chat)).isEqualTo(office.ann);
    assertThat(office.messages(chat).stream().filter(Message::inside).map(Message::text))
        .containsExactly(
            "[b]Robot, a bot, could not be reached. The dialog has gone to people.[/b]");
    assertThat(office.outgoing(chat)).isEmpty();
  }

  @Test
  default void aBotThatHasHeardKeepsTheDialog() {
    Office office = office();
    UserId bot = bot(office, Dialect.OMNICHANNEL);
    ChatId chat = writes(office, bot);
    office.run(new BotHeard(1));
    pass(office, BotPatience.TIME.multipliedBy(2));
    assertThat(office.last(chat).holder()).contains(bot);
    assertThat(new DueTimers(store(), List.of()).set(office.portal)).doesNotContain("session.bot");
  }

  @Test
  default void whoHasTakenTheDialogKeepsItWhenTheBotIsMissed() {
    Office office = office();
    ChatId chat = writes(office, bot(office, Dialect.WEBIM));
    Session before = office.last(chat);
    office.call(office.ann, "imopenlines.session.intercept", chat);
    assertThat(office.run(new BotLost(before.id(), before.fence()))).isFalse();
    pass(office, BotPatience.TIME);
    assertThat(office.last(chat).isAnsweredBy(office.ann)).isTrue();
  }

  @Test
  default void aBotThatIsSwitchedOffLosesTheDialogWithTheNextMessage() {
    Office office = office();
    UserId bot = bot(office, Dialect.WEBIM);
    ChatId chat = writes(office, bot);
    office.run(
        new ChangeExternalBot(
            bot, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)));
    assertThat(office.last(chat).holder()).contains(bot);
    writes(office, bot);
    assertThat(office.offeredTo(chat)).isEqualTo(office.ann);
    ChatId next = office.writes(office.line, "rita", "Hello", Optional.empty()).chat();
    assertThat(office.offeredTo(next)).isNotNull();
  }
}
