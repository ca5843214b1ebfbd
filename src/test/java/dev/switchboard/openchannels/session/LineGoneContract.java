package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What becomes of sessions whose line is deleted.
interface LineGoneContract {
  Office office();

  private static void delete(Office office) {
    office.work(work -> {
      Lines lines = Lines.in(work);
      lines.remove(lines.find(office.line).orElseThrow(), office.chief);
      return true;
    });
  }

  @Test
  default void whatIsOpenOnADeletedLineIsClosedAndItsOperatorReadsWhy() {
    Office office = office();
    ChatId chat = office.writes("karl", "Hello").chat();
    office.call(office.ann, "imopenlines.session.intercept", chat);
    List<String> said = office.outgoing(chat);
    delete(office);

    Session closed = office.last(chat);
    assertThat(closed.stage())
        .isEqualTo(
            new Session.Stage.Closed(
                Optional.of(office.ann), false, office.store().clock().instant()));
    assertThat(office.heard(SessionEvent.Finished.class))
        .singleElement()
        .returns(closed, SessionEvent.Finished::session)
        .returns(office.chief, SessionEvent.Finished::by);
    assertThat(office.messages(chat).getLast())
        .matches(note -> note.inside() && note.session() == closed.id())
        .satisfies(note -> assertThat(note.text()).contains("line was deleted"));
    assertThat(office.outgoing(chat)).as("the client is told nothing").isEqualTo(said);
    String history = "{'CHAT_ID':" + chat + "}";
    assertThat(office.call(office.ann, "imopenlines.session.history.get", history).error())
        .as("who had it reads it still")
        .isEmpty();
  }

  @Test
  default void nobodyIsAskedToTakeWhatIsClosedInTheSameBreath() {
    Office office = office();
    office.set(LineFields.QUEUE_TYPE, QueueType.EVENLY);
    office.set(LineFields.MAX_CHAT, 1L);
    List<ChatId> chats =
        IntStream.range(0, 6).mapToObj(i -> office.writes("client" + i, "Hello").chat()).toList();
    int asked = office.heard(SessionEvent.HandedOver.class).size();
    delete(office);

    assertThat(chats).allMatch(chat -> !office.last(chat).isOpen());
    assertThat(office.heard(SessionEvent.HandedOver.class)).hasSize(asked);
  }

  @Test
  default void manyAreClosedInPortions() {
    Office office = office();
    int many = LineGone.MOST_AT_ONCE + 1;
    IntStream.range(0, many).forEach(i -> office.writes("client" + i, "Hello"));
    delete(office);
    assertThat(office.heard(SessionEvent.Finished.class)).hasSize(LineGone.MOST_AT_ONCE);

    DueTimers timers = new DueTimers(office.store(), List.of(new LineGone()));
    timers.pass(office.portal, Duration.ZERO);
    assertThat(office.heard(SessionEvent.Finished.class))
        .hasSize(many)
        .allMatch(finished -> finished.by().equals(office.chief));
    assertThat(timers.set(office.portal)).doesNotContain("session.line_gone");
  }

  @Test
  default void whatIsWithAnotherLineByNowGoesOnThere() {
    Office office = office();
    LineId other = office.open(LineSettings.DEFAULT, office.bob);
    ChatId chat = office.writes("karl", "Hello").chat();
    office.call(office.ann, "imopenlines.session.intercept", chat);
    String away = "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'queue" + other + "'}";
    office.call(office.ann, "imopenlines.operator.transfer", away);
    delete(office);

    assertThat(office.last(chat).isOpen()).isTrue();
    assertThat(office.offeredTo(chat)).isEqualTo(office.bob);
  }

  @Test
  default void nobodyWritesToTheClientOfADeletedLine() {
    Office office = office();
    ChatId chat = office.writes("karl", "Hello").chat();
    office.call(office.ann, "imopenlines.session.intercept", chat);
    delete(office);
    int said = office.messages(chat).size();

    String words = "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'Still there?'}";
    assertThat(office.call(office.ann, "im.message.add", words).error()).contains("ACCESS_ERROR");
    String notice = "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'Still there?','SYSTEM':'Y'}";
    assertThat(office.call(office.ann, "im.message.add", notice).error()).contains("ACCESS_ERROR");
    assertThat(office.call(office.ann, "imopenlines.session.start", chat).error())
        .contains("ACCESS_DENIED");
    assertThat(office.messages(chat)).hasSize(said);
    assertThat(office.last(chat).isOpen()).isFalse();
  }

  @Test
  default void whatIsWithAnotherLineIsAnsweredThereAndOverOnceItIsClosed() {
    Office office = office();
    LineId other = office.open(LineSettings.DEFAULT, office.bob);
    ChatId chat = office.writes("karl", "Hello").chat();
    office.call(office.ann, "imopenlines.session.intercept", chat);
    String away = "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'queue" + other + "'}";
    office.call(office.ann, "imopenlines.operator.transfer", away);
    delete(office);

    String words = "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'I am here'}";
    assertThat(office.call(office.bob, "im.message.add", words).error()).isEmpty();
    office.call(office.bob, "imopenlines.operator.finish", chat);
    assertThat(office.call(office.bob, "im.message.add", words).error()).contains("ACCESS_ERROR");
  }
}
