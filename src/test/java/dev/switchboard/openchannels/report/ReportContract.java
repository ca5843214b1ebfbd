package dev.switchboard.openchannels.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.session.Office;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What supervisors are told is what happened.
interface ReportContract {
  Floor floor();

  @Test
  default void afterWhateverHappensTheCountsAreWhatTheRowsSay() {
    for (long seed = 1; seed <= 3; seed++) {
      Office office = floor().office();
      floor().promise(office, 300);
      Floor.Crowd crowd = new Floor.Crowd(floor(), office, seed);
      for (int step = 0; step < 200; step++) {
        crowd.act();
        if (step % 50 == 49) {
          assertThat(kept(office))
              .as("seed " + seed + " step " + step)
              .containsExactlyEntriesOf(raw(office));
        }
      }
      assertThat(kept(office).keySet().stream().map(key -> key.split(" ")[0]).distinct())
          .contains("OPENED", "CLOSED", "SPAM", "ANSWERED", "TRANSFERS", "HEAD_VOTES")
          .contains("SLA_KEPT", "SLA_BREACHED", "BY_BOT", "OUTGOING");
    }
  }

  private Map<String, Long> kept(Office office) {
    return RawCounts.kept(floor().store.database(), office.portal);
  }

  private Map<String, Long> raw(Office office) {
    return RawCounts.of(floor().store.database(), office.portal);
  }

  @Test
  default void whatWasThereBeforeTheCountsIsCountedBitByBitWhileWorkGoesOn() {
    Office office = floor().office();
    floor().promise(office, 300);
    floor().counting = false;
    Floor.Crowd crowd = new Floor.Crowd(floor(), office, 7);
    for (int step = 0; step < 300; step++) {
      crowd.act();
    }
    floor().counting = true;
    assertThat(kept(office)).isEmpty();
    for (int step = 0; step < 10; step++) {
      crowd.act();
    }
    long newest =
        office.heard(SessionEvent.Started.class).stream()
            .mapToLong(started -> started.session().id())
            .max()
            .orElseThrow();
    office.work(work -> {
      Timers.set(work, Backfill.from(newest, work));
      return true;
    });
    for (int step = 0; step < 30; step++) {
      crowd.act();
    }
    assertThat(newest).as("needs more than one command").isGreaterThan(20);
    assertThat(kept(office)).containsExactlyEntriesOf(raw(office));
  }

  @Test
  default void anAnswerOfABotIsNoFirstAnswerAndTheTimeWithItDoesNotCount() {
    Office office = floor().office();
    ChatId chat = office.writesToBot("ada", "Hello").chat();
    pass(600);
    office.call(office.ann, "imopenlines.session.intercept", chat);
    pass(60);
    assertThat(report(office, "first_answer", "day", "").at("/total/values/answered").asLong())
        .isZero();
    says(office, office.ann, chat);
    JsonNode total = report(office, "first_answer", "day", "").at("/total/values");
    assertThat(total.path("answered").asLong()).isEqualTo(1);
    assertThat(total.path("average").asLong()).isEqualTo(60_000);
  }

  @Test
  default void aSessionThatIsTakenUpAgainKeepsItsFirstAnswer() {
    Office office = floor().office();
    ChatId chat = office.writes("ada", "Hello").chat();
    pass(30);
    office.call(office.ann, "imopenlines.operator.answer", chat);
    says(office, office.ann, chat);
    office.call(office.ann, "imopenlines.operator.finish", chat);
    pass(3 * 86_400);
    office.writes("ada", "Once more");
    office.call(office.ann, "imopenlines.operator.answer", chat);
    pass(10);
    says(office, office.ann, chat);
    JsonNode total = report(office, "first_answer", "day", "").at("/total/values");
    assertThat(total.path("average").asLong()).isLessThanOrEqualTo(30_000);
  }

  private void pass(int seconds) {
    floor().store.clock().advance(Duration.ofSeconds(seconds));
  }

  private static void says(Office office, UserId who, ChatId chat) {
    String json = "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'Yes?'}";
    assertThat(office.call(who, "im.message.add", json).status()).isEqualTo(200);
  }

  private JsonNode report(Office office, String metric, String group, String more) {
    String day = floor().store.clock().instant().toString().substring(0, 10);
    String from = floor().store.clock().instant().minusSeconds(30 * 86_400L).toString();
    String json =
        "{'METRIC':'%s','GROUP':'%s','FROM':'%s','TO':'%s'%s}"
            .formatted(metric, group, from.substring(0, 10), day, more);
    var answer = floor().call(office, office.chief, "switchboard.report.get", json);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.result();
  }

