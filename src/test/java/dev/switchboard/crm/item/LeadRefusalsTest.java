package dev.switchboard.crm.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeadRefusalsTest {
  private final CrmPortal portal = CrmPortal.sqlite();

  @AfterEach
  void close() {
    portal.close();
  }

  private static void assertRefused(TestRest.Response response, String code, String sentence) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo(code);
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{'id':0}", "{'ID':'x'}", "{'id':-5}", "{'id':'1.5'}", "{'id':[1]}"})
  void anIdMustBeAPositiveInteger(String parameters) {
    for (String method : List.of("crm.lead.get", "crm.lead.update", "crm.lead.delete")) {
      assertRefused(portal.rest.call(method, parameters), "", "ID is not defined or invalid.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm.lead.get", "crm.lead.update", "crm.lead.delete"})
  void aLeadThatIsNotThereIsNotFound(String method) {
    assertRefused(portal.rest.call(method, "{'id':9,'fields':{'TITLE':'x'}}"), "", "Not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm.lead.add",
        "crm.lead.get",
        "crm.lead.list",
        "crm.lead.update",
        "crm.lead.delete",
        "crm.status.list"
      })
  void whoHasNoRightIsDenied(String method) {
    try (CrmPortal closed = CrmPortal.closed()) {
      assertRefused(closed.rest.call(method, "{'id':1}"), "", "Access denied.");
    }
  }

  @Test
  void withoutTheScopeNothingIsAnswered() {
    Caller narrow =
        new Caller(PortalId.FIRST, new UserId(1), true, Set.of("user"), Optional.empty());

    assertThat(portal.rest.as(narrow).call("crm.lead.list").error())
        .isEqualTo("insufficient_scope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'TITLE':{'a':1}",
        "'NAME':['x']",
        "'OPENED':'maybe'",
        "'OPPORTUNITY':'a lot'",
        "'OPPORTUNITY':1e300",
        "'OPPORTUNITY':'1e-999999999'",
        "'OPPORTUNITY':'1e999999999'",
        "'BIRTHDATE':'31/12/1999'",
        "'BIRTHDATE':'2023-02-30'",
        "'BIRTHDATE':'999999-01-01'",
        "'ASSIGNED_BY_ID':'me'",
        "'ASSIGNED_BY_ID':-1",
        "'COMPANY_ID':1.5",
        "'STATUS_ID':'SOMEWHERE'",
        "'PHONE':[{'VALUE':{'a':1}}]",
        "'PHONE':[{'ID':'x','VALUE':'1'}]"
      })
  void aValueThatItsFieldCannotHoldIsRefused(String field) {
    TestRest.Response response = portal.rest.call("crm.lead.add", "{'fields':{" + field + "}}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(response.body().path("error_description").asString()).contains(" must ");
    assertThat(portal.ids("{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TITLE,255", "NAME,255", "SOURCE_ID,50", "COMMENTS,65535", "PHONE,1000"})
  void aTextThatIsTooLongIsRefused(String field, int limit) {
    String fits = "'" + field + "':'" + "x".repeat(limit) + "'";
    String tooLong = "'" + field + "':'" + "x".repeat(limit + 1) + "'";

    assertThat(portal.add(fits)).isPositive();
    assertThat(portal.rest.call("crm.lead.add", "{'fields':{" + tooLong + "}}").error())
        .isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  void fieldsMustBeAnObject() {
    assertRefused(
        portal.rest.call("crm.lead.add", "{'fields':'TITLE'}"),
        "",
        "Parameter 'fields' must be array.");
  }

  /// So a chain of pages ends, each of which begins after the last id of the one before.
  @Test
  void nothingStandsBehindAnIdThatIsNone() {
    portal.add("'TITLE':'x'");
    assertThat(portal.ids("{'filter':{'>ID':''}}")).isEmpty();
    assertThat(portal.ids("{'filter':{'<ID':null}}")).isEmpty();
    assertThat(portal.ids("{'filter':{'>ID':'0'}}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'filter':{'NO_SUCH':1}",
        "'filter':{'UF_CRM_1':1}",
        "'filter':{'>=DATE_CREATE':'soon'}",
        "'filter':{'ID':'abc'}",
        "'filter':{'>DATE_CREATE':''}",
        "'filter':{'>ID':[1,2]}",
        "'filter':{'%TITLE':''}",
        "'filter':{'%OPPORTUNITY':'1'}",
        "'filter':{'=%TITLE':'%%%%%%%%%'}",
        "'filter':{'!>ID':1}",
        "'filter':{'ID':[[1]]}",
        "'order':{'ID':'sideways'}"
      })
  void aListThatCannotBeMeantIsRefused(String parameters) {
    TestRest.Response response = portal.rest.call("crm.lead.list", "{" + parameters + "}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  void aFilterHasItsBounds() {
    String many = "'filter':{'@ID':[" + "1,".repeat(500) + "1]}";
    String pattern = "'filter':{'%COMMENTS':'" + "x".repeat(1001) + "'}";
    StringBuilder wide = new StringBuilder("'filter':{'ID':1");
    for (int i = 0; i < 50; i++) {
      wide.append(",'").append(" ".repeat(i + 1)).append("ID':1");
    }
    for (String parameters : List.of(many, pattern, wide + "}")) {
      assertThat(portal.rest.call("crm.lead.list", "{" + parameters + "}").error())
          .isEqualTo("ERROR_ARGUMENT");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter", "order"})
  void filterAndOrderMustBeObjects(String name) {
    assertRefused(
        portal.rest.call("crm.lead.list", "{'" + name + "':'ID'}"),
        "",
        "Parameter '" + name + "' must be array.");
  }
}
