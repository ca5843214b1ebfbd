package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// Every setting, through the methods and the store.
final class LineFieldsTest {
  static final List<LineField<?>> SETTABLE =
      LineFields.ALL.stream().filter(field -> !field.isOnlyShown()).toList();

  private static final LineCalls LINES = new LineCalls(TestStore.sqlite());

  @AfterAll
  static void close() {
    LINES.close();
  }

  private static Object changed(LineField<?> field) {
    RandomGenerator random = new Random(7);
    Object usual = LineSettings.DEFAULT.wire(field);
    Object value = Samples.of(field, random);
    while (Objects.equals(value, usual) || value.equals(List.of(""))) {
      value = Samples.of(field, random);
    }
    return value;
  }

  @Test
  void thereAreAllSettingsOfTheContractAndThoseThatAreOnlyShown() {
    assertThat(SETTABLE).hasSize(82 + LineFields.OWN.size()).containsAll(LineFields.OWN);
    assertThat(LineFields.ALL.stream().filter(LineField::isOnlyShown).map(LineField::name))
        .containsExactlyInAnyOrder(
            "AGREEMENT_MESSAGE", "AGREEMENT_ID", "XML_ID", "SEND_NOTIFICATION_EMPTY_QUEUE");
  }

  @ParameterizedTest
  @FieldSource("SETTABLE")
  void whatIsAddedIsShown(LineField<?> field) {
    Object value = changed(field);

    long line = LINES.add(LineCalls.params(field.name(), value));

    assertThat(LINES.get(line).path(field.name())).isEqualTo(Json.toTree(value));
  }

  @ParameterizedTest
  @FieldSource("SETTABLE")
  void anUpdateOfOneFieldLeavesTheOthersAndNullGivesTheDefaultBack(LineField<?> field) {
    Map<String, Object> all = new LinkedHashMap<>();
    SETTABLE.forEach(other -> all.put(other.name(), changed(other)));
    all.remove(field.name());
    long line = LINES.add(Json.write(all));
    JsonNode before = LINES.get(line);
    Object value = changed(field);

    LINES.update(line, LineCalls.params(field.name(), value));
    JsonNode after = LINES.get(line);
    LINES.update(line, "{'" + field.name() + "':null}");

    assertThat(after.path(field.name())).isEqualTo(Json.toTree(value));
    all.forEach(
        (name, other) -> assertThat(after.path(name)).as(name).isEqualTo(Json.toTree(other)));
    assertThat(LINES.get(line)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ACTIVE|'maybe'",
        "CRM|2",
        "CRM|['Y']",
        "LINE_NAME|{'a':1}",
        "QUEUE_TIME|-1",
        "QUEUE_TIME|1.5",
        "QUEUE_TIME|'1 minute'",
        "QUEUE_TIME|31536001",
        "MAX_CHAT|1000001",
        "WELCOME_BOT_ID|9007199254740992",
        "WELCOME_BOT_ID|99999999999999999999999",
        "QUEUE_TYPE|'randomly'",
        "TYPE_MAX_CHAT|'open'",
        "OPERATOR_DATA|'name'",
        "WELCOME_BOT_JOIN|'never'",
        "WELCOME_BOT_LEFT|'soon'",
        "NO_ANSWER_RULE|'shout'",
        "CRM_CREATE|'company'",
        "LANGUAGE_ID|'english'",
        "LANGUAGE_ID|7",
        "WORKTIME_FROM|'25:00'",
        "WORKTIME_FROM|'09:60'",
        "WORKTIME_TO|'nine'",
        "WORKTIME_TO|'24:01'",
        "WORKTIME_TIMEZONE|'Europe/Atlantis'",
        "WORKTIME_DAYOFF|['XX']",
        "WORKTIME_DAYOFF|[['SA']]",
        "WORKTIME_HOLIDAYS|'31.02'",
        "WORKTIME_HOLIDAYS|'1 May'",
        "WORKTIME_HOLIDAYS|25.12",
        "KPI_FIRST_ANSWER_LIST|['x']",
        "KPI_FIRST_ANSWER_LIST|[0]",
        "DEFAULT_OPERATOR_DATA|'Ann'",
        "DEFAULT_OPERATOR_DATA|[1]",
        "DEFAULT_OPERATOR_DATA|{'NAME':['Ann']}",
        "DEFAULT_OPERATOR_DATA|{'AVATAR_ID':'x'}"
      })
  void aValueThatDoesNotFitIsRefusedByTheNameOfItsField(String field, String value) {
    TestRest.Response response =
        LINES.call("imopenlines.config.add", "{'PARAMS':{'" + field + "':" + value + "}}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(response.body().path("error_description").asString())
        .contains("'" + field + "'", "must be", "came: ");
  }

  @Test
  void aNameHasAtMost255CharactersAndATextTenThousand() {
    LINES.add(LineCalls.params("LINE_NAME", "x".repeat(255)));
    LINES.add(LineCalls.params("CLOSE_TEXT", "x".repeat(10_000)));

    assertTooLong("LINE_NAME", 256);
    assertTooLong("CLOSE_TEXT", 10_001);
  }

  private static void assertTooLong(String field, int length) {
    String params = LineCalls.params(field, "x".repeat(length));
    TestRest.Response response = LINES.call("imopenlines.config.add", "{'PARAMS':" + params + "}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().path("error_description").asString())
        .contains("'" + field + "'", "at most " + (length - 1))
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "WORKTIME_FROM|'9'|\"09:00\"",
        "WORKTIME_FROM|9|\"09:00\"",
        "WORKTIME_FROM|'0'|\"00:00\"",
        "WORKTIME_TO|'23.59'|\"23:59\"",
        "WORKTIME_TO|'24:00'|\"23:59\"",
        "WORKTIME_TO|'7.5'|\"07:05\"",
        "QUEUE_TYPE|'ALL'|\"all\"",
        "LANGUAGE_ID|'DE'|\"de\"",
        "CRM|true|\"Y\"",
        "CRM|0|\"N\"",
        "LINE_NAME|42|\"42\"",
        "QUEUE_TIME|45.0|\"45\""
      })
  void otherSpellingsAreTakenAndShownInTheUsualOne(String field, String sent, String shown) {
    long line = LINES.add("{'" + field + "':" + sent + "}");

    assertThat(LINES.get(line).path(field).asString()).isEqualTo(shown.replace("\"", ""));
  }

  @Test
  void daysComeAsTextsWithCommasToo() {
    long line = LINES.add("{'WORKTIME_HOLIDAYS':'1.1, 25.12,25.12','WORKTIME_DAYOFF':'su,SA'}");

    assertThat(LINES.get(line).path("WORKTIME_HOLIDAYS"))
        .isEqualTo(Json.toTree(List.of("01.01", "25.12")));
    assertThat(LINES.get(line).path("WORKTIME_DAYOFF")).isEqualTo(Json.toTree(List.of("SA", "SU")));
  }
}
