package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LinePeople.Person;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `imopenlines.config.list.get`, on four lines.
final class LineListTest {
  private static final LineCalls LINES = new LineCalls(TestStore.sqlite());

  @BeforeAll
  static void addLines() {
    LINES.people.known.put(
        new UserId(5), new Person("Ann Lee", "Clerk", "https://example.com/a.png", 31));
    LINES.people.known.put(new UserId(6), new Person("Bob Ray", "", "", 0));
    LINES.people.departments.put(3L, List.of(new UserId(6)));
    LINES.add("{'LINE_NAME':'Sales','QUEUE_TIME':100,'QUEUE':[5]}");
    LINES.add(
        "{'LINE_NAME':'help','QUEUE_TIME':20,'ACTIVE':'N','WORKTIME_DAYOFF':['SA','SU'],"
            + "'QUEUE':[{'ENTITY_TYPE':'department','ENTITY_ID':3}]}");
    LINES.store.clock().advance(Duration.ofSeconds(90));
    LINES.add("{'LINE_NAME':'Care','QUEUE_TIME':20,'QUEUE':[6,9]}");
    LINES.add("{'LINE_NAME':'Archive','QUEUE_TIME':3000,'ACTIVE':'N'}");
  }

  @AfterAll
  static void close() {
    LINES.close();
  }

  private static TestRest.Response call(String params, String options) {
    return LINES
        .as(TestRest.employee(1, true))
        .call("imopenlines.config.list.get", "{'PARAMS':" + params + ",'OPTIONS':" + options + "}");
  }

