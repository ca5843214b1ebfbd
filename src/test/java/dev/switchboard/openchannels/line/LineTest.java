package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LineTest {
  // A Wednesday, noon in Berlin.
  private static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");
  private static final Line LINE =
      new Line(
          new LineId(4),
          LineSettings.DEFAULT,
          List.of(),
          new Line.Trace(NOON, NOON, new UserId(1), 1));

  @Test
  void aLineThatKeepsNoHoursIsAlwaysOpen() {
    Line closedOnWednesdays = LINE.with(LineFields.WORKTIME_DAYOFF, Set.of(DayOfWeek.WEDNESDAY));

    assertThat(closedOnWednesdays.isOpenAt(NOON)).isTrue();
    assertThat(closedOnWednesdays.with(LineFields.WORKTIME_ENABLE, true).isOpenAt(NOON)).isFalse();
  }

  @Test
  void aLineWithHoursIsOpenDuringThem() {
    Line line =
        LINE.with(LineFields.WORKTIME_ENABLE, true)
            .with(LineFields.WORKTIME_FROM, LocalTime.of(12, 0))
            .with(LineFields.WORKTIME_TO, LocalTime.of(13, 0));

    assertThat(line.isOpenAt(NOON)).isTrue();
    assertThat(line.isOpenAt(NOON.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void aBotNeedsToBeSwitchedOnAndChosen() {
    Line switchedOn = LINE.with(LineFields.WELCOME_BOT_ENABLE, true);

    assertThat(LINE.with(LineFields.WELCOME_BOT_ID, 9L).welcomeBot()).isEmpty();
    assertThat(switchedOn.welcomeBot()).isEmpty();
    assertThat(switchedOn.with(LineFields.WELCOME_BOT_ID, 9L).welcomeBot())
        .contains(
            new WelcomeBot(new UserId(9), BotJoin.ALWAYS, Duration.ofSeconds(180), BotLeave.CLOSE));
  }

  @Test
  void aReactionSaysItsTextOnlyWhenItsRuleIsText() {
    assertThat(LINE.onNoAnswer().saysSomething()).isTrue();
    assertThat(LINE.onAutoClose().saysSomething()).isFalse();
    assertThat(LINE.with(LineFields.NO_ANSWER_RULE, ReactionRule.NONE).onNoAnswer().saysSomething())
        .isFalse();
    assertThat(LINE.with(LineFields.CLOSE_TEXT, " ").onClose().saysSomething()).isFalse();
  }

  @Test
  void theGroupsOfSettingsReadTheirFields() {
    Line line =
        LINE.with(LineFields.VOTE_TIME_LIMIT, Duration.ofHours(2))
            .with(LineFields.VOTE_MESSAGE_2_LIKE, "Nice")
            .with(LineFields.WORKTIME_DAYOFF_BOT_ID, 3L)
            .with(LineFields.KPI_FURTHER_ANSWER_LIST, List.of(new UserId(8)));

    assertThat(line.voting().within()).hasHours(2);
    assertThat(line.voting().channels().liked()).isEqualTo("Nice");
    assertThat(line.onDayOff().bot()).isEqualTo(3);
    assertThat(line.furtherAnswers().told()).containsExactly(new UserId(8));
    assertThat(line.firstAnswer().told()).isEmpty();
  }
}
