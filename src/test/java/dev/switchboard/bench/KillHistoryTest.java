package dev.switchboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.bench.KillHistory.Breach;
import dev.switchboard.bench.KillHistory.Kind;
import dev.switchboard.bench.KillHistory.Sent;
import dev.switchboard.bench.Sink.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KillHistoryTest {
  private static final Sent A1 = new Sent("7", "a1", "one");
  private static final Sent A2 = new Sent("7", "a2", "two");
  private static final Sent B1 = new Sent("8", "b1", "uno");
  private static final List<Sent> SENT = List.of(A1, B1, A2);
  private static final Set<String> ALL = Set.of("a1", "a2", "b1");
  private static final List<Answer> ANSWERS =
      List.of(answer(A1, "x1"), answer(A2, "x2"), answer(B1, "y1"));

  @Test
  void aServerThatKeptItsWordHasNoBreach() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("b1", "a1", "a2"), ANSWERS))).isEmpty();
  }

  @Test
  void anAcknowledgedMessageThatIsNotStoredIsLost() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1"), ANSWERS)))
        .containsExactly(Kind.LOST);
  }

  @Test
  void aMessageThatWasNeitherAcknowledgedNorStoredIsNoBreach() {
    List<Answer> answers = List.of(answer(A1, "x1"), answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, Set.of("a1", "b1"), List.of("a1", "b1"), answers)))
        .isEmpty();
  }

  @Test
  void aMessageMayNotBeStoredTwice() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2", "a1"), ANSWERS)))
        .containsExactly(Kind.STORED_TWICE);
  }

  @Test
  void messagesOfAChatMayNotBeStoredInAnotherOrder() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a2", "b1", "a1"), ANSWERS)))
        .containsExactly(Kind.OUT_OF_ORDER);
  }

  @Test
  void messagesOfDifferentChatsMayBeStoredInAnyOrder() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "a2", "b1"), ANSWERS))).isEmpty();
  }

  @Test
  void whatNobodySentMayNotBeStored() {
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2", "z9"), ANSWERS)))
        .containsExactly(Kind.STRANGE);
  }

  @Test
  void everyStoredMessageMustBeAnswered() {
    List<Answer> answers = List.of(answer(A1, "x1"), answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers)))
        .containsExactly(Kind.UNANSWERED);
  }

  @Test
  void anAnswerInAnotherChatIsNoAnswer() {
    List<Answer> answers =
        List.of(answer(A1, "x1"), answer(B1, "y1"), new Answer("8", "x2", "You said: two"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers)))
        .containsExactlyInAnyOrder(Kind.UNANSWERED, Kind.STRANGE);
  }

  @Test
  void anAnswerMayComeTwiceWithTheSameId() {
    List<Answer> answers =
        List.of(answer(A1, "x1"), answer(A2, "x2"), answer(A1, "x1"), answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers))).isEmpty();
  }

  @Test
  void anAnswerMayNotComeTwiceWithTwoIds() {
    List<Answer> answers =
        List.of(answer(A1, "x1"), answer(A1, "x9"), answer(A2, "x2"), answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers)))
        .containsExactly(Kind.ANSWERED_TWICE);
  }

  @Test
  void answersOfAChatMayNotComeInAnotherOrder() {
    List<Answer> answers = List.of(answer(A2, "x2"), answer(A1, "x1"), answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers)))
        .containsExactly(Kind.OUT_OF_ORDER);
  }

  @Test
  void whatTheAgentSaysBesideItsAnswersIsOfNoInterest() {
    List<Answer> answers =
        List.of(
            new Answer("7", "g1", "Welcome!"),
            answer(A1, "x1"),
            answer(A2, "x2"),
            answer(B1, "y1"));
    assertThat(kinds(new KillHistory(SENT, ALL, List.of("a1", "b1", "a2"), answers))).isEmpty();
  }

  private static Answer answer(Sent to, String messageId) {
    return new Answer(to.chat(), messageId, "You said: " + to.text());
  }

  private static List<Kind> kinds(KillHistory history) {
    return history.breaches().stream().map(Breach::kind).toList();
  }
}
