package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.QueueType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What lines do by themselves while sessions live.
interface LifeContract {
  Living living();

  default SettingsAtWork line() {
    return new SettingsAtWork(living());
  }

  @TestFactory
  default Stream<DynamicTest> everySettingDoesWhatItSays() {
    return LifeSettings.all().stream()
        .map(setting ->
            DynamicTest.dynamicTest(
                setting.toString(),
                () -> assertThat(setting.run(line())).isEqualTo(setting.seen())));
  }

  @Test
  default void theTimerOfSilenceIsSetOnceAndMovesFromTheLastMessage() {
    SettingsAtWork line = line().with(LineFields.AUTO_CLOSE_TIME, Duration.ofMinutes(10));
    line.writes("Hello").answers();
    for (int i = 0; i < 5; i++) {
      line.passes(Duration.ofMinutes(8)).writes("More");
    }

    assertThat(line.isOpen()).isTrue();
    assertThat(living().timers(line.office.portal)).containsExactly("session.silence");
    assertThat(line.passes(Duration.ofMinutes(10)).isOpen()).isFalse();
    assertThat(line.session().course().closedItself()).isTrue();
  }

  @Test
  default void whoWaitsForTheFirstAnswerIsNotForgottenBySilence() {
    assertThat(line().writes("Hello").passes(Duration.ofDays(3)).isOpen()).isTrue();
  }

  @Test
  default void aPinnedSessionStaysOpen() {
    SettingsAtWork line = line().writes("Hello").answers();
    line.office.call(line.office.ann, "imopenlines.session.mode.pin", line.at());

    assertThat(line.passes(Duration.ofDays(2)).isOpen()).isTrue();
  }

  @Test
  default void aPinEndsWithTheHandsItWasToStayIn() {
    SettingsAtWork line = line().writes("Hello").answers();
    line.office.call(line.office.ann, "imopenlines.session.mode.pin", line.at());
    line.office.call(line.office.chief, "imopenlines.session.intercept", line.at());

    assertThat(line.session().isAnsweredBy(line.office.chief)).isTrue();
    assertThat(line.passes(Duration.ofDays(2)).isOpen()).isFalse();
  }

  @Test
  default void whoReturnsInTimeGoesOnInTheSessionThatClosedByItself() {
    SettingsAtWork line = line().writes("Hello").answers().passes(Duration.ofHours(1));
    long session = line.session().id();

    assertThat(line.isOpen()).isFalse();
    line.writes("Back again");

    assertThat(line.session().id()).isEqualTo(session);
    assertThat(line.isOpen()).isTrue();
    assertThat(line.office.offeredTo(line.at())).isNotNull();
    assertThat(line.office.heard(SessionEvent.Reopened.class)).hasSize(1);
  }

  @Test
  default void whatTheClientWritesInsteadOfAVoteKeepsTheSessionOpen() {
    SettingsAtWork line =
        line()
            .with(LineFields.VOTE_MESSAGE, true)
            .with(LineFields.VOTE_TIME_LIMIT, Duration.ofMinutes(5))
            .served();

    assertThat(line.session().isClosing()).isTrue();
    line.writes("One more question").writes("1").passes(Duration.ofMinutes(6));

    assertThat(line.isOpen()).isTrue();
    assertThat(line.vote()).isEqualTo(Rating.Vote.NONE);
  }

  @Test
  default void aVoteClosesWhatWasOnlyOpenForIt() {
    SettingsAtWork line =
        line()
            .with(LineFields.VOTE_MESSAGE, true)
            .with(LineFields.VOTE_TIME_LIMIT, Duration.ofMinutes(5))
            .served()
            .writes("0");

    assertThat(line.isOpen()).isFalse();
    assertThat(line.vote()).isEqualTo(Rating.Vote.DISLIKE);
    assertThat(living().timers(line.office.portal)).containsExactly("session.silence");
  }

  @Test
  default void aVoteAfterTheEndBelongsToTheSessionThatEnded() {
    SettingsAtWork line = line().with(LineFields.VOTE_MESSAGE, true).served();
    long session = line.session().id();

    assertThat(line.isOpen()).isFalse();
    line.writes("1");

    assertThat(line.session().id()).isEqualTo(session);
    assertThat(line.vote()).isEqualTo(Rating.Vote.LIKE);
    line.writes("1");
    assertThat(line.session().parent()).isEqualTo(session);
  }

