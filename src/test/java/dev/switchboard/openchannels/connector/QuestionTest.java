package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuestionTest {
  private static final Question.Answer SAID = new Question.Answer(List.of(), false);

  @Test
  void whoHasGivenUpIsToldNothingAndTheAnswerGoesOutAsEverythingElse() {
    Question question = new Question();
    question.giveUp();

    assertThat(question.take()).isFalse();
    assertThat(question.answered()).isCompletedWithValue(Question.Answer.NONE);
  }

  @Test
  void whatIsTakenIsNotGivenUpAnyMore() {
    Question question = new Question();
    assertThat(question.take()).isTrue();
    question.giveUp();
    assertThat(question.answered()).isNotDone();

    question.answer(SAID);
    assertThat(question.answered()).isCompletedWithValue(SAID);
  }

  @Test
  void aTurnThatIsDecidedAgainTakesItAgain() {
    Question question = new Question();
    assertThat(question.take()).isTrue();
    assertThat(question.take()).isTrue();
  }

  @Test
  void aTurnThatIsDecidedAgainWhenNobodyWaitsAnyMoreGoesOutAsEverythingElse() {
    Question question = new Question();
    assertThat(question.take()).isTrue();
    question.abandon();

    assertThat(question.take()).isFalse();
    assertThat(question.answered()).isCompletedWithValue(Question.Answer.NONE);
  }

  @Test
  void whoAsksAgainHearsTheSame() {
    Question question = new Question();
    question.take();
    question.answer(SAID);
    question.giveUp();
    question.abandon();

    assertThat(question.answered()).isCompletedWithValue(SAID);
    assertThat(question.answered()).isCompletedWithValue(SAID);
  }
}
