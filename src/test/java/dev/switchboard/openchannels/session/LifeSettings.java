package dev.switchboard.openchannels.session;

import static dev.switchboard.openchannels.line.LineFields.*;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.OpenSpan;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.line.ReactionRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every setting about the life of a session with two values, the same deeds under both, and what
/// is seen: a setting that does nothing cannot show two different things.
final class LifeSettings {
  /// @param seen what is to be seen under `value`
  record Case<T>(LineField<T> field, T value, Object seen, Function<SettingsAtWork, Object> deeds) {
    Object run(SettingsAtWork work) {
      return deeds.apply(work.with(field, value));
    }

    @Override
    public String toString() {
      return field + "=" + value;
    }
  }

  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Case<?>> cases = new ArrayList<>();

  static List<Case<?>> all() {
    LifeSettings table = new LifeSettings();
    table.greeting();
    table.hours();
    table.awayReactions();
    table.closing();
    table.autoClosing();
    VoteSettings.addTo(table);
    table.sorting();
    table.contacts();
    GoalSettings.addTo(table);
    FormSettings.addTo(table);
    return table.cases;
  }

  <T> void row(
      LineField<T> field,
      T one,
      Object seenWithOne,
      T other,
      Object seenWithOther,
      Function<SettingsAtWork, Object> deeds) {
    cases.add(new Case<>(field, one, seenWithOne, deeds));
    cases.add(new Case<>(field, other, seenWithOther, deeds));
  }

  private void contacts() {
    String text = "Mail karl@example.com or call +49 (30) 123-4567.";
    Function<SettingsAtWork, Object> known =
        w -> {
          ClientCard card = w.writes(text).office.dialog(w.at()).card();
          return card.email() + " " + card.phone();
        };
    row(CRM_CHAT_TRACKER, true, "karl@example.com +49301234567", false, " ", known);
  }

  private void greeting() {
    row(
        WELCOME_MESSAGE,
        false,
        List.of(),
        true,
        List.of("Hi"),
        w -> w.with(WELCOME_MESSAGE_TEXT, "Hi").writes("Hello").said());
    row(
        WELCOME_MESSAGE_TEXT,
        "Hi",
        List.of("Hi"),
        "Hey",
        List.of("Hey"),
        w -> w.with(WELCOME_MESSAGE, true).writes("Hello").said());
    row(
        SEND_WELCOME_EACH_SESSION,
        false,
        List.of("Hi"),
        true,
        List.of("Hi", "Hi"),
        w ->
            w.with(WELCOME_MESSAGE, true)
                .with(WELCOME_MESSAGE_TEXT, "Hi")
                .served()
                .writes("Again")
                .said());
  }

  /// It is Wednesday noon, UTC.
  private void hours() {
    row(
        WORKTIME_ENABLE,
        false,
        List.of(),
        true,
        List.of("Closed"),
        w ->
            w.with(WORKTIME_DAYOFF_TEXT, "Closed")
                .with(WORKTIME_DAYOFF, EVERY_DAY)
                .writes("Hello")
                .said());
    row(
        WORKTIME_FROM,
        LocalTime.of(9, 0),
        List.of(),
        LocalTime.of(13, 0),
        List.of("Closed"),
        w -> open(w).writes("Hello").said());
    row(
        WORKTIME_TO,
        LocalTime.of(11, 0),
        List.of("Closed"),
        LocalTime.of(13, 0),
        List.of(),
        w -> open(w).writes("Hello").said());
    row(
        WORKTIME_TIMEZONE,
        ZoneId.of("UTC"),
        List.of(),
        ZoneId.of("Asia/Tokyo"),
        List.of("Closed"),
        w ->
            w.with(WORKTIME_ENABLE, true)
                .with(WORKTIME_TO, LocalTime.of(18, 0))
                .with(WORKTIME_DAYOFF_TEXT, "Closed")
                .writes("Hello")
                .said());
    row(
        WORKTIME_DAYOFF,
        Set.of(DayOfWeek.MONDAY),
        List.of(),
        Set.of(DayOfWeek.WEDNESDAY),
        List.of("Closed"),
        w -> open(w).writes("Hello").said());
    row(
        WORKTIME_HOLIDAYS,
        Set.of(),
        List.of(),
        everyDayOfTheYear(),
        List.of("Closed"),
        w -> open(w).writes("Hello").said());
    row(
        WORKTIME_INTERVALS,
        List.of(),
        List.of(),
        List.of(span(9, 11), span(13, 18)),
        List.of("Closed"),
        w -> open(w).writes("Hello").said());
  }