  private static JsonNode list(String params) {
    return call(params, "{}").result();
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.values().forEach(line -> ids.add(line.path("ID").asString()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'page':1,'foo':2}|{}|Unsupported PARAMS fields are passed: foo, page",
        "{'select':'ID'}|{}|A wrong format for the PARAMS field 'select' is passed",
        "{'order':'ID'}|{}|A wrong format for the PARAMS field 'order' is passed",
        "{'filter':7}|{}|A wrong format for the PARAMS field 'filter' is passed",
        "{'filter':{'ID':{'a':1}}}|{}|A wrong format for the PARAMS field 'filter' is passed",
        "{'limit':-1}|{}|A non-negative integer is expected in the PARAMS field 'limit'",
        "{'limit':'ten'}|{}|A non-negative integer is expected in the PARAMS field 'limit'",
        "{'offset':1.5}|{}|A non-negative integer is expected in the PARAMS field 'offset'",
        "{'offset':[]}|{}|A non-negative integer is expected in the PARAMS field 'offset'",
        "{'select':['']}|{}|A wrong field name is passed in the PARAMS field 'select'",
        "{'select':[['ID']]}|{}|A wrong field name is passed in the PARAMS field 'select'",
        "{'select':['*']}|{}|A wrong field name is passed in the PARAMS field 'select'",
        "{'order':{'':'ASC'}}|{}|A wrong field name is passed in the PARAMS field 'order'",
        "{'order':['ID']}|{}|A wrong field name is passed in the PARAMS field 'order'",
        "{'filter':{'>ID':1}}|{}|A wrong field name is passed in the PARAMS field 'filter'",
        "{'select':['COLOR']}|{}|An unknown field 'COLOR' is passed in the PARAMS field 'select'",
        "{'select':['QUEUE']}|{}|An unknown field 'QUEUE' is passed in the PARAMS field 'select'",
        "{'order':{'COLOR':'ASC'}}|{}|An unknown field 'COLOR' is passed in the PARAMS field 'order'",
        "{'filter':{'COLOR':1}}|{}|An unknown field 'COLOR' is passed in the PARAMS field 'filter'",
        "{'select':{'my name':'ID'}}|{}|A wrong field alias is passed in the PARAMS field 'select'",
        "{'select':{'CRM':'ID'}}|{}|The alias 'CRM' matches an existing field in the PARAMS field 'select'",
        "{'order':{'ID':'UP'}}|{}|A wrong sorting direction is passed in the PARAMS field 'order'",
        "{'order':{'ID':['ASC']}}|{}|A wrong sorting direction is passed in the PARAMS field 'order'",
        "{}|{'COLOR':'Y'}|Unsupported OPTIONS fields are passed: COLOR",
        "{}|{'QUEUE':['Y']}|A wrong format for the OPTIONS field 'QUEUE' is passed",
        "{}|{'CONFIG_QUEUE':{'a':1}}|A wrong format for the OPTIONS field 'CONFIG_QUEUE' is passed",
        "{}|{'CHECK_PERMISSION':'fly'}|An unknown value for the OPTIONS field 'CHECK_PERMISSION' is passed"
      })
  void whatCannotBeUnderstoodIsRefused(String params, String options, String sentence) {
    TestRest.Response response = call(params, options);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo("INVALID_FORMAT");
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}|1 2 3 4",
        "{'order':{'ID':'desc'}}|4 3 2 1",
        "{'order':{'LINE_NAME':'ASC'}}|4 3 2 1",
        "{'order':{'QUEUE_TIME':'ASC'}}|2 3 1 4",
        "{'order':{'QUEUE_TIME':'ASC','LINE_NAME':'ASC'}}|3 2 1 4",
        "{'order':{'ACTIVE':'DESC','ID':'DESC'}}|3 1 4 2",
        "{'order':{'DATE_CREATE':'DESC'}}|3 4 1 2",
        "{'order':[]}|1 2 3 4",
        "{'filter':{'ACTIVE':'Y'}}|1 3",
        "{'filter':{'ACTIVE':'N','QUEUE_TIME':'20'}}|2",
        "{'filter':{'ID':3}}|3",
        "{'filter':{'ID':['1','4']}}|1 4",
        "{'filter':{'LINE_NAME':'SALES'}}|1",
        "{'filter':{'LINE_NAME':['care','help']}}|2 3",
        "{'filter':{'WORKTIME_DAYOFF':['SU','SA']}}|2",
        "{'filter':{'XML_ID':null,'MODIFY_USER_ID':1,'ID':2}}|2",
        "{'filter':{'DATE_CREATE':'2026-03-11T13:01:30+01:00'}}|3 4",
        "{'filter':{'QUEUE_TIME':'soon'}}|",
        "{'filter':{'ID':[]}}|",
        "{'filter':[]}|1 2 3 4",
        "{'limit':2}|1 2",
        "{'limit':'2','offset':'1'}|2 3",
        "{'limit':0}|",
        "{'offset':9}|",
        "{'limit':100000}|1 2 3 4",
        "{'limit':1,'order':{'ID':'DESC'},'filter':{'ACTIVE':'Y'}}|3"
      })
  void linesAreChosenAndSorted(String params, String expected) {
    assertThat(String.join(" ", ids(list(params)))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void everyFieldOfALineComesUnlessSomeAreSelected() {
    JsonNode whole = list("{}").path(0);
    JsonNode some = list("{'select':['ID','QUEUE_TIME','WORKTIME_DAYOFF']}").path(1);

    assertThat(whole).isEqualTo(withoutQueue(1));
    assertThat(some)
        .isEqualTo(
            Json.tree("{\"ID\":\"2\",\"QUEUE_TIME\":\"20\",\"WORKTIME_DAYOFF\":[\"SA\",\"SU\"]}"));
  }

  private static JsonNode withoutQueue(long line) {
    return LINES
        .call("imopenlines.config.get", "{'CONFIG_ID':" + line + ",'WITH_QUEUE':'N'}")
        .result();
  }

  @Test
  void aSelectedFieldMayHaveAnotherName() {
    JsonNode line = list("{'select':{'0':'ID','title':'LINE_NAME'}}").path(2);

    assertThat(line).isEqualTo(Json.tree("{\"ID\":\"3\",\"title\":\"Care\"}"));
  }

  @Test
  void fiftyLinesAreTheUsualPageAndTwoHundredTheLargest() {
    try (LineCalls many = new LineCalls(TestStore.sqlite())) {
      for (int i = 0; i < 201; i++) {
        many.add("{}");
      }

      assertThat(many.call("imopenlines.config.list.get", "{}").result()).hasSize(50);
      assertThat(many.call("imopenlines.config.list.get", "{'PARAMS':{'limit':500}}").result())
          .hasSize(200);
    }
  }

  @Test
  void theQueueComesWithNumbersWhenAskedFor() {
    JsonNode lines = call("{'select':['ID']}", "{'QUEUE':'Y','CONFIG_QUEUE':'Y'}").result();

    assertThat(lines.path(0))
        .isEqualTo(
            Json.tree(
                """
                {"ID": "1", "QUEUE": [5],
                 "QUEUE_USERS_FIELDS": {"5": {"USER_NAME": "Ann Lee", "USER_WORK_POSITION": "Clerk",
                   "USER_AVATAR": "https://example.com/a.png", "USER_AVATAR_ID": 31}},
                 "CONFIG_QUEUE": [{"ENTITY_ID": "5", "ENTITY_TYPE": "user"}]}
                """));
    assertThat(lines.path(1))
        .isEqualTo(
            Json.tree(
                """
                {"ID": "2", "QUEUE": [6],
                 "QUEUE_USERS_FIELDS": {"6": {"USER_NAME": "Bob Ray", "USER_WORK_POSITION": null,
                   "USER_AVATAR": "", "USER_AVATAR_ID": null}},
                 "CONFIG_QUEUE": [{"ENTITY_ID": "3", "ENTITY_TYPE": "department"}]}
                """));
    assertThat(lines.path(2).path("QUEUE_USERS_FIELDS").path("9").path("USER_NAME").isNull())
        .isTrue();
    assertThat(lines.path(3))
        .isEqualTo(
            Json.tree("{\"ID\":\"4\",\"QUEUE\":[],\"QUEUE_USERS_FIELDS\":[],\"CONFIG_QUEUE\":[]}"));
  }

  @ParameterizedTest
  @CsvSource({"view,2 4", "VIEW,2 4", "modify,''"})
  void onlyLinesWithWhichTheCallerMayDoSomethingWhenAskedFor(String permission, String expected) {
    JsonNode lines =
        LINES
            .as(LineCalls.EMPLOYEE)
            .call(
                "imopenlines.config.list.get",
                "{'OPTIONS':{'CHECK_PERMISSION':'" + permission + "'}}")
            .result();

    assertThat(String.join(" ", ids(lines))).isEqualTo(expected);
  }

  @Test
  void parametersThatAreNoObjectsAreRefused() {
    assertThat(call("'all'", "{}").error()).isEqualTo("INVALID_FORMAT");
    assertThat(call("{}", "'Y'").error()).isEqualTo("INVALID_FORMAT");
    assertThat(call("[]", "[]").result()).hasSize(4);
  }
}
