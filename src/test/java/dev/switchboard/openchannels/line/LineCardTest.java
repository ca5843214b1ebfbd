package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LinePeople.Person;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What `imopenlines.config.get` shows.
final class LineCardTest {
  private static final UserId ANN = new UserId(5);
  private static final UserId BOB = new UserId(6);
  private static final UserId CLEO = new UserId(7);

  /// Everything that is not a text.
  private static final Set<String> NO_TEXTS =
      Set.of(
          "WORKTIME_HOLIDAYS",
          "WORKTIME_INTERVALS",
          "WORKTIME_DAYOFF",
          "DATE_CREATE",
          "DATE_MODIFY",
          "XML_ID",
          "DEFAULT_OPERATOR_DATA",
          "KPI_FIRST_ANSWER_LIST",
          "KPI_FURTHER_ANSWER_LIST",
          "QUEUE",
          "QUEUE_FULL",
          "QUEUE_USERS_FIELDS");

  private final LineCalls lines = new LineCalls(TestStore.sqlite());

  LineCardTest() {
    lines.people.known.put(ANN, new Person("Ann Lee", "Clerk", "https://example.com/a.png", 31));
    lines.people.known.put(BOB, new Person("Bob Ray", "", "", 0));
    lines.people.departments.put(3L, List.of(BOB, CLEO));
    lines.people.online.add(CLEO);
  }

  @AfterEach
  void close() {
    lines.close();
  }

  private JsonNode get(long line, String more) {
    return lines.call("imopenlines.config.get", "{'CONFIG_ID':" + line + more + "}").result();
  }

  @Test
  void everyScalarIsATextEvenNumbersAndIds() {
    JsonNode card = lines.get(lines.add("{'QUEUE':[5]}"));

    card.properties()
        .forEach(member ->
            assertThat(member.getValue().isString())
                .as(member.getKey())
                .isEqualTo(!NO_TEXTS.contains(member.getKey())));
    assertThat(card.size()).isEqualTo(LineFields.ALL.size() - LineFields.OWN.size() + 4 + 4);
  }

  @Test
  void whatIsNoTextHasTheShapeOfTheDocumentedExample() {
    JsonNode card = lines.get(lines.add("{}"));

    assertThat(card.path("WORKTIME_HOLIDAYS")).isEqualTo(Json.toTree(List.of("")));
    assertThat(card.path("WORKTIME_DAYOFF")).isEqualTo(Json.toTree(List.of("")));
    assertThat(card.path("DATE_CREATE")).isEqualTo(Json.toTree(Map.of()));
    assertThat(card.path("DATE_MODIFY")).isEqualTo(Json.toTree(Map.of()));
    assertThat(card.path("DEFAULT_OPERATOR_DATA")).isEqualTo(Json.toTree(List.of()));
    assertThat(card.path("XML_ID").isNull()).isTrue();
    assertThat(card.path("KPI_FIRST_ANSWER_LIST").isNull()).isTrue();
    assertThat(card.path("KPI_FURTHER_ANSWER_LIST").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ID,1",
    "LINE_NAME,Open line 1",
    "ACTIVE,Y",
    "LANGUAGE_ID,en",
    "CRM,Y",
    "CRM_CREATE,none",
    "CRM_CREATE_SECOND,0",
    "CRM_SOURCE,create",
    "QUEUE_TYPE,evenly",
    "QUEUE_TIME,60",
    "NO_ANSWER_TIME,60",
    "NO_ANSWER_RULE,text",
    "CHECK_AVAILABLE,Y",
    "WATCH_TYPING,N",
    "MAX_CHAT,0",
    "TYPE_MAX_CHAT,answered_new",
    "OPERATOR_DATA,profile",
    "CONFIRM_CLOSE,Y",
    "WELCOME_MESSAGE,N",
    "SEND_WELCOME_EACH_SESSION,Y",
    "WELCOME_BOT_ENABLE,N",
    "WELCOME_BOT_JOIN,always",
    "WELCOME_BOT_TIME,180",
    "WELCOME_BOT_LEFT,close",
    "WORKTIME_ENABLE,N",
    "WORKTIME_FROM,00:00",
    "WORKTIME_TO,23:59",
    "WORKTIME_TIMEZONE,Europe/Berlin",
    "CLOSE_RULE,text",
    "FULL_CLOSE_TIME,0",
    "AUTO_CLOSE_RULE,none",
    "AUTO_CLOSE_TIME,3600",
    "AUTO_EXPIRE_TIME,86400",
    "VOTE_MESSAGE,Y",
    "VOTE_TIME_LIMIT,0",
    "KPI_FIRST_ANSWER_TIME,0",
    "TEMPORARY,N",
    "AGREEMENT_MESSAGE,N",
    "AGREEMENT_ID,0",
    "SEND_NOTIFICATION_EMPTY_QUEUE,N",
    "MODIFY_USER_ID,1"
  })
  void aNewLineHasTheseSettings(String field, String value) {
    assertThat(lines.get(lines.add("{}")).path(field).asString()).isEqualTo(value);
  }

