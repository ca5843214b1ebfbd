package dev.switchboard.crm.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.platform.testing.TestClock;
import dev.switchboard.platform.testing.TestRest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class StatusMethodsTest {
  private final TestRest rest =
      new TestRest(new StatusMethods(ZoneOffset.UTC, CrmAccess.open()).methods(), new TestClock());

  private List<String> codes(String parameters) {
    List<String> codes = new ArrayList<>();
    rest.call("crm.status.list", parameters)
        .result()
        .forEach(entry -> codes.add(entry.path("STATUS_ID").asString()));
    return codes;
  }

  @Test
  void theStagesOfALeadStandInTheirOrder() {
    assertThat(codes("{'filter':{'ENTITY_ID':'STATUS'},'order':{'SORT':'ASC'}}"))
        .containsExactly("NEW", "IN_PROCESS", "PROCESSED", "JUNK", "CONVERTED");
    assertThat(codes("{'filter':{'ENTITY_ID':'STATUS'},'order':{'SORT':'DESC'}}"))
        .startsWith("CONVERTED");
  }

  @Test
  void theSourcesAreThoseThatAreDocumented() {
    assertThat(codes("{'filter':{'ENTITY_ID':'SOURCE'}}"))
        .hasSize(12)
        .contains("CALL", "WEBFORM", "RC_GENERATOR", "OTHER");
  }

  @Test
  void anEntryHasTheDocumentedFieldsInTheDocumentedTypes() {
    JsonNode body =
        rest.call("crm.status.list", "{'filter':{'ENTITY_ID':'STATUS','STATUS_ID':'JUNK'}}").body();
    JsonNode entry = body.path("result").path(0);

    assertThat(body.path("total").asLong()).isEqualTo(1);
    for (String text : List.of("ID", "ENTITY_ID", "STATUS_ID", "NAME", "NAME_INIT", "SORT")) {
      assertThat(entry.path(text).isString()).as(text).isTrue();
    }
    assertThat(entry.path("SYSTEM").asString()).isEqualTo("Y");
    assertThat(entry.path("CATEGORY_ID").isNull()).isTrue();
    assertThat(entry.path("SEMANTICS").asString()).isEqualTo("F");
    assertThat(entry.path("EXTRA").path("SEMANTICS").asString()).isEqualTo("failure");
    assertThat(entry.path("EXTRA").path("COLOR")).isEqualTo(entry.path("COLOR"));
  }

  @Test
  void aStageInProcessHasNoSemantics() {
    JsonNode entry =
        rest.call("crm.status.list", "{'filter':{'STATUS_ID':'NEW'}}").result().path(0);

    assertThat(entry.path("SEMANTICS").isNull()).isTrue();
    assertThat(entry.path("EXTRA").path("SEMANTICS").asString()).isEqualTo("process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'filter':'STATUS'}", "{'order':['SORT']}"})
  void filterAndOrderMustBeObjects(String parameters) {
    TestRest.Response response = rest.call("crm.status.list", parameters);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().path("error_description").asString())
        .isEqualTo("Invalid parameters.");
  }
}
