package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.OpenSpan;
import dev.switchboard.openchannels.sla.Goal;
import dev.switchboard.openchannels.sla.SlaEvent;
import dev.switchboard.openchannels.sla.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How soon clients are answered, and who hears of it when they are not.
interface SlaContract {
  Living living();

  private SettingsAtWork promised(String times) {
    SettingsAtWork line = new SettingsAtWork(living());
    line.asAdmin("switchboard.sla.add", "{'NAME':'Gold'," + times + "}");
    return line;
  }

  private static List<Goal> missed(SettingsAtWork line) {
    return line.office.heard(SlaEvent.Breached.class).stream()
        .map(SlaEvent.Breached::goal)
        .toList();
  }

  private static List<Goal> near(SettingsAtWork line) {
    return line.office.heard(SlaEvent.Near.class).stream().map(SlaEvent.Near::goal).toList();
  }

  private static Optional<Watch.Standing> standing(SettingsAtWork line) {
    return line.office.heard(SlaEvent.StandingChanged.class).reversed().stream()
        .map(SlaEvent.StandingChanged::standing)
        .findFirst();
  }

  @Test
  default void aWarningComesBeforeTheFirstAnswerIsLate() {
    SettingsAtWork line = promised("'FIRST':600").writes("Hello");
    Instant asked = line.office.store().clock().instant();

    assertThat(standing(line).orElseThrow().due()).isEqualTo(asked.plusSeconds(600));
    line.seconds(479);
    assertThat(near(line)).isEmpty();
    line.seconds(1);
    assertThat(near(line)).containsExactly(Goal.SLA_FIRST);
    assertThat(standing(line).orElseThrow().state()).isEqualTo(Watch.State.NEAR);
    line.seconds(119);
    assertThat(missed(line)).isEmpty();
    line.seconds(1);
    assertThat(missed(line)).containsExactly(Goal.SLA_FIRST);
    assertThat(line.seconds(5000).answers().seconds(5000)).isNotNull();
    assertThat(missed(line)).containsExactly(Goal.SLA_FIRST);
    assertThat(state(line)).contains("\"state\":\"ok\"", "\"due\":null", "\"missed\":[\"first\"]");
  }

  private static String state(SettingsAtWork line) {
    String json = "{'CHAT_ID':" + line.at() + ",'SESSION_ID':" + line.session().id() + "}";
    return line.asAnn("switchboard.sla.state", json).result().toString();
  }

  @Test
  default void everyFurtherMessageIsTimedFromTheOldestWithoutAnAnswer() {
    SettingsAtWork line = promised("'NEXT':600").writes("Hello").answers();
    line.seconds(10_000).writes("One").seconds(400).writes("Two").seconds(199);

    assertThat(missed(line)).isEmpty();
    line.seconds(1);
    assertThat(missed(line)).containsExactly(Goal.SLA_NEXT);
    line.answers().seconds(100).writes("Three").seconds(300).answers().seconds(900);
    assertThat(missed(line)).hasSize(1);
    line.writes("Four").seconds(600);
    assertThat(missed(line)).hasSize(2);
  }

  @Test
  default void aSessionHasOneTimerThatMessagesDoNotMove() {
    SettingsAtWork line =
        promised("'NEXT':600,'RESOLUTION':86400").with(LineFields.AUTO_CLOSE_TIME, Duration.ZERO);
    line.writes("Hello").answers();
    for (int i = 0; i < 5; i++) {
      line.writes("Well?").seconds(60).answers();
    }

    assertThat(living().timers(line.office.portal)).containsExactly("session.watch");
  }

  @Test
  default void onlyWorkingTimeCounts() {
    SettingsAtWork line =
        promised("'RESOLUTION':36000")
            .with(LineFields.WORKTIME_ENABLE, true)
            .with(LineFields.WORKTIME_TIMEZONE, ZoneOffset.UTC)
            .with(
                LineFields.WORKTIME_INTERVALS,
                List.of(OpenSpan.daily(LocalTime.of(9, 0), LocalTime.of(18, 0))))
            .writes("Hello");
    ZonedDateTime noon = line.office.store().clock().instant().atZone(ZoneOffset.UTC);

    assertThat(standing(line).orElseThrow().due())
        .isEqualTo(noon.plusDays(1).withHour(13).toInstant());
  }

