package dev.switchboard.openchannels.session;

import static dev.switchboard.openchannels.line.LineFields.*;

import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.identity.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The rows of [LifeSettings] about forms, and about what the source only names. Karl, who writes,
/// has said his name.
final class FormSettings {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final long PHONE = 2;
  private static final long EMAIL = 3;

  private final LifeSettings table;

  private FormSettings(LifeSettings table) {
    this.table = table;
  }

  static void addTo(LifeSettings table) {
    FormSettings rows = new FormSettings(table);
    rows.welcome();
    rows.occasion(
        NO_ANSWER_RULE,
        NO_ANSWER_FORM_ID,
        w -> w.with(NO_ANSWER_TIME, MINUTE).writes("Hello").seconds(60));
    rows.occasion(
        WORKTIME_DAYOFF_RULE,
        WORKTIME_DAYOFF_FORM_ID,
        w -> w.with(WORKTIME_ENABLE, true).with(WORKTIME_DAYOFF, EVERY_DAY).writes("Hello"));
    rows.occasion(CLOSE_RULE, CLOSE_FORM_ID, SettingsAtWork::served);
    rows.occasion(
        AUTO_CLOSE_RULE,
        AUTO_CLOSE_FORM_ID,
        w -> w.with(AUTO_CLOSE_TIME, MINUTE).writes("Hello").answers().seconds(60));
    rows.temporary();
    rows.activity();
  }

  private void welcome() {
    table.row(
        USE_WELCOME_FORM,
        false,
        List.of(),
        true,
        List.of("phone", "email"),
        w -> w.byLetter().writes("Hello").writes("More").asked());
    table.row(
        WELCOME_FORM_ID,
        PHONE,
        List.of("phone"),
        EMAIL,
        List.of("email"),
        w -> w.with(USE_WELCOME_FORM, true).writes("Hello").asked());
    table.row(
        WELCOME_FORM_DELAY,
        false,
        List.of(),
        true,
        List.of("phone", "email"),
        w -> w.with(USE_WELCOME_FORM, true).writes("Hello").asked());
  }

  private void occasion(
      LineField<ReactionRule> rule,
      LineField<Long> form,
      Function<SettingsAtWork, SettingsAtWork> deeds) {
    table.row(
        rule,
        ReactionRule.NONE,
        List.of(),
        ReactionRule.FORM,
        List.of("phone", "email"),
        w -> deeds.apply(w).asked());
    table.row(
        form,
        PHONE,
        List.of("phone"),
        EMAIL,
        List.of("email"),
        w -> deeds.apply(w.with(rule, ReactionRule.FORM)).asked());
  }

  private void temporary() {
    table.row(
        TEMPORARY, true, false, false, true, w -> w.passes(Duration.ofHours(24)).isLineThere());
    table.row(
        TEMPORARY,
        true,
        true,
        false,
        true,
        w -> w.writes("Hello").passes(Duration.ofHours(24)).isLineThere());
  }

  private void activity() {
    table.row(
        KPI_CHECK_OPERATOR_ACTIVITY,
        true,
        List.of(),
        false,
        List.of("Late"),
        w -> whileAnnTypes(w).told());
    table.row(
        KPI_CHECK_OPERATOR_ACTIVITY,
        true,
        List.of("Late"),
        false,
        List.of("Late"),
        w -> whileAnnTypes(w).seconds(60).told());
  }

  private static SettingsAtWork whileAnnTypes(SettingsAtWork work) {
    work.with(KPI_FIRST_ANSWER_TIME, MINUTE)
        .with(KPI_FIRST_ANSWER_ALERT, true)
        .with(KPI_FIRST_ANSWER_LIST, List.of(new UserId(3)))
        .with(KPI_FIRST_ANSWER_TEXT, "Late")
        .writes("Hello")
        .seconds(50);
    work.office.run(new SayWriting(work.at(), work.office.ann));
    return work.seconds(30);
  }
}
