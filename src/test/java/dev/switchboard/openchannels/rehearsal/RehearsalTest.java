package dev.switchboard.openchannels.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What would happen on a line, under settings that nobody has saved.
final class RehearsalTest {
  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
  private static final UserId ANN = new UserId(7);
  private static final UserId BOB = new UserId(9);

  private LineSettings settings =
      LineSettings.DEFAULT
          .with(LineFields.LINE_NAME, "Sales")
          .with(LineFields.WELCOME_MESSAGE, false)
          .with(LineFields.WELCOME_BOT_ENABLE, false)
          .with(LineFields.CLOSE_RULE, ReactionRule.NONE)
          .with(LineFields.VOTE_MESSAGE, false)
          .with(LineFields.NO_ANSWER_TIME, Duration.ZERO)
          .with(LineFields.AUTO_CLOSE_TIME, Duration.ZERO)
          .with(LineFields.FULL_CLOSE_TIME, Duration.ZERO)
          .with(LineFields.QUEUE_TIME, Duration.ofMinutes(5));

  private Map<Long, List<String>> skills = Map.of();
  private final Map<LineField<Long>, String> bots = new LinkedHashMap<>();

  private <T> void set(LineField<T> field, T value) {
    settings = settings.with(field, value);
  }

  private Line line() {
    List<QueueEntry> queue = List.of(new QueueEntry.User(ANN), new QueueEntry.User(BOB));
    return new Line(new LineId(3), settings, queue, new Line.Trace(NOON, NOON, ANN, 1));
  }

  /// As `minutes kind who text`.
  private List<String> plays(Plot plot) {
    return steps(scene(plot));
  }

  private Scene scene(Plot plot) {
    Map<UserId, String> people = new LinkedHashMap<>();
    people.put(ANN, "Ann");
    people.put(BOB, "Bob");
    return new Rehearsal(plot, NOON).play(line(), new Company(people, skills, bots));
  }

  private static List<String> steps(Scene scene) {
    return scene.steps().stream()
        .map(step ->
            "%d %s %s %s"
                .formatted(
                    Duration.between(NOON, step.at()).toMinutes(),
                    step.kind(),
                    step.who(),
                    step.text())
                .strip())
        .toList();
  }

  @Test
  void whoIsAskedPassesItOnAndTheClientHearsOfTheWaitInTime() {
    set(LineFields.QUEUE_TYPE, QueueType.STRICTLY);
    set(LineFields.NO_ANSWER_TIME, Duration.ofMinutes(7));
    set(LineFields.NO_ANSWER_RULE, ReactionRule.TEXT);
    set(LineFields.NO_ANSWER_TEXT, "Please be patient.");
    set(LineFields.WELCOME_MESSAGE, true);
    set(LineFields.WELCOME_MESSAGE_TEXT, "Welcome!");

    assertThat(plays(Plot.UNANSWERED))
        .startsWith(
            "0 WRITES",
            "0 ASKED Ann",
            "0 READS  Welcome!",
            "5 ASKED Bob",
            "7 READS  Please be patient.",
            "10 AGAIN Ann");
    assertThat(scene(Plot.UNANSWERED).goesOn()).isTrue();
  }

  @Test
  void anAnsweredDialogClosesByItselfAfterTheTimeOfTheLine() {
    set(LineFields.AUTO_CLOSE_TIME, Duration.ofMinutes(30));
    set(LineFields.AUTO_CLOSE_RULE, ReactionRule.TEXT);
    set(LineFields.AUTO_CLOSE_TEXT, "Bye.");

    assertThat(plays(Plot.ANSWERED))
        .containsExactly("0 WRITES", "0 ASKED Ann", "1 ANSWERS Ann", "31 READS  Bye.", "31 CLOSED");
    assertThat(scene(Plot.ANSWERED).goesOn()).isFalse();
  }

  @Test
  void whatIsClosedByHandStaysOpenForAWhile() {
    set(LineFields.CLOSE_RULE, ReactionRule.TEXT);
    set(LineFields.CLOSE_TEXT, "Thank you.");
    set(LineFields.FULL_CLOSE_TIME, Duration.ofMinutes(10));

    assertThat(plays(Plot.FINISHED))
        .endsWith("10 FINISHES Ann", "10 READS  Thank you.", "10 CLOSING", "20 CLOSED");
  }

  @Test
  void aBotThatAnswersFirstIsRelievedWhenItsTimeIsUp() {
    set(LineFields.WELCOME_BOT_ENABLE, true);
    set(LineFields.WELCOME_BOT_ID, 40L);
    set(LineFields.WELCOME_BOT_TIME, Duration.ofMinutes(3));
    bots.put(LineFields.WELCOME_BOT_ID, "Robot");

    assertThat(plays(Plot.UNANSWERED))
        .startsWith("0 WRITES", "0 AGENT Robot", "3 ASKED Ann", "8 ASKED Bob");
    assertThat(plays(Plot.ANSWERED))
        .startsWith("0 WRITES", "0 AGENT Robot", "2 ASKED Ann", "3 ANSWERS Ann");
  }

  @Test
  void onlyWhoHasTheSkillsIsAskedUntilAnybodyWillDo() {
    skills = Map.of(BOB.value(), List.of("finnish"));
    set(LineFields.REQUIRED_SKILLS, List.of("finnish"));
    set(LineFields.SKILL_TIME, Duration.ofMinutes(4));
    set(LineFields.QUEUE_TIME, Duration.ofMinutes(6));

    assertThat(plays(Plot.UNANSWERED)).startsWith("0 WRITES", "0 ASKED Bob", "6 ASKED Ann");
    skills = Map.of();
    assertThat(plays(Plot.UNANSWERED)).startsWith("0 WRITES", "0 NOBODY", "4 ASKED Ann");
  }

  @Test
  void aLineThatShowsItsDialogsToAllAsksNobodyInParticular() {
    set(LineFields.QUEUE_TYPE, QueueType.ALL);

    assertThat(plays(Plot.ANSWERED)).startsWith("0 WRITES", "0 EVERYONE", "1 ANSWERS Ann");
  }

  @Test
  void whoWritesAtNightIsToldSo() {
    set(LineFields.WORKTIME_ENABLE, true);
    set(LineFields.WORKTIME_TIMEZONE, ZoneId.of("UTC"));
    set(LineFields.WORKTIME_FROM, LocalTime.of(13, 0));
    set(LineFields.WORKTIME_TO, LocalTime.of(18, 0));
    set(LineFields.WORKTIME_DAYOFF_RULE, ReactionRule.TEXT);
    set(LineFields.WORKTIME_DAYOFF_TEXT, "We are away.");

    assertThat(plays(Plot.AT_NIGHT)).contains("0 READS  We are away.");
    Week week = new Week(line(), NOON);
    assertThat(week.opens()).contains(NOON.plus(Duration.ofHours(1)));
    assertThat(week.closes()).contains(NOON);
    assertThat(week.days()).hasSize(7);
    assertThat(week.days().getFirst().open()).containsExactly(List.of(780, 1080));
  }

  @Test
  void aLineThatAsksAnewEverySecondIsPlayedForAWhileOnly() {
    set(LineFields.QUEUE_TIME, Duration.ofSeconds(1));

    Scene scene = scene(Plot.UNANSWERED);

    assertThat(scene.steps()).hasSizeLessThanOrEqualTo(14);
    assertThat(scene.goesOn()).isTrue();
  }
}
