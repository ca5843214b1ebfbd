package dev.switchboard.crm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.item.CrmPortal;
import dev.switchboard.crm.item.ItemEvent;
import dev.switchboard.crm.item.ItemEvent.Change;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What every store must do with contacts, companies and deals. Leads have tests of their own.
interface KindsContract {
  CrmPortal portal();

  private TestRest.Response call(String method, String parameters) {
    return portal().rest.call(method, parameters);
  }

  private long add(String kind, String fields) {
    TestRest.Response added = call("crm." + kind + ".add", "{'fields':{" + fields + "}}");
    assertThat(added.status()).as(added.body().toString()).isEqualTo(200);
    return added.result().asLong();
  }

  private JsonNode get(String kind, long id) {
    return call("crm." + kind + ".get", "{'ID':" + id + "}").result();
  }

  private List<String> ids(String kind, String filter) {
    List<String> ids = new ArrayList<>();
    call("crm." + kind + ".list", "{'filter':{" + filter + "}}")
        .result()
        .forEach(item -> ids.add(item.path("ID").asString()));
    return ids;
  }

  @ParameterizedTest
  @EnumSource
  default void anItemOfEveryKindIsAddedFoundChangedAndDeleted(CrmType type) {
    String kind = type.name().toLowerCase(Locale.ROOT);
    long id = add(kind, "'COMMENTS':'first','ORIGIN_ID':'x-1'");
    ItemId item = new ItemId(type, id);
    UserId by = new UserId(1);

    assertThat(get(kind, id).path("COMMENTS").asString()).isEqualTo("first");
    assertThat(ids(kind, "'ORIGIN_ID':'x-1','ASSIGNED_BY_ID':1")).containsExactly(item.id() + "");
    assertThat(
            call("crm." + kind + ".update", "{'id':" + id + ",'fields':{'COMMENTS':'then'}}")
                .result()
                .asBoolean())
        .isTrue();
    assertThat(get(kind, id).path("COMMENTS").asString()).isEqualTo("then");
    assertThat(call("crm." + kind + ".delete", "{'id':" + id + "}").result().asBoolean()).isTrue();
    assertThat(ids(kind, "")).isEmpty();
    assertThat(portal().events)
        .containsExactly(
            new ItemEvent(Change.ADD, item, by),
            new ItemEvent(Change.UPDATE, item, by),
            new ItemEvent(Change.DELETE, item, by));
  }

  @Test
  default void aContactKeepsWhatIsDocumented() {
    long id =
        add(
            "contact",
            """
            'HONORIFIC':'HNR_EN_1','NAME':'John','SECOND_NAME':'D','LAST_NAME':'Smith',
            'PHOTO':{'fileData':'x'},'BIRTHDATE':'11.11.2001','TYPE_ID':'PARTNER',
            'SOURCE_ID':'WEB','POST':'Administrator','OPENED':'Y','EXPORT':'N','ASSIGNED_BY_ID':6,
            'COMPANY_IDS':[12,13],'PHONE':[{'VALUE':'+49 30 123'}],'EMAIL':['Ada@Example.org']
            """);
    JsonNode contact = get("contact", id);

    assertThat(contact.path("NAME").asString()).isEqualTo("John");
    assertThat(contact.path("BIRTHDATE").asString()).isEqualTo("2001-11-11");
    assertThat(contact.path("EXPORT").asString()).isEqualTo("N");
    assertThat(contact.path("COMPANY_ID").asString()).isEqualTo("12");
    assertThat(contact.path("PHOTO").isNull()).isTrue();
    assertThat(contact.path("LEAD_ID").isNull()).isTrue();
    assertThat(contact.path("HAS_PHONE").asString()).isEqualTo("Y");
    assertThat(ids("contact", "'PHONE':'004930123'")).containsExactly(id + "");
    assertThat(ids("contact", "'EMAIL':'ada@example.org','COMPANY_ID':12"))
        .containsExactly(id + "");
    assertThat(ids("lead", "'PHONE':'004930123'")).isEmpty();
  }