  @Test
  default void anAnswerTakesBackThatTheSessionIsAboutToClose() {
    SettingsAtWork line =
        line().with(LineFields.FULL_CLOSE_TIME, Duration.ofMinutes(5)).served().answers();

    assertThat(line.passes(Duration.ofMinutes(6)).isOpen()).isTrue();
  }

  @Test
  default void finishedTwiceASessionClosesAtOnce() {
    SettingsAtWork line = line().with(LineFields.FULL_CLOSE_TIME, Duration.ofMinutes(5)).served();

    assertThat(line.finishes().isOpen()).isFalse();
  }

  @Test
  default void aVoteOfAPageCountsBeforeTheEndWhereTheLineTakesIt() {
    SettingsAtWork line = line().writes("Hello").answers();
    RateByClient vote = new RateByClient(line.at(), Rating.Vote.LIKE);

    assertThat(line.office.run(vote)).isFalse();
    line.with(LineFields.VOTE_MESSAGE, true).with(LineFields.VOTE_BEFORE_FINISH, false);
    assertThat(line.office.run(vote)).isFalse();
    line.with(LineFields.VOTE_BEFORE_FINISH, true);
    assertThat(line.office.run(vote)).isTrue();
    assertThat(line.vote()).isEqualTo(Rating.Vote.LIKE);
    assertThat(line.isOpen()).isTrue();
  }

  @Test
  default void aClientIsToldHowLongOthersHaveWaited() {
    SettingsAtWork line =
        line()
            .with(LineFields.QUEUE_TYPE, QueueType.ALL)
            .with(LineFields.NO_ANSWER_TIME, Duration.ZERO)
            .with(LineFields.QUEUE_PLACE_MESSAGE, true)
            .with(LineFields.QUEUE_PLACE_TEXT, "No. #PLACE#, #WAIT# min");
    line.writes("Hello").seconds(200).answers().finishes();

    assertThat(line.said()).isEmpty();
    line.office.writes("rita", "Hello");
    assertThat(line.writes("Hello again").said()).isEqualTo(List.of("No. 2, 4 min"));
  }

  @Test
  default void aLineThatHasAnsweredNobodyPromisesNothingButThePlace() {
    SettingsAtWork line =
        line()
            .with(LineFields.QUEUE_TYPE, QueueType.ALL)
            .with(LineFields.QUEUE_PLACE_MESSAGE, true)
            .with(
                LineFields.QUEUE_PLACE_TEXT, "You are no. #PLACE#. It takes #WAIT# min.[br]Sorry!");

    assertThat(line.writes("Hello").said()).isEqualTo(List.of("You are no. 1.[br]Sorry!"));
    line.with(LineFields.QUEUE_PLACE_TEXT, "About #WAIT# min");
    ChatId other = line.office.writes("rita", "Hello").chat();
    assertThat(line.office.outgoing(other)).isEmpty();
  }

  @Test
  default void aSnoozedSessionComesBackAtItsTime() {
    SettingsAtWork line = line().writes("Hello").answers();
    snooze(line, "'SECONDS':7200");

    assertThat(line.session().isSnoozed()).isTrue();
    assertThat(line.passes(Duration.ofHours(2)).session().isSnoozed()).isFalse();
    assertThat(line.isOpen()).as("silence counts from then").isTrue();
    assertThat(line.passes(Duration.ofHours(1)).isOpen()).isFalse();
  }

  @Test
  default void aSnoozedSessionComesBackWithTheClientsNextMessage() {
    SettingsAtWork line = line().writes("Hello").answers();
    snooze(line, "'UNTIL':'" + line.office.store().clock().instant().plusSeconds(900) + "'");

    assertThat(line.writes("Well?").session().isSnoozed()).isFalse();
    assertThat(living().timers(line.office.portal)).doesNotContain("session.snooze");
  }

  private static void snooze(SettingsAtWork line, String until) {
    String json = "{'CHAT_ID':" + line.at() + "," + until + "}";
    assertThat(
            line.office.call(line.office.ann, "switchboard.session.snooze", json).body().toString())
        .contains("\"result\":true");
  }

  @Test
  default void aSnoozeNeedsAMomentToCome() {
    SettingsAtWork line = line().writes("Hello").answers();
    for (String until :
        List.of("'SECONDS':0", "'UNTIL':'soon'", "'UNTIL':'2001-01-01T00:00:00Z'")) {
      String json = "{'CHAT_ID':" + line.at() + "," + until + "}";
      assertThat(line.office.call(line.office.ann, "switchboard.session.snooze", json).error())
          .isEqualTo("ERROR_ARGUMENT");
    }
    assertThat(line.session().isSnoozed()).isFalse();
  }
}
