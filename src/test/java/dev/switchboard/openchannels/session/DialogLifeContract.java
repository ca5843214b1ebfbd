package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From a client's first message on: sessions, offers, bots, repeats.
interface DialogLifeContract extends InTheOffice {
  @Test
  default void theFirstMessageMakesADialogAndASessionAndAsksAnOperator() {
    ReceiveMessage.Outcome.Stored stored = office().writes("karl", "Hello");

    Session session = office().last(stored.chat());
    assertThat(session.id()).isEqualTo(stored.session());
    assertThat(session.parent()).isZero();
    assertThat(office().offeredTo(stored.chat())).isEqualTo(office().ann);
    assertThat(office().members(stored.chat())).containsExactly(office().ann);
    assertThat(office().dialog(stored.chat()).title()).isEqualTo("karl - Sales");
    assertThat(office().dialog(stored.chat()).code())
        .isEqualTo("livechat|" + office().line + "|karl|karl");
    assertThat(office().heard(SessionEvent.Started.class)).hasSize(1);
  }

  @Test
  default void theNextMessageGoesIntoTheSameSession() {
    ReceiveMessage.Outcome.Stored first = office().writes("karl", "Hello");
    ReceiveMessage.Outcome.Stored second = office().writes("karl", "Anybody there?");

    assertThat(second.chat()).isEqualTo(first.chat());
    assertThat(second.session()).isEqualTo(first.session());
    assertThat(second.message()).isGreaterThan(first.message());
    assertThat(office().dialog(first.chat()).messageCount()).isEqualTo(2);
    assertThat(office().dialog(first.chat()).lastMessage()).isEqualTo(second.message());
  }

  @Test
  default void aClientWhoReturnsGetsANewSessionThatNamesTheOneBefore() {
    ChatId chat = closedBy(office().ann);
    long before = office().last(chat).id();

    ReceiveMessage.Outcome.Stored again = office().writes("karl", "One more thing");

    assertThat(again.chat()).isEqualTo(chat);
    assertThat(office().last(chat).parent()).isEqualTo(before);
    assertThat(office().last(chat).id()).isGreaterThan(before);
  }

  @Test
  default void aLineThatIsSwitchedOffTakesNoMessage() {
    office().set(LineFields.ACTIVE, false);

    ReceiveMessage.Outcome outcome =
        office()
            .run(
                new ReceiveMessage(
                    office().message(office().line, "karl", "Hello", "x"), Optional.empty()));

    assertThat(outcome).isInstanceOf(ReceiveMessage.Outcome.LineInactive.class);
  }

  @Test
  default void aRepeatedMessageIsStoredOnceAndAnsweredAlike() {
    ClientMessage message = office().message(office().line, "karl", "Hello", "same");
    ReceiveMessage.Outcome first = office().run(new ReceiveMessage(message, Optional.empty()));
    ReceiveMessage.Outcome second = office().run(new ReceiveMessage(message, Optional.empty()));

    ReceiveMessage.Outcome.Stored stored = (ReceiveMessage.Outcome.Stored) first;
    assertThat(second)
        .isEqualTo(
            new ReceiveMessage.Outcome.Repeated(
                stored.chat(), stored.session(), stored.message(), stored.client()));
    assertThat(office().messages(stored.chat())).hasSize(1);
  }

  @Test
  default void aRepeatIsToldEvenAfterHundredsOfOtherMessages() {
    ClientMessage message = office().message(office().line, "karl", "Hello", "old");
    office().run(new ReceiveMessage(message, Optional.empty()));
    ChatId chat = office().writes("karl", "0").chat();
    for (int i = 1; i <= 270; i++) {
      office().writes("karl", Integer.toString(i));
    }

    ReceiveMessage.Outcome again = office().run(new ReceiveMessage(message, Optional.empty()));

    assertThat(again).isInstanceOf(ReceiveMessage.Outcome.Repeated.class);
    assertThat(office().dialog(chat).messageCount()).isEqualTo(272);
  }