  @Test
  default void aCompanyIsCalledByItsNumberUntilItHasAName() {
    long id = add("company", "'COMPANY_TYPE':'CUSTOMER','REVENUE':3000000");

    assertThat(get("company", id).path("TITLE").asString()).isEqualTo("Company #" + id);
    assertThat(get("company", id).path("REVENUE").asString()).isEqualTo("3000000.00");
    assertThat(get("company", id).path("IS_MY_COMPANY").asString()).isEqualTo("N");
  }

  @Test
  default void aDealGoesFromStageToStage() {
    long id = add("deal", "'OPPORTUNITY':1000,'CATEGORY_ID':0,'CONTACT_IDS':[84,83]");

    assertThat(stage(id)).isEqualTo("NEW P Y N");
    call("crm.deal.update", "{'id':" + id + ",'fields':{'STAGE_ID':'EXECUTING'}}");
    assertThat(stage(id)).isEqualTo("EXECUTING P N N");
    call("crm.deal.update", "{'id':" + id + ",'fields':{'STAGE_ID':'WON','CATEGORY_ID':5}}");
    assertThat(stage(id)).isEqualTo("WON S N Y");
    assertThat(get("deal", id).path("CONTACT_ID").asString()).isEqualTo("84");
    assertThat(ids("deal", "'STAGE_SEMANTIC_ID':'S','CONTACT_ID':84")).containsExactly(id + "");
  }

  private String stage(long id) {
    JsonNode deal = get("deal", id);
    return String.join(
        " ",
        deal.path("STAGE_ID").asString(),
        deal.path("STAGE_SEMANTIC_ID").asString(),
        deal.path("IS_NEW").asString(),
        deal.path("CLOSED").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'STAGE_ID':'NOWHERE'", "'CATEGORY_ID':1", "'OPPORTUNITY':'a lot'"})
  default void aDealThatCannotBeIsRefused(String field) {
    assertThat(call("crm.deal.add", "{'fields':{" + field + "}}").error())
        .isEqualTo("ERROR_ARGUMENT");
    assertThat(ids("deal", "")).isEmpty();
  }

  /// Source: the errors of contract/methods/crm/crm.contact.update.json and its neighbours.
  @ParameterizedTest
  @CsvSource({
    "crm.contact.get,'',Not found",
    "crm.contact.update,'',Contact is not found",
    "crm.contact.delete,ERROR_CORE,Element not found",
    "crm.company.get,'',Not found",
    "crm.company.update,'',Company is not found",
    "crm.company.delete,'',Company is not found",
    "crm.deal.get,'',Not found",
    "crm.deal.update,'',Not found",
    "crm.deal.delete,'',Not found",
  })
  default void whatIsNotThereIsRefusedAsDocumented(String method, String code, String sentence) {
    TestRest.Response refused = call(method, "{'id':9,'fields':{'COMMENTS':'x'}}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo(code);
    assertThat(refused.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "company", "deal"})
  default void whatCannotBeMeantIsRefusedAsDocumented(String kind) {
    assertThat(sentence(call("crm." + kind + ".get", "{}")))
        .isEqualTo("ID is not defined or invalid.");
    assertThat(sentence(call("crm." + kind + ".add", "{'fields':'x'}")))
        .isEqualTo("Parameter 'fields' must be array.");
    assertThat(sentence(call("crm." + kind + ".add", "{'fields':{},'params':'x'}")))
        .isEqualTo("Parameter 'params' must be array.");
    assertThat(sentence(call("crm." + kind + ".list", "{'filter':'x'}")))
        .isEqualTo("Parameter 'filter' must be array.");
    assertThat(sentence(call("crm." + kind + ".list", "{'order':'x'}")))
        .isEqualTo("Parameter 'order' must be array.");
  }

  private static String sentence(TestRest.Response refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.body().path("error_description").asString();
  }
}
