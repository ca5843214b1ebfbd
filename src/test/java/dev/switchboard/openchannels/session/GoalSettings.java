package dev.switchboard.openchannels.session;

import static dev.switchboard.openchannels.line.LineFields.*;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.List;

/// The rows of [LifeSettings] about the times in which clients are to be answered.
final class GoalSettings {
  /// The third whom an office hires.
  private static final UserId CHIEF = new UserId(3);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private GoalSettings() {}

  static void addTo(LifeSettings table) {
    table.row(
        KPI_FIRST_ANSWER_TIME,
        Duration.ZERO,
        List.of(),
        MINUTE,
        List.of("Late"),
        w -> firstLate(w.with(KPI_FIRST_ANSWER_ALERT, true)));
    table.row(
        KPI_FIRST_ANSWER_ALERT,
        false,
        List.of(),
        true,
        List.of("Late"),
        w -> firstLate(w.with(KPI_FIRST_ANSWER_TIME, MINUTE)));
    table.row(
        KPI_FIRST_ANSWER_LIST,
        List.of(),
        List.of(),
        List.of(CHIEF),
        List.of("Late"),
        w ->
            w.with(KPI_FIRST_ANSWER_TIME, MINUTE)
                .with(KPI_FIRST_ANSWER_ALERT, true)
                .with(KPI_FIRST_ANSWER_TEXT, "Late")
                .writes("Hello")
                .seconds(60)
                .told());
    table.row(
        KPI_FIRST_ANSWER_TEXT,
        "A",
        List.of("A"),
        "B",
        List.of("B"),
        w ->
            w.with(KPI_FIRST_ANSWER_TIME, MINUTE)
                .with(KPI_FIRST_ANSWER_ALERT, true)
                .with(KPI_FIRST_ANSWER_LIST, List.of(CHIEF))
                .writes("Hello")
                .seconds(60)
                .told());
    table.row(
        KPI_FURTHER_ANSWER_TIME,
        Duration.ZERO,
        List.of(),
        MINUTE,
        List.of("Late"),
        w -> furtherLate(w.with(KPI_FURTHER_ANSWER_ALERT, true)));
    table.row(
        KPI_FURTHER_ANSWER_ALERT,
        false,
        List.of(),
        true,
        List.of("Late"),
        w -> furtherLate(w.with(KPI_FURTHER_ANSWER_TIME, MINUTE)));
    table.row(
        KPI_FURTHER_ANSWER_LIST,
        List.of(),
        List.of(),
        List.of(CHIEF),
        List.of("Late"),
        w ->
            further(
                w.with(KPI_FURTHER_ANSWER_TIME, MINUTE)
                    .with(KPI_FURTHER_ANSWER_ALERT, true)
                    .with(KPI_FURTHER_ANSWER_TEXT, "Late")));
    table.row(
        KPI_FURTHER_ANSWER_TEXT,
        "A",
        List.of("A"),
        "B",
        List.of("B"),
        w ->
            further(
                w.with(KPI_FURTHER_ANSWER_TIME, MINUTE)
                    .with(KPI_FURTHER_ANSWER_ALERT, true)
                    .with(KPI_FURTHER_ANSWER_LIST, List.of(CHIEF))));
  }

  private static List<String> firstLate(SettingsAtWork work) {
    return work.with(KPI_FIRST_ANSWER_TEXT, "Late")
        .with(KPI_FIRST_ANSWER_LIST, List.of(CHIEF))
        .writes("Hello")
        .seconds(60)
        .told();
  }

  private static List<String> furtherLate(SettingsAtWork work) {
    return further(
        work.with(KPI_FURTHER_ANSWER_TEXT, "Late").with(KPI_FURTHER_ANSWER_LIST, List.of(CHIEF)));
  }

  private static List<String> further(SettingsAtWork work) {
    return work.writes("Hello").answers().writes("More").seconds(60).told();
  }
}