  @Test
  void theQueueIsShownAsTextsWithDepartmentsTakenApart() {
    long line =
        lines.add(
            "{'QUEUE':[{'ENTITY_TYPE':'user','ENTITY_ID':5},"
                + "{'ENTITY_TYPE':'department','ENTITY_ID':3}]}");

    JsonNode card = get(line, "");

    assertThat(card.path("QUEUE")).isEqualTo(Json.toTree(List.of("5", "6", "7")));
    assertThat(card.path("QUEUE_ONLINE").asString()).isEqualTo("Y");
    JsonNode ann = card.path("QUEUE_FULL").path("5");
    assertThat(ann.path("ID").isString()).isTrue();
    assertThat(ann.path("SORT").asString()).isEqualTo("0");
    assertThat(ann.path("USER_ID").asString()).isEqualTo("5");
    assertThat(ann.path("DEPARTMENT_ID").asString()).isEqualTo("0");
    assertThat(ann.path("USER_NAME").asString()).isEqualTo("Ann Lee");
    assertThat(ann.path("USER_WORK_POSITION").asString()).isEqualTo("Clerk");
    assertThat(ann.path("USER_AVATAR").asString()).isEqualTo("https://example.com/a.png");
    assertThat(ann.path("USER_AVATAR_ID").asString()).isEqualTo("31");
    JsonNode bob = card.path("QUEUE_FULL").path("6");
    assertThat(bob.path("DEPARTMENT_ID").asString()).isEqualTo("3");
    assertThat(bob.path("SORT").asString()).isEqualTo("1");
  }

  @Test
  void whatIsNotKnownOfSomeoneIsNullAndAMissingPictureIsTheTextZero() {
    JsonNode fields = lines.get(lines.add("{'QUEUE':[6,7]}")).path("QUEUE_USERS_FIELDS");

    assertThat(fields.path("6").path("USER_NAME").asString()).isEqualTo("Bob Ray");
    assertThat(fields.path("6").path("USER_WORK_POSITION").isNull()).isTrue();
    assertThat(fields.path("6").path("USER_AVATAR").isNull()).isTrue();
    assertThat(fields.path("6").path("USER_AVATAR_ID")).isEqualTo(Json.toTree("0"));
    assertThat(fields.path("7").path("USER_NAME").isNull()).isTrue();
    assertThat(fields.path("7").path("USER_AVATAR_ID")).isEqualTo(Json.toTree("0"));
  }

  @Test
  void thoseWhoAreOfflineCanBeLeftOutAndTheQueueAltogether() {
    long line = lines.add("{'QUEUE':[5,6,7]}");

    assertThat(get(line, ",'SHOW_OFFLINE':'N'").path("QUEUE")).isEqualTo(Json.toTree(List.of("7")));
    JsonNode bare = get(line, ",'WITH_QUEUE':'N'");
    assertThat(bare.has("QUEUE")).isFalse();
    assertThat(bare.has("QUEUE_ONLINE")).isFalse();
  }

  @Test
  void aQueueWithoutAnyoneHasEmptyListsAndNobodyOnline() {
    JsonNode card = lines.get(lines.add("{}"));

    assertThat(card.path("QUEUE")).isEqualTo(Json.toTree(List.of()));
    assertThat(card.path("QUEUE_FULL")).isEqualTo(Json.toTree(List.of()));
    assertThat(card.path("QUEUE_USERS_FIELDS")).isEqualTo(Json.toTree(List.of()));
    assertThat(card.path("QUEUE_ONLINE").asString()).isEqualTo("N");
  }
}