  private static OpenSpan span(int from, int to) {
    return OpenSpan.daily(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static Set<MonthDay> everyDayOfTheYear() {
    return LocalDate.of(2028, 1, 1)
        .datesUntil(LocalDate.of(2029, 1, 1))
        .map(MonthDay::from)
        .collect(Collectors.toSet());
  }

  private static SettingsAtWork open(SettingsAtWork work) {
    return work.with(WORKTIME_ENABLE, true)
        .with(WORKTIME_TIMEZONE, ZoneId.of("UTC"))
        .with(WORKTIME_DAYOFF_TEXT, "Closed");
  }

  private static SettingsAtWork away(SettingsAtWork work) {
    return open(work).with(WORKTIME_DAYOFF, EVERY_DAY);
  }

  private void awayReactions() {
    row(
        WORKTIME_DAYOFF_RULE,
        ReactionRule.NONE,
        List.of(),
        ReactionRule.TEXT,
        List.of("Closed"),
        w -> away(w).writes("Hello").said());
    row(
        WORKTIME_DAYOFF_RULE,
        ReactionRule.TEXT,
        false,
        ReactionRule.BOT,
        true,
        w ->
            away(w).with(WORKTIME_DAYOFF_BOT_ID, w.office.bot.value()).writes("Hello").isWithBot());
    row(
        WORKTIME_DAYOFF_TEXT,
        "Closed",
        List.of("Closed"),
        "Gone",
        List.of("Gone"),
        w -> {
          w.with(WORKTIME_ENABLE, true).with(WORKTIME_DAYOFF, EVERY_DAY);
          return w.writes("Hello").writes("Anybody?").said();
        });
    row(
        WORKTIME_DAYOFF_RULE,
        ReactionRule.NONE,
        List.of("Hi"),
        ReactionRule.TEXT,
        List.of("Closed"),
        w ->
            away(w)
                .with(WELCOME_MESSAGE, true)
                .with(WELCOME_MESSAGE_TEXT, "Hi")
                .writes("Hello")
                .said());
    row(
        WORKTIME_DAYOFF_BOT_ID,
        0L,
        false,
        6L,
        true,
        w -> away(w).with(WORKTIME_DAYOFF_RULE, ReactionRule.BOT).writes("Hello").isWithBot());
  }

  private void closing() {
    row(
        CLOSE_RULE,
        ReactionRule.NONE,
        List.of(),
        ReactionRule.TEXT,
        List.of("Bye"),
        w -> w.with(CLOSE_TEXT, "Bye").served().said());
    row(
        CLOSE_RULE,
        ReactionRule.TEXT,
        false,
        ReactionRule.BOT,
        true,
        w -> w.with(CLOSE_BOT_ID, w.office.bot.value()).served().isWithBot());
    row(
        CLOSE_TEXT,
        "Bye",
        List.of("Bye"),
        "Ciao",
        List.of("Ciao"),
        w -> w.with(CLOSE_RULE, ReactionRule.TEXT).served().said());
    row(
        CLOSE_BOT_ID,
        0L,
        false,
        6L,
        true,
        w -> w.with(CLOSE_RULE, ReactionRule.BOT).served().isWithBot());
    row(FULL_CLOSE_TIME, Duration.ZERO, false, MINUTE, true, w -> w.served().seconds(59).isOpen());
    row(
        FULL_CLOSE_TIME,
        MINUTE,
        false,
        MINUTE.multipliedBy(2),
        true,
        w -> w.served().seconds(60).isOpen());
    row(
        CONFIRM_CLOSE,
        false,
        false,
        true,
        true,
        w -> {
          w.writes("Hello").answers();
          w.office.call(w.office.ann, "switchboard.session.finish", w.at());
          return w.isOpen();
        });
  }

  private void autoClosing() {
    row(
        AUTO_CLOSE_TIME,
        MINUTE,
        false,
        Duration.ZERO,
        true,
        w -> w.writes("Hello").answers().seconds(60).isOpen());
    row(
        AUTO_CLOSE_TIME,
        MINUTE,
        false,
        MINUTE.multipliedBy(2),
        true,
        w -> w.writes("Hello").answers().seconds(60).isOpen());
    row(
        AUTO_CLOSE_RULE,
        ReactionRule.NONE,
        List.of(),
        ReactionRule.TEXT,
        List.of("Silence"),
        w -> silent(w.with(AUTO_CLOSE_TEXT, "Silence")).said());
    row(
        AUTO_CLOSE_RULE,
        ReactionRule.NONE,
        false,
        ReactionRule.BOT,
        true,
        w -> silent(w.with(AUTO_CLOSE_BOT_ID, w.office.bot.value())).isWithBot());
    row(
        AUTO_CLOSE_TEXT,
        "One",
        List.of("One"),
        "Two",
        List.of("Two"),
        w -> silent(w.with(AUTO_CLOSE_RULE, ReactionRule.TEXT)).said());
    row(
        AUTO_CLOSE_BOT_ID,
        0L,
        false,
        6L,
        true,
        w -> silent(w.with(AUTO_CLOSE_RULE, ReactionRule.BOT)).isWithBot());
    row(
        AUTO_EXPIRE_TIME,
        MINUTE,
        2,
        MINUTE.multipliedBy(3),
        1,
        w -> {
          silent(w).seconds(120).writes("I am back");
          return w.office.heard(SessionEvent.Started.class).size();
        });
  }

  private static SettingsAtWork silent(SettingsAtWork work) {
    return work.writes("Hello").answers().seconds(3600);
  }

  private void sorting() {
    row(
        CATEGORY_ENABLE,
        false,
        0L,
        true,
        7L,
        w -> w.with(CATEGORY_ID, 7L).writes("Hello").session().course().category());
    row(
        CATEGORY_ID,
        7L,
        7L,
        8L,
        8L,
        w -> w.with(CATEGORY_ENABLE, true).writes("Hello").session().course().category());
    row(
        QUEUE_PLACE_MESSAGE,
        false,
        List.of(),
        true,
        List.of("No. 1"),
        w ->
            w.with(QUEUE_TYPE, QueueType.ALL)
                .with(QUEUE_PLACE_TEXT, "No. #PLACE#")
                .writes("Hello")
                .said());
    row(
        QUEUE_PLACE_TEXT,
        "No. #PLACE#",
        List.of("No. 1"),
        "#PLACE#.",
        List.of("1."),
        w ->
            w.with(QUEUE_TYPE, QueueType.ALL)
                .with(QUEUE_PLACE_MESSAGE, true)
                .writes("Hello")
                .said());
  }
}