  @Test
  default void thePolicyThatSaysMostOfASessionHolds() {
    SettingsAtWork line = promised("'RESOLUTION':1000");
    line.asAdmin("switchboard.sla.add", "{'RESOLUTION':500,'URGENCY':'urgent'}");
    line.asAdmin("switchboard.sla.add", "{'RESOLUTION':700,'LINE_ID':" + line.office.line + "}");
    line.writes("Hello");
    Instant began = line.office.store().clock().instant();

    assertThat(standing(line).orElseThrow().due()).isEqualTo(began.plusSeconds(700));
    line.asAdmin(
        "switchboard.sla.add",
        "{'RESOLUTION':300,'URGENCY':'high','LINE_ID':" + line.office.line + "}");
    line.asAnn("switchboard.session.urgency", "{'CHAT_ID':" + line.at() + ",'URGENCY':'high'}");
    assertThat(standing(line).orElseThrow().due()).isEqualTo(began.plusSeconds(300));
    line.answers().finishes();
    assertThat(line.seconds(5000)).isNotNull();
    assertThat(missed(line)).isEmpty();
  }

  @Test
  default void onlyWhoMayChangeLinesMayPromise() {
    SettingsAtWork line = promised("'FIRST':60");

    assertThat(line.asAnn("switchboard.sla.add", "{'FIRST':60}").error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAdmin("switchboard.sla.add", "{'NAME':'Nothing'}").error())
        .isEqualTo("ERROR_ARGUMENT");
    assertThat(line.asAdmin("switchboard.sla.add", "{'FIRST':60,'WARN_PERCENT':100}").error())
        .isEqualTo("ERROR_ARGUMENT");
    assertThat(line.asAdmin("switchboard.sla.update", "{'ID':99,'FIRST':60}").error())
        .isEqualTo("NOT_FOUND");
    assertThat(line.asAdmin("switchboard.sla.delete", "{'ID':1}").result().asBoolean()).isTrue();
    assertThat(line.asAdmin("switchboard.sla.list", "{}").result()).isEmpty();
    assertThat(line.writes("Hello").seconds(100)).isNotNull();
    assertThat(missed(line)).isEmpty();
  }

  @Test
  default void theListedPeopleAreToldOnceOfALateAnswer() {
    SettingsAtWork line = new SettingsAtWork(living());
    line.with(LineFields.KPI_FIRST_ANSWER_TIME, Duration.ofSeconds(50))
        .with(LineFields.KPI_FIRST_ANSWER_ALERT, true)
        .with(LineFields.KPI_FIRST_ANSWER_TEXT, "#OPERATOR# is late in #DIALOG#")
        .with(LineFields.KPI_FIRST_ANSWER_LIST, List.of(line.office.chief, line.office.bob));
    line.writes("Hello").seconds(49);

    assertThat(line.told()).isEmpty();
    line.seconds(3600);
    assertThat(line.told()).containsExactly("ann Smith is late in karl - Sales");
  }

  @Test
  default void aNotificationIsReadByItsOwner() {
    SettingsAtWork line = new SettingsAtWork(living());
    line.with(LineFields.KPI_FIRST_ANSWER_TIME, Duration.ofMinutes(1))
        .with(LineFields.KPI_FIRST_ANSWER_ALERT, true)
        .with(LineFields.KPI_FIRST_ANSWER_LIST, List.of(line.office.chief));
    line.writes("Hello").seconds(60);

    assertThat(line.asAnn("switchboard.notification.read", "{'ID':1}").error())
        .isEqualTo("NOT_FOUND");
    line.as(line.office.chief, "switchboard.notification.read", "{'ID':1}");
    assertThat(
            line.as(line.office.chief, "switchboard.notification.list", "{}")
                .result()
                .path(0)
                .path("read")
                .asBoolean())
        .isTrue();
  }
}