  @Test
  default void theSameIdFromAnotherClientIsAnotherMessage() {
    ClientMessage karls = office().message(office().line, "karl", "Hello", "1");
    ClientMessage ritas = office().message(office().line, "rita", "Hello", "1");

    assertThat(office().run(new ReceiveMessage(karls, Optional.empty())))
        .isInstanceOf(ReceiveMessage.Outcome.Stored.class);
    assertThat(office().run(new ReceiveMessage(ritas, Optional.empty())))
        .isInstanceOf(ReceiveMessage.Outcome.Stored.class);
  }

  @Test
  default void whatADatabaseCannotKeepIsTakenOutOfTexts() {
    ReceiveMessage.Outcome.Stored stored = office().writes("ka\0rl", "He\0llo");

    assertThat(office().messages(stored.chat())).extracting(Message::text).containsExactly("Hello");
    assertThat(office().dialog(stored.chat()).title()).isEqualTo("karl - Sales");
  }

  @Test
  default void anIdThatCannotBeKeptIsRefusedBeforeItIsWritten() {
    assertThatThrownBy(() -> office().message(office().line, "karl", "Hello", "x".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("255");
  }

  @Test
  default void evenlyAsksWhoeverHasTheLeastToDo() {
    UserId first = office().offeredTo(office().writes("karl", "Hello").chat());
    UserId second = office().offeredTo(office().writes("rita", "Hello").chat());
    UserId third = office().offeredTo(office().writes("otto", "Hello").chat());

    assertThat(List.of(first, second, third))
        .containsExactly(office().ann, office().bob, office().ann);
  }

  @Test
  default void strictlyAlwaysAsksTheFirst() {
    office().set(LineFields.QUEUE_TYPE, QueueType.STRICTLY);

    assertThat(office().offeredTo(office().writes("karl", "Hello").chat())).isEqualTo(office().ann);
    assertThat(office().offeredTo(office().writes("rita", "Hello").chat())).isEqualTo(office().ann);
  }

  @Test
  default void withEverybodyAskedNobodyHoldsTheDialogUntilOneAnswers() {
    office().set(LineFields.QUEUE_TYPE, QueueType.ALL);
    ChatId chat = waiting();

    assertThat(office().last(chat).holder()).isEmpty();
    done(office().bob, "imopenlines.operator.answer", chat);
    refused(office().ann, "imopenlines.operator.answer", chat, "ACCESS_DENIED");
    assertThat(office().last(chat).isAnsweredBy(office().bob)).isTrue();
  }

  @Test
  default void whoeverHasAsManyDialogsAsAllowedIsNotAsked() {
    office().set(LineFields.MAX_CHAT, 1L);
    office().writes("karl", "Hello");
    ChatId second = office().writes("rita", "Hello").chat();
    ChatId third = office().writes("otto", "Hello").chat();

    assertThat(office().last(third).holder()).isEmpty();
    done(office().bob, "imopenlines.operator.answer", second);
    done(office().bob, "imopenlines.operator.finish", second);
    assertThat(office().offeredTo(third)).isEqualTo(office().bob);
    assertThat(office().last(office().writes("lena", "Hello").chat()).holder()).isEmpty();
  }

  @Test
  default void offersDoNotCountWhereOnlyAnsweredDialogsDo() {
    office().set(LineFields.MAX_CHAT, 1L);
    office().set(LineFields.TYPE_MAX_CHAT, ChatsCounted.ANSWERED);
    office().writes("karl", "Hello");
    office().writes("rita", "Hello");

    assertThat(office().offeredTo(office().writes("otto", "Hello").chat())).isEqualTo(office().ann);
  }

  @Test
  default void anEmployeeWithoutARoleIsNeverAsked() {
    office()
        .change(
            office().line, line -> line.withQueue(List.of(new QueueEntry.User(office().stranger))));

    assertThat(office().last(waiting()).holder()).isEmpty();
  }

  @Test
  default void aBotHearsTheClientAndAnswers() {
    ReceiveMessage.Outcome.Stored stored = office().writesToBot("karl", "Hello");
    SessionEvent.AgentAddressed addressed =
        office().heard(SessionEvent.AgentAddressed.class).getFirst();

    assertThat(addressed.message().text()).isEqualTo("Hello");
    assertThat(speak(addressed.session(), new AgentSpeaks.Step.Say("Good day")))
        .isEqualTo(AgentSpeaks.Outcome.SPOKEN);
    assertThat(office().outgoing(stored.chat())).containsExactly("Good day");
    assertThat(office().messages(stored.chat()).getLast().author()).isEqualTo(office().bot);
  }

  private AgentSpeaks.Outcome speak(Session heard, AgentSpeaks.Step... steps) {
    return office().run(new AgentSpeaks(heard.chat(), heard.id(), heard.fence(), List.of(steps)));
  }

  @Test
  default void whatABotThoughtOutBeforeAPersonAnsweredReachesNobody() {
    ChatId chat = office().writesToBot("karl", "Hello").chat();
    Session heard = office().last(chat);
    done(office().ann, "imopenlines.operator.answer", chat);

    assertThat(speak(heard, new AgentSpeaks.Step.Say("Good day")))
        .isEqualTo(AgentSpeaks.Outcome.TOO_LATE);
    assertThat(office().outgoing(chat)).isEmpty();
  }

  @Test
  default void whatABotThoughtOutBeforeItGotTheDialogBackReachesNobody() {
    ChatId chat = office().writesToBot("karl", "Hello").chat();
    Session heard = office().last(chat);
    done(office().ann, "imopenlines.operator.answer", chat);
    office()
        .call(
            office().ann,
            "imopenlines.operator.transfer",
            "{'CHAT_ID':" + chat + ",'USER_ID':" + office().bot + "}");

    assertThat(speak(heard, new AgentSpeaks.Step.Say("Good day")))
        .isEqualTo(AgentSpeaks.Outcome.TOO_LATE);
    assertThat(speak(office().last(chat), new AgentSpeaks.Step.Say("Back again")))
        .isEqualTo(AgentSpeaks.Outcome.SPOKEN);
    assertThat(office().outgoing(chat)).containsExactly("Back again");
  }

  @Test
  default void aBotThatHasHandedOverSaysNoMore() {
    ChatId chat = office().writesToBot("karl", "Hello").chat();

    speak(
        office().last(chat),
        new AgentSpeaks.Step.Say("One moment"),
        new AgentSpeaks.Step.HandOver(),
        new AgentSpeaks.Step.Say("Still me"),
        new AgentSpeaks.Step.Close());

    assertThat(office().outgoing(chat)).containsExactly("One moment");
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void aBotCannotSpeakInAnotherDialogThanItsOwn() {
    Session heard = office().last(office().writesToBot("karl", "Hello").chat());
    ChatId other = office().writes("rita", "Hello").chat();

    AgentSpeaks.Outcome outcome =
        office()
            .run(
                new AgentSpeaks(
                    other,
                    heard.id(),
                    heard.fence(),
                    List.of(new AgentSpeaks.Step.Say("Good day"))));

    assertThat(outcome).isEqualTo(AgentSpeaks.Outcome.TOO_LATE);
    assertThat(office().outgoing(other)).isEmpty();
  }

  @Test
  default void aBotThatHandsOverToNobodyClosesTheSession() {
    office().change(office().line, line -> line.withQueue(List.of()));
    ChatId chat = office().writesToBot("karl", "Hello").chat();

    speak(office().last(chat), new AgentSpeaks.Step.HandOver());

    assertThat(office().last(chat).isOpen()).isFalse();
  }

  @Test
  default void aBotIsNotAddressedOnceAPersonAnswers() {
    ChatId chat = office().writesToBot("karl", "Hello").chat();
    done(office().ann, "imopenlines.operator.answer", chat);

    office().writesToBot("karl", "Are you there?");

    assertThat(office().heard(SessionEvent.AgentAddressed.class)).hasSize(1);
  }

  @Test
  default void whatFailsHalfwayLeavesNothingBehind() {
    ClientMessage message = office().message(office().line, "karl", "Hello", "once");
    assertThatThrownBy(() ->
            office()
                .work(work -> {
                  new ReceiveMessage(message, Optional.empty()).decide(work);
                  throw new IllegalStateException("planned");
                }))
        .hasMessage("planned");

    assertThat(office().run(new ReceiveMessage(message, Optional.empty())))
        .isInstanceOf(ReceiveMessage.Outcome.Stored.class);
    int load = office().work(work -> LiveFloor.in(work).floor().heldBy(office().ann));
    assertThat(load).isEqualTo(1);
  }
}
