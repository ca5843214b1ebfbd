package dev.switchboard.openchannels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.jackson.databind.node.BooleanNode.FALSE;
import static tools.jackson.databind.node.BooleanNode.TRUE;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class LineMethodsTest {
  private final LineCalls lines = new LineCalls(TestStore.sqlite());

  @AfterEach
  void close() {
    lines.close();
  }

  @Test
  void addNeedsNoParametersAndGivesTheIdAsANumber() {
    JsonNode id = lines.call("imopenlines.config.add", "{}").result();

    assertThat(id.isIntegralNumber()).isTrue();
    assertThat(id.asLong()).isEqualTo(1);
    assertThat(lines.add("{}")).isEqualTo(2);
  }

  @Test
  void anEmployeeWithoutRightsMayAddAndLookButNotChangeOrDelete() {
    long line = lines.as(LineCalls.EMPLOYEE).add("{}");

    assertThat(lines.get(line).path("MODIFY_USER_ID").asString()).isEqualTo("2");
    assertRefused(lines.update(line, "{}"), 403, "CONFIG_WRONG_USER_PERMISSION");
    assertRefused(
        lines.call("imopenlines.config.delete", "{'CONFIG_ID':" + line + "}"),
        403,
        "CONFIG_WRONG_USER_PERMISSION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "imopenlines.config.get|{}",
        "imopenlines.config.get|{'CONFIG_ID':0}",
        "imopenlines.config.get|{'CONFIG_ID':'abc'}",
        "imopenlines.config.update|{'PARAMS':{}}",
        "imopenlines.config.update|{'CONFIG_ID':-1}",
        "imopenlines.config.delete|{}",
        "imopenlines.config.delete|{'CONFIG_ID':''}"
      })
  void withoutAUsableIdTheCodeIsConfigIdEmpty(String method, String body) {
    assertRefused(lines.call(method, body), 400, "CONFIG_ID_EMPTY");
  }

  @Test
  void anUnknownLineIsFalseForEveryMethod() {
    assertThat(lines.get(77)).isEqualTo(FALSE);
    assertThat(lines.update(77, "{'LINE_NAME':'x'}").result()).isEqualTo(FALSE);
    assertThat(lines.call("imopenlines.config.delete", "{'CONFIG_ID':77}").result())
        .isEqualTo(FALSE);
  }

  @Test
  void aDeletedLineIsGone() {
    long line = lines.add("{}");

    assertThat(lines.call("imopenlines.config.delete", "{'CONFIG_ID':" + line + "}").result())
        .isEqualTo(TRUE);
    assertThat(lines.get(line)).isEqualTo(FALSE);
    assertThat(lines.add("{}")).isEqualTo(2);
  }

  @Test
  void formsSendNumbersAndFlagsAsTexts() {
    long line = lines.add("{'QUEUE_TIME':'45','CRM':'0','MAX_CHAT':'4'}");

    assertThat(lines.get(line).path("QUEUE_TIME").asString()).isEqualTo("45");
    assertThat(lines.get(line).path("CRM").asString()).isEqualTo("N");
    assertThat(lines.update(line, "{'QUEUE_TIME':''}").result()).isEqualTo(TRUE);
    assertThat(lines.get(line).path("QUEUE_TIME").asString()).isEqualTo("60");
  }

  @Test
  void aWrongValueIsRefusedByNameAndNothingIsStored() {
    long line = lines.add("{'QUEUE_TIME':45}");

    TestRest.Response response = lines.update(line, "{'LINE_NAME':'New','QUEUE_TIME':'soon'}");

    assertRefused(response, 400, "ERROR_ARGUMENT");
    assertThat(response.body().path("error_description").asString())
        .contains("QUEUE_TIME", "seconds", "soon");
    assertThat(lines.get(line).path("LINE_NAME").asString()).isEqualTo("Open line 1");
    assertThat(lines.get(line).path("QUEUE_TIME").asString()).isEqualTo("45");
  }

  @Test
  void namesThatAreNoSettingsArePassedOver() {
    long line = lines.add("{'FUTURE':1,'AGREEMENT_MESSAGE':'Y','ID':'99','line_name':'Lower'}");

    assertThat(lines.get(line).path("AGREEMENT_MESSAGE").asString()).isEqualTo("N");
    assertThat(lines.get(line).path("LINE_NAME").asString()).isEqualTo("Lower");
  }

  @Test
  void whatGetShowsCanBeSentBackAndChangesNothing() {
    long line = lines.add("{'QUEUE':[5,6],'WORKTIME_DAYOFF':['SA'],'KPI_FIRST_ANSWER_LIST':[5]}");
    JsonNode before = lines.get(line);

    assertThat(lines.update(line, before.toString()).result()).isEqualTo(TRUE);

    assertThat(lines.get(line)).isEqualTo(before);
  }

  @Test
  void theQueueTakesObjectsAndPlainUserIdsAndDropsRepeats() {
    String objects =
        "{'QUEUE':[{'ENTITY_TYPE':'user','ENTITY_ID':'5'},{'ENTITY_TYPE':'Department','ENTITY_ID':3},"
            + "{'ENTITY_TYPE':'user','ENTITY_ID':5}]}";
    List<QueueEntry> mixed =
        List.of(new QueueEntry.User(new UserId(5)), new QueueEntry.Department(3));

    assertThat(stored(lines.add(objects)).queue()).isEqualTo(mixed);
    assertThat(stored(lines.add("{'QUEUE':['9',5,'9']}")).queue())
        .containsExactly(new QueueEntry.User(new UserId(9)), new QueueEntry.User(new UserId(5)));
    assertThat(stored(lines.add("{'QUEUE':{'3':7,'8':4}}")).queue()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'abc'",
        "7",
        "[0]",
        "[-3]",
        "['x']",
        "[[1]]",
        "[{}]",
        "{'ENTITY_TYPE':'user','ENTITY_ID':1}",
        "[{'ENTITY_TYPE':'robot','ENTITY_ID':1}]",
        "[{'ENTITY_TYPE':'user'}]",
        "[{'ENTITY_TYPE':'user','ENTITY_ID':0}]"
      })
  void aQueueOfAnythingElseIsRefused(String queue) {
    TestRest.Response response =
        lines.call("imopenlines.config.add", "{'PARAMS':{'QUEUE':" + queue + "}}");

    assertRefused(response, 400, "ERROR_ARGUMENT");
    assertThat(response.body().path("error_description").asString()).contains("QUEUE");
    assertThat(SqlLines.readAll(lines.store.database(), PortalId.FIRST)).isEmpty();
  }

  @Test
  void aQueueHasAtMostAThousandDifferentPlaces() {
    assertThat(stored(lines.add("{'QUEUE':[" + ids(1000) + ",1]}")).queue()).hasSize(1000);
    assertRefused(
        lines.call("imopenlines.config.add", "{'PARAMS':{'QUEUE':[" + ids(1001) + "]}}"),
        400,
        "ERROR_ARGUMENT");
  }

  private static String ids(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  @Test
  void anUpdateWithoutAQueueKeepsItAndAnEmptyOneEmptiesIt() {
    long line = lines.add("{'QUEUE':[5,6]}");

    lines.update(line, "{'CRM':'N'}");
    assertThat(stored(line).queue()).hasSize(2);

    lines.update(line, "{'QUEUE':[]}");
    assertThat(stored(line).queue()).isEmpty();
  }

  @Test
  void theAddressOfTheServerAndTheRevisionsAreTold() {
    JsonNode path = lines.call("imopenlines.config.path.get", "{}").result();
    JsonNode revision = lines.call("imopenlines.revision.get", "{}").result();

    assertThat(path.path("SERVER_ADDRESS").asString()).isEqualTo("https://chat.example.com");
    assertThat(path.path("PUBLIC_PATH").asString()).isEqualTo("/contact_center/");
    assertThat(revision.toString()).isEqualTo("{\"rest\":2,\"web\":1,\"mobile\":1}");
  }

  private Line stored(long line) {
    return SqlLines.read(lines.store.database(), PortalId.FIRST, new LineId(line)).orElseThrow();
  }

  private static void assertRefused(TestRest.Response response, int status, String code) {
    assertThat(response.error()).as(response.body().toString()).isEqualTo(code);
    assertThat(response.status()).isEqualTo(status);
  }
}
