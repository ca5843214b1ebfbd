package dev.switchboard.crm.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class LeadMethodsTest {
  private static final List<String> TEXTS =
      List.of(
          "NAME",
          "SECOND_NAME",
          "LAST_NAME",
          "COMPANY_TITLE",
          "HONORIFIC",
          "SOURCE_DESCRIPTION",
          "STATUS_DESCRIPTION",
          "POST",
          "COMMENTS",
          "ORIGINATOR_ID",
          "ORIGIN_ID",
          "ADDRESS",
          "ADDRESS_2",
          "ADDRESS_CITY",
          "ADDRESS_POSTAL_CODE",
          "ADDRESS_REGION",
          "ADDRESS_PROVINCE",
          "ADDRESS_COUNTRY",
          "ADDRESS_COUNTRY_CODE",
          "UTM_SOURCE",
          "UTM_MEDIUM",
          "UTM_CAMPAIGN",
          "UTM_CONTENT",
          "UTM_TERM");

  private final CrmPortal portal = CrmPortal.sqlite();

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void addAnswersTheIdAsANumber() {
    JsonNode result =
        portal
            .rest
            .call(
                "crm.lead.add",
                """
                {'fields':{'TITLE':'Roof of the barn','OPENED':'Y','ASSIGNED_BY_ID':1,
                 'CURRENCY_ID':'EUR','OPPORTUNITY':12500,'STATUS_ID':'NEW',
                 'PHONE':[{'VALUE':'555123','VALUE_TYPE':'WORK'}]},
                 'params':{'REGISTER_SONET_EVENT':'Y'}}
                """)
            .result();

    assertThat(result.isIntegralNumber()).isTrue();
    assertThat(result.asLong()).isEqualTo(1);
  }

  @Test
  void anEmptyLeadHasTheDocumentedFieldsInTheDocumentedTypes() {
    JsonNode lead = portal.get(portal.add(""));

    Set<String> texts =
        new TreeSet<>(
            List.of(
                "ID TITLE IS_RETURN_CUSTOMER BIRTHDATE STATUS_ID CURRENCY_ID OPPORTUNITY"
                    .split(" ")));
    texts.addAll(
        List.of(
            "IS_MANUAL_OPPORTUNITY HAS_PHONE HAS_EMAIL HAS_IMOL ASSIGNED_BY_ID CREATED_BY_ID"
                .split(" ")));
    texts.addAll(
        List.of(
            "MODIFY_BY_ID DATE_CREATE DATE_MODIFY DATE_CLOSED STATUS_SEMANTIC_ID OPENED"
                .split(" ")));
    texts.addAll(List.of("MOVED_BY_ID MOVED_TIME LAST_ACTIVITY_BY LAST_ACTIVITY_TIME".split(" ")));
    Set<String> nulls = new TreeSet<>(TEXTS);
    nulls.addAll(List.of("COMPANY_ID", "CONTACT_ID", "SOURCE_ID", "ADDRESS_LOC_ADDR_ID"));

    Set<String> foundTexts = new TreeSet<>();
    Set<String> foundNulls = new TreeSet<>();
    lead.properties()
        .forEach(member ->
            (member.getValue().isString() ? foundTexts : foundNulls).add(member.getKey()));
    assertThat(foundTexts).isEqualTo(texts);
    assertThat(foundNulls).isEqualTo(nulls);
    assertThat(lead.properties()).allMatch(e -> e.getValue().isString() || e.getValue().isNull());
  }

  @Test
  void whatIsNotSaidGetsItsDefault() {
    JsonNode lead = portal.get(portal.add(""));

    assertThat(lead.path("TITLE").asString()).isEqualTo("Lead #1");
    assertThat(lead.path("STATUS_ID").asString()).isEqualTo("NEW");
    assertThat(lead.path("STATUS_SEMANTIC_ID").asString()).isEqualTo("P");
    assertThat(lead.path("OPENED").asString()).isEqualTo("Y");
    assertThat(lead.path("OPPORTUNITY").asString()).isEqualTo("0.00");
    assertThat(lead.path("CURRENCY_ID").asString()).isNotEmpty();
    assertThat(lead.path("ASSIGNED_BY_ID").asString()).isEqualTo("1");
    assertThat(lead.path("CREATED_BY_ID").asString()).isEqualTo("1");
    assertThat(lead.path("DATE_CREATE").asString()).isEqualTo("2026-03-11T12:00:00+00:00");
    assertThat(lead.path("DATE_CLOSED").asString()).isEmpty();
    assertThat(lead.path("BIRTHDATE").asString()).isEmpty();
  }

  @Test
  void everyWritableFieldComesBackAsItWasSent() {
    StringBuilder fields = new StringBuilder();
    TEXTS.forEach(name -> fields.append("'" + name + "':'" + name + " ä語🙂',"));
    long id =
        portal.add(
            fields
                + """
                'TITLE':'All','COMPANY_ID':'7','CONTACT_ID':9,'BIRTHDATE':'1999-12-31',
                'SOURCE_ID':'WEB','STATUS_ID':'IN_PROCESS','CURRENCY_ID':'CHF','OPPORTUNITY':'99.995',
                'IS_MANUAL_OPPORTUNITY':'Y','ASSIGNED_BY_ID':'3','OPENED':'N','ADDRESS_LOC_ADDR_ID':5
                """);
    JsonNode lead = portal.get(id);

    TEXTS.forEach(name -> assertThat(lead.path(name).asString()).isEqualTo(name + " ä語🙂"));
    assertThat(lead.path("COMPANY_ID").asString()).isEqualTo("7");
    assertThat(lead.path("CONTACT_ID").asString()).isEqualTo("9");
    assertThat(lead.path("BIRTHDATE").asString()).isEqualTo("1999-12-31");
    assertThat(lead.path("SOURCE_ID").asString()).isEqualTo("WEB");
    assertThat(lead.path("STATUS_ID").asString()).isEqualTo("IN_PROCESS");
    assertThat(lead.path("CURRENCY_ID").asString()).isEqualTo("CHF");
    assertThat(lead.path("OPPORTUNITY").asString()).isEqualTo("100.00");
    assertThat(lead.path("IS_MANUAL_OPPORTUNITY").asString()).isEqualTo("Y");
    assertThat(lead.path("ASSIGNED_BY_ID").asString()).isEqualTo("3");
    assertThat(lead.path("OPENED").asString()).isEqualTo("N");
    assertThat(lead.path("ADDRESS_LOC_ADDR_ID").asString()).isEqualTo("5");
  }

  @Test
  void whatOnlyTheServerSetsAndWhatALeadDoesNotHaveIsPassedOver() {
    long id =
        portal.add("'ID':77,'CREATED_BY_ID':5,'HAS_PHONE':'Y','UF_CRM_1':'x','NO_SUCH':[1,2]");

    assertThat(id).isEqualTo(1);
    assertThat(portal.get(id).path("CREATED_BY_ID").asString()).isEqualTo("1");
    assertThat(portal.get(id).path("HAS_PHONE").asString()).isEqualTo("N");
    assertThat(portal.get(id).has("UF_CRM_1")).isFalse();
  }

  @Test
  void anUpdateChangesWhatItNamesAndLeavesTheRest() {
    long id = portal.add("'TITLE':'Old','NAME':'Ada','OPPORTUNITY':5");
    portal.store.clock().advance(Duration.ofMinutes(1));
    portal.rest.as(TestRest.employee(2, false));

    assertThat(portal.update(id, "'TITLE':'New','LAST_NAME':'L'").result().asBoolean()).isTrue();

    JsonNode lead = portal.get(id);
    assertThat(lead.path("TITLE").asString()).isEqualTo("New");
    assertThat(lead.path("NAME").asString()).isEqualTo("Ada");
    assertThat(lead.path("LAST_NAME").asString()).isEqualTo("L");
    assertThat(lead.path("OPPORTUNITY").asString()).isEqualTo("5.00");
    assertThat(lead.path("MODIFY_BY_ID").asString()).isEqualTo("2");
    assertThat(lead.path("DATE_MODIFY").asString()).isEqualTo("2026-03-11T12:01:00+00:00");
    assertThat(lead.path("MOVED_BY_ID").asString()).isEqualTo("1");
    assertThat(lead.path("MOVED_TIME").asString()).isEqualTo("2026-03-11T12:00:00+00:00");
  }

  @Test
  void nullTakesAValueAwayButNeverTitleStageAndResponsible() {
    long id = portal.add("'TITLE':'T','NAME':'N','STATUS_ID':'PROCESSED','ASSIGNED_BY_ID':4");

    portal.update(
        id, "'TITLE':'','NAME':null,'STATUS_ID':null,'ASSIGNED_BY_ID':'','OPPORTUNITY':null");

    JsonNode lead = portal.get(id);
    assertThat(lead.path("TITLE").asString()).isEqualTo("Lead #" + id);
    assertThat(lead.path("NAME").isNull()).isTrue();
    assertThat(lead.path("STATUS_ID").asString()).isEqualTo("PROCESSED");
    assertThat(lead.path("ASSIGNED_BY_ID").asString()).isEqualTo("4");
    assertThat(lead.path("OPPORTUNITY").asString()).isEqualTo("0.00");
  }

  @Test
  void aFinalStageClosesALeadAndLeavingItOpensItAgain() {
    long id = portal.add("");
    portal.store.clock().advance(Duration.ofHours(1));

    portal.update(id, "'STATUS_ID':'CONVERTED'");
    assertThat(portal.get(id).path("STATUS_SEMANTIC_ID").asString()).isEqualTo("S");
    assertThat(portal.get(id).path("DATE_CLOSED").asString())
        .isEqualTo("2026-03-11T13:00:00+00:00")
        .isEqualTo(portal.get(id).path("MOVED_TIME").asString());

    portal.update(id, "'STATUS_ID':'JUNK'");
    assertThat(portal.get(id).path("STATUS_SEMANTIC_ID").asString()).isEqualTo("F");

    portal.update(id, "'STATUS_ID':'in_process'");
    assertThat(portal.get(id).path("STATUS_SEMANTIC_ID").asString()).isEqualTo("P");
    assertThat(portal.get(id).path("DATE_CLOSED").asString()).isEmpty();
  }

  @Test
  void aDeletedLeadIsGoneWithItsRows() {
    long id = portal.add("'PHONE':[{'VALUE':'1'}]");

    assertThat(portal.rest.call("crm.lead.delete", "{'ID':'" + id + "'}").result().asBoolean())
        .isTrue();

    assertThat(portal.rest.call("crm.lead.get", "{'id':" + id + "}").status()).isEqualTo(400);
    assertThat(portal.ids("{'filter':{'PHONE':'1'}}")).isEmpty();
  }

  @Test
  void theFirstOfTheContactsIsTheContact() {
    assertThat(portal.get(portal.add("'CONTACT_IDS':[0,'8',9]")).path("CONTACT_ID").asString())
        .isEqualTo("8");
  }

  @Test
  void everyChangeIsToldWithWhoMadeIt() {
    long id = portal.add("");
    portal.update(id, "'TITLE':'x'");
    portal.rest.call("crm.lead.delete", "{'id':" + id + "}");

    ItemId lead = new ItemId(CrmType.LEAD, id);
    UserId user = new UserId(1);
    assertThat(portal.events)
        .containsExactly(
            new ItemEvent(ItemEvent.Change.ADD, lead, user),
            new ItemEvent(ItemEvent.Change.UPDATE, lead, user),
            new ItemEvent(ItemEvent.Change.DELETE, lead, user));
  }

  @Test
  void fieldsAreDescribedInTheDocumentedForm() {
    JsonNode fields = portal.rest.call("crm.lead.fields").result();

    assertThat(fields.size()).isEqualTo(57);
    JsonNode title = fields.path("TITLE");
    assertThat(title.path("type").asString()).isEqualTo("string");
    for (String flag : List.of("isRequired", "isReadOnly", "isImmutable", "isDynamic")) {
      assertThat(title.path(flag).isBoolean()).isTrue();
      assertThat(title.path(flag).asBoolean()).isFalse();
    }
    assertThat(title.path("title").isString()).isTrue();
    assertThat(fields.path("ID").path("isReadOnly").asBoolean()).isTrue();
    assertThat(fields.path("DATE_CLOSED").path("isReadOnly").asBoolean()).isTrue();
    assertThat(fields.path("SOURCE_ID").path("statusType").asString()).isEqualTo("SOURCE");
    assertThat(fields.path("STATUS_ID").path("type").asString()).isEqualTo("crm_status");
    assertThat(fields.path("PHONE").path("isMultiple").asBoolean()).isTrue();
    assertThat(fields.path("LINK").path("type").asString()).isEqualTo("crm_multifield");
    assertThat(fields.path("CONTACT_ID").path("isDeprecated").asBoolean()).isTrue();
    assertThat(fields.path("CONTACT_IDS").path("isMultiple").asBoolean()).isTrue();
  }
}