  @Test
  default void aDayIsAsLongAsItIsInTheZone() {
    Office office = floor().office();
    count(office, "2026-03-28T22:59:00Z", "2026-03-28T23:00:00Z", "2026-03-29T00:59:00Z");
    count(office, "2026-03-29T01:00:00Z", "2026-03-29T21:59:00Z", "2026-03-29T22:00:00Z");
    count(office, "2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
    count(office, "2026-10-25T22:59:00Z", "2026-10-25T23:00:00Z");
    assertThat(values(day(office, "2026-03-28", "2026-03-30", "day", "Europe/Berlin")))
        .isEqualTo("1 4 1");
    assertThat(values(day(office, "2026-10-25", "2026-10-26", "day", "Europe/Berlin")))
        .isEqualTo("4 1");
    JsonNode hours = day(office, "2026-10-25", "2026-10-25", "hour", "Europe/Berlin");
    assertThat(hours.at("/rows/2/values/opened").asLong()).as("two o'clock, twice").isEqualTo(2);
    JsonNode spring = day(office, "2026-03-29", "2026-03-29", "hour", "Europe/Berlin");
    assertThat(spring.at("/rows/2/values/opened").asLong()).as("no two o'clock").isZero();
    assertThat(spring.at("/rows/3/values/opened").asLong()).isEqualTo(1);
    assertThat(values(day(office, "2026-03-29", "2026-03-29", "day", "Asia/Kathmandu")))
        .as("a zone of a quarter of an hour")
        .isEqualTo("4");
  }

  private static String values(JsonNode report) {
    StringBuilder values = new StringBuilder();
    report
        .path("rows")
        .forEach(row -> values.append(' ').append(row.at("/values/opened").asLong()));
    return values.toString().strip();
  }

  private static void count(Office office, String... moments) {
    for (String moment : moments) {
      office.work(work -> {
        Instant at = Instant.parse(moment);
        LineId line = office.line;
        SqlTallies.add(work, Count.one(Measure.OPENED, at, line, "livechat", UserId.SYSTEM));
        return true;
      });
    }
  }

  private JsonNode day(Office office, String from, String to, String group, String zone) {
    String json =
        "{'METRIC':'volume','GROUP':'%s','FROM':'%s','TO':'%s','ZONE':'%s'}"
            .formatted(group, from, to, zone);
    return floor().call(office, office.chief, "switchboard.report.get", json).result();
  }

  @Test
  default void thePeriodBeforeStandsBesideAndNamesStandInTheRows() {
    Office office = floor().office();
    count(office, "2026-05-01T10:00:00Z", "2026-05-03T10:00:00Z", "2026-05-04T10:00:00Z");
    String json =
        "{'METRIC':'volume','FROM':'2026-05-03','TO':'2026-05-04','COMPARE':'Y','GROUP':'%s'}";
    JsonNode days =
        floor()
            .call(office, office.chief, "switchboard.report.get", json.formatted("day"))
            .result();
    assertThat(values(days)).isEqualTo("1 1");
    assertThat(days.at("/rows/0/before/opened").asLong()).isEqualTo(1);
    assertThat(days.at("/rows/1/before/opened").asLong()).isZero();
    JsonNode csv =
        floor()
            .call(office, office.chief, "switchboard.report.csv", json.formatted("line"))
            .result();
    assertThat(csv.path("text").asString())
        .isEqualTo(
            "line,name,opened,opened_before,closed,closed_before,spam,spam_before\r\n"
                + office.line
                + ",Sales,2,1,0,0,0,0\r\n");
    assertThat(csv.path("name").asString()).isEqualTo("volume-by-line-2026-05-03-2026-05-04.csv");
  }

  @Test
  default void operatorsAreRefusedTheNumbersAndSeeSessionsOfTheirLinesOnly() {
    Office office = floor().office();
    LineId other = office.open(LineSettings.DEFAULT, office.outsider);
    office.writes("ada", "Hello");
    office.writes(other, "ben", "Hello", Optional.empty());
    for (UserId user : new UserId[] {office.ann, office.stranger}) {
      String json = "{'METRIC':'volume','FROM':'2026-05-03','TO':'2026-05-04'}";
      for (String method : new String[] {"report.get", "report.csv", "board.get"}) {
        var answer = floor().call(office, user, "switchboard." + method, json);
        assertThat(answer.status()).as(method).isEqualTo(403);
      }
    }
    assertThat(titles(office, office.chief, "")).contains("ada", "ben");
    assertThat(titles(office, office.ann, "")).contains("ada").doesNotContain("ben");
    assertThat(titles(office, office.outsider, "")).contains("ben").doesNotContain("ada");
    assertThat(titles(office, office.outsider, "'LINE_ID':" + office.line)).isEmpty();
    assertThat(titles(office, office.stranger, "")).isEmpty();
  }

  private String titles(Office office, UserId user, String filter) {
    StringBuilder titles = new StringBuilder();
    var answer = floor().call(office, user, "switchboard.session.list", "{" + filter + "}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    answer
        .result()
        .path("sessions")
        .forEach(row -> titles.append(row.path("title").asString()).append(' '));
    return titles.toString();
  }

  @Test
  default void sessionsAreFoundByWhatIsKnownOfThem() {
    Office office = floor().office();
    ChatId ada = office.writes("ada", "Hello").chat();
    pass(5);
    office.writesToBot("ben", "Hello");
    pass(5);
    office.writes("cleo", "Hello");
    office.call(office.chief, "imopenlines.session.intercept", ada);
    says(office, office.chief, ada);
    assertThat(titles(office, office.chief, "'STATE':'work'")).contains("ada").hasSizeLessThan(20);
    assertThat(titles(office, office.chief, "'STATE':'agent'")).contains("ben");
    assertThat(titles(office, office.chief, "'TEXT':'CLE'")).startsWith("cleo");
    assertThat(titles(office, office.chief, "'OPERATOR_ID':" + office.chief)).startsWith("ada");
    assertThat(titles(office, office.chief, "'CHANNEL':'telegram'")).isEmpty();
    assertThat(titles(office, office.chief, "'FROM':'2199-01-01'")).isEmpty();
    office.call(office.chief, "imopenlines.operator.finish", ada);
    String vote = "{'SESSION_ID':" + office.last(ada).id() + ",'RATING':4,'COMMENT':'Kind'}";
    office.call(office.chief, "imopenlines.session.head.vote", vote);
    assertThat(titles(office, office.chief, "'MARKED':'Y'")).startsWith("ada");
    JsonNode first =
        floor().call(office, office.chief, "switchboard.session.list", "{'LIMIT':2}").result();
    assertThat(first.path("sessions").size()).isEqualTo(2);
    String after = "{'LIMIT':2,'AFTER':'" + first.path("after").asString() + "'}";
    JsonNode rest = floor().call(office, office.chief, "switchboard.session.list", after).result();
    assertThat(rest.at("/sessions/0/title").asString()).startsWith("ada");
    assertThat(rest.at("/sessions/0/mark").asLong()).isEqualTo(4);
    assertThat(rest.path("after").isNull()).isTrue();
  }

  @Test
  default void theBoardShowsWhoWaitsAndWhoWorks() {
    Office office = floor().office();
    floor().promise(office, 300);
    long asked = floor().store.clock().instant().toEpochMilli();
    office.writes("ada", "Hello");
    pass(5);
    ChatId ben = office.writes("ben", "Hello").chat();
    office.call(office.chief, "imopenlines.session.intercept", ben);
    says(office, office.chief, ben);
    floor().pass(office.portal, Duration.ofSeconds(400));
    JsonNode board = floor().call(office, office.chief, "switchboard.board.get", "{}").result();
    JsonNode line = board.at("/lines/0");
    assertThat(line.path("name").asString()).isEqualTo("Sales");
    assertThat(line.path("waiting").asLong()).isEqualTo(1);
    assertThat(line.path("oldest").asLong()).isEqualTo(asked);
    assertThat(line.path("work").asLong()).isEqualTo(1);
    assertThat(line.path("online").asLong()).isEqualTo(2);
    assertThat(line.path("breached").asLong()).isEqualTo(1);
    JsonNode chief = board.at("/operators/2");
    assertThat(chief.path("name").asString()).startsWith("chief");
    assertThat(chief.path("load").asLong()).isEqualTo(1);
    assertThat(chief.path("answered").asLong()).isEqualTo(asked + 5000);
  }

  @Test
  default void whatCannotBeMeantIsRefused() {
    Office office = floor().office();
    for (String json :
        new String[] {
          "{'METRIC':'happiness','FROM':'2026-05-03','TO':'2026-05-04'}",
          "{'METRIC':'volume','FROM':'2026-05-03','TO':'2026-05-02'}",
          "{'METRIC':'volume','FROM':'2020-05-03','TO':'2026-05-02'}",
          "{'METRIC':'volume','FROM':'yesterday','TO':'2026-05-02'}",
          "{'METRIC':'volume','FROM':'2026-05-01','TO':'2026-05-02','ZONE':'Mars/North'}",
        }) {
      var answer = floor().call(office, office.chief, "switchboard.report.get", json);
      assertThat(answer.status()).as(json).isEqualTo(400);
      assertThat(answer.error()).as(json).isEqualTo("ERROR_ARGUMENT");
    }
  }
}
