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
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVITY")
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

  /// Source: the errors of contract/methods/crm/crm.activity.add.json.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'SUBJECT':'' | The field SUBJECT is not defined or empty
          'RESPONSIBLE_ID':0 | The field RESPONSIBLE_ID is not defined or invalid
          'TYPE_ID':'' | The field TYPE_ID is not defined or invalid
          'COMMUNICATIONS':[] | The field COMMUNICATIONS is not defined or invalid
          'COMMUNICATIONS':[{'VALUE':'1'},{'VALUE':'2'}] | The only one communication is allowed for activity of specified type
          'OWNER_ID':77 | Could not build binding. Please ensure that owner info and communications are defined correctly
          'OWNER_TYPE_ID':9 | Could not build binding. Please ensure that owner info and communications are defined correctly
          'TYPE_ID':6 | The custom activity without provider is not supported in current context
          """)
  default void anActivityMustSayWhatItIs(String change, String sentence) {
    long contact = add("contact", "'NAME':'Ada'");
    String usual =
        "'OWNER_TYPE_ID':3,'OWNER_ID':"
            + contact
            + ",'TYPE_ID':2,'SUBJECT':'Call','RESPONSIBLE_ID':1,'COMMUNICATIONS':[{'VALUE':'+49301'}]";

    assertThat(sentence(call("crm.activity.add", "{'fields':{" + usual + "," + change + "}}")))
        .isEqualTo(sentence);
  }

  @Test
  default void anActivityIsKeptWithWhatItIsAbout() {
    long contact = add("contact", "'NAME':'Ada'");
    long id =
        add(
            "activity",
            """
            'OWNER_TYPE_ID':3,'OWNER_ID':%d,'TYPE_ID':2,'SUBJECT':'New call','RESPONSIBLE_ID':1,
            'COMMUNICATIONS':[{'VALUE':'+49301','ENTITY_ID':%d,'ENTITY_TYPE_ID':3}],
            'START_TIME':'2023-12-31T12:00:00+00:00','DEADLINE':'2023-12-31T12:30:00+00:00',
            'COMPLETED':'N','PRIORITY':3,'DESCRIPTION':'Important','DIRECTION':2,'SETTINGS':{'a':1}
            """
                .formatted(contact, contact));
    JsonNode activity = get("activity", id);

    assertThat(activity.path("OWNER_ID").asString()).isEqualTo(contact + "");
    assertThat(activity.path("START_TIME").asString()).isEqualTo("2023-12-31T12:00:00+00:00");
    assertThat(activity.path("SETTINGS").path("a").asLong()).isEqualTo(1);
    assertThat(activity.path("PROVIDER_PARAMS").isEmpty()).isTrue();
    assertThat(activity.has("COMMUNICATIONS")).isFalse();
    JsonNode listed =
        call(
                "crm.activity.list",
                "{'order':{'ID':'DESC'},'filter':{'OWNER_TYPE_ID':3,'OWNER_ID':%d},'select':['*','COMMUNICATIONS']}"
                    .formatted(contact))
            .result();
    assertThat(listed.path(0).path("COMMUNICATIONS").path(0).path("VALUE").asString())
        .isEqualTo("+49301");
    assertThat(
            call("crm.activity.update", "{'id':" + id + ",'fields':{'COMPLETED':'Y','OWNER_ID':5}}")
                .result()
                .asBoolean())
        .isTrue();
    assertThat(get("activity", id).path("COMPLETED").asString()).isEqualTo("Y");
    assertThat(get("activity", id).path("OWNER_ID").asString()).isEqualTo(contact + "");
    assertThat(sentence(call("crm.activity.update", "{'id':99,'fields':{}}")))
        .isEqualTo("Activity is not found");
  }

  @Test
  default void whoIsReachedAlikeIsFoundByKind() {
    long lead = add("lead", "'PHONE':['+49 30 1']");
    long first = add("contact", "'PHONE':['0049301'],'EMAIL':['ada@example.org']");
    long second = add("contact", "'PHONE':['+49 (30) 1']");

    assertThat(found("'type':'PHONE','values':['+49301']"))
        .isEqualTo("{\"LEAD\":[%d],\"CONTACT\":[%d,%d]}".formatted(lead, second, first));
    assertThat(found("'type':'email','values':['x','ADA@example.org'],'entity_type':'CONTACT'"))
        .isEqualTo("{\"CONTACT\":[%d]}".formatted(first));
    assertThat(found("'type':'PHONE','values':['2']")).isEqualTo("[]");
  }

  private String found(String parameters) {
    return call("crm.duplicate.findbycomm", "{" + parameters + "}").result().toString();
  }

  /// Source: the errors of contract/methods/crm/crm.duplicate.findbycomm.json.
  @Test
  default void aSearchForNothingIsRefused() {
    assertThat(sentence(call("crm.duplicate.findbycomm", "{'values':['1']}")))
        .isEqualTo("Communication type is not defined");
    assertThat(sentence(call("crm.duplicate.findbycomm", "{'type':'WEB','values':['1']}")))
        .isEqualTo("Communication type 'WEB' is not supported in current context");
    assertThat(sentence(call("crm.duplicate.findbycomm", "{'type':'PHONE','values':['']}")))
        .isEqualTo("Communication values is not defined");
  }

  @Test
  default void theDictionariesAreTold() {
    assertThat(call("crm.status.entity.items", "{'entityId':'DEAL_STAGE'}").result().path(1))
        .hasToString(
            "{\"NAME\":\"Preparing documents\",\"SORT\":20,\"STATUS_ID\":\"PREPARATION\"}");
    assertThat(call("crm.status.entity.types", "{}").result().size()).isEqualTo(9);
    assertThat(call("crm.status.get", "{'id':1}").result().path("STATUS_ID").asString())
        .isEqualTo("NEW");
    assertThat(call("crm.status.fields", "{}").result().has("SEMANTICS")).isTrue();
    assertThat(sentence(call("crm.status.get", "{'id':999}"))).isEqualTo("Status is not found.");
    assertThat(sentence(call("crm.status.entity.items", "{'entityId':'X'}")))
        .isEqualTo("The parameter entityId is not defined or invalid.");
  }

  private static String sentence(TestRest.Response refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.body().path("error_description").asString();
  }
}
