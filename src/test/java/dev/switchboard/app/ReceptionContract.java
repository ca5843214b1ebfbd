package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.line.CrmCreate;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How clients are recognised in the CRM, and what becomes of them there.
///
/// Source: spec/open-channels.md §7 and §13.
interface ReceptionContract {
  Counter counter();

  @Test
  default void aStrangerIsBoundToNothingWhenNothingIsToBeMade() {
    long chat = counter().writes(Counter.ADA, "Good afternoon");

    assertThat(counter().bound(chat)).isEqualTo("N|NONE|0 LEAD|0|COMPANY|0|CONTACT|0|DEAL|0");
    assertThat(counter().list("activity", "").isEmpty()).isTrue();
  }

  @Test
  default void aStrangerBecomesALeadWithAllThatIsKnownOfHim() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().set(LineFields.CRM_SOURCE, "WEB");

    long chat = counter().writes(Counter.ADA, "Good afternoon");
    counter().writes(Counter.ADA, "Is anybody there?");

    assertThat(counter().bound(chat)).isEqualTo("Y|LEAD|1 LEAD|1|COMPANY|0|CONTACT|0|DEAL|0");
    JsonNode lead = counter().get("lead", 1);
    assertThat(lead.path("NAME").asString()).isEqualTo("Ada");
    assertThat(lead.path("SOURCE_ID").asString()).isEqualTo("WEB");
    assertThat(lead.path("PHONE").path(0).path("VALUE").asString()).isEqualTo("+49 30 1234567");
    assertThat(lead.path("IM").path(0).path("VALUE").asString())
        .isEqualTo("imol|livechat|1|Ada|Ada");
    assertThat(counter().list("lead", "").size()).isEqualTo(1);
  }

  @Test
  default void whoeverAnswersIsResponsibleForWhatWasMadeByItself() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    long chat = counter().writes(Counter.ADA, "Good afternoon");

    assertThat(responsible("lead", 1)).isEqualTo(counter().ann.toString());
    counter().done(counter().bob, "imopenlines.session.intercept", "{'CHAT_ID':" + chat + "}");

    assertThat(responsible("lead", 1)).isEqualTo(counter().bob.toString());
    counter().done(counter().ann, "imopenlines.session.intercept", "{'CHAT_ID':" + chat + "}");
    assertThat(responsible("lead", 1)).isEqualTo(counter().bob.toString());
  }

  private String responsible(String kind, long id) {
    return counter().get(kind, id).path("ASSIGNED_BY_ID").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'PHONE':['0049301234567']",
        "'EMAIL':['ADA@example.org']",
        "'IM':['imol|livechat|1|Ada|Ada']"
      })
  default void aContactIsRecognisedWithHisCompanyAndHisDeal(String reach) {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    long company = counter().add("company", "'TITLE':'Smith Ltd'");
    long contact = counter().add("contact", "'NAME':'Ada','COMPANY_ID':" + company + "," + reach);
    counter().add("deal", "'STAGE_ID':'LOSE','CONTACT_ID':" + contact);
    long deal = counter().add("deal", "'CONTACT_ID':" + contact);

    long chat = counter().writes(Counter.ADA, "Good afternoon");

    assertThat(counter().bound(chat))
        .isEqualTo(
            "Y|DEAL|%d LEAD|0|COMPANY|%d|CONTACT|%d|DEAL|%d"
                .formatted(deal, company, contact, deal));
    assertThat(counter().list("contact", "'IM':'imol|livechat|1|Ada|Ada'").size()).isEqualTo(1);
    assertThat(counter().list("lead", "").isEmpty()).isTrue();
  }

  @Test
  default void aStrangerGetsAContactAndADeal() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.DEAL);

    long chat = counter().writes(Counter.ADA, "Good afternoon");

    assertThat(counter().bound(chat)).isEqualTo("Y|DEAL|1 LEAD|0|COMPANY|0|CONTACT|1|DEAL|1");
    assertThat(counter().get("deal", 1).path("CONTACT_ID").asString()).isEqualTo("1");
    assertThat(counter().get("contact", 1).path("EMAIL").path(0).path("VALUE").asString())
        .isEqualTo("ada@example.org");
  }

  @ParameterizedTest
  @CsvSource({"0,NEW", "EXECUTING,EXECUTING", "executing,EXECUTING", "WON,NEW", "C7:NEW,NEW"})
  default void aDealBeginsInTheStageOfTheLine(String set, String begins) {
    counter().set(LineFields.CRM_CREATE, CrmCreate.DEAL);
    counter().set(LineFields.CRM_CREATE_SECOND, set);

    counter().writes(Counter.ADA, "Good afternoon");

    assertThat(counter().get("deal", 1).path("STAGE_ID").asString()).isEqualTo(begins);
  }

  @Test
  default void aLeadBeginsInTheStageOfTheLine() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().set(LineFields.CRM_CREATE_SECOND, "IN_PROCESS");

    counter().writes(Counter.ADA, "Good afternoon");

    assertThat(counter().get("lead", 1).path("STATUS_ID").asString()).isEqualTo("IN_PROCESS");
  }

  @ParameterizedTest
  @CsvSource({"true,Y|DEAL|2", "false,Y|DEAL|1"})
  default void aClientWhoseDealIsClosedGetsANewOneIfTheLineSaysSo(boolean again, String bound) {
    counter().set(LineFields.CRM_CREATE, CrmCreate.DEAL);
    counter().set(LineFields.CRM_CREATE_THIRD, again);
    long chat = counter().writes(Counter.ADA, "Good afternoon");
    counter().finish(chat);
    counter().done(counter().ann, "crm.deal.update", "{'id':1,'fields':{'STAGE_ID':'WON'}}");

    counter().writes(Counter.ADA, "Here I am again");

    assertThat(counter().bound(chat)).startsWith(bound);
    assertThat(counter().list("contact", "").size()).isEqualTo(1);
  }

  @Test
  default void whatWasDeletedIsLetGoWhenTheNextSessionBegins() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    long chat = counter().writes(Counter.ADA, "Good afternoon");
    counter().finish(chat);
    counter().done(counter().ann, "crm.lead.delete", "{'id':1}");
    counter().set(LineFields.CRM_CREATE, CrmCreate.NONE);

    counter().writes(Counter.ADA, "Here I am again");

    assertThat(counter().bound(chat)).startsWith("N|NONE|0");
  }

  @Test
  default void aLineThatDoesNotLookClientsUpBindsNothing() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().set(LineFields.CRM, false);

    assertThat(counter().bound(counter().writes(Counter.ADA, "Good afternoon")))
        .startsWith("N|NONE|0");
  }

  @Test
  default void aChatOfManyIsNobodysClient() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    long chat = counter().writes(Counter.ADA, "conn|letters|1|c|room", "Good afternoon");

    assertThat(counter().bound(chat)).startsWith("N|NONE|0");
    assertThat(counter().bound(counter().writes(Counter.ADA, "conn|letters|1|u|c", "Hello")))
        .startsWith("Y|LEAD|1");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  default void aTransferChangesWhoIsResponsibleIfTheLineSaysSo(boolean changes) {
    counter().set(LineFields.CRM_TRANSFER_CHANGE, changes);
    long contact = counter().add("contact", "'PHONE':['+49301234567']");
    long chat = counter().writes(Counter.ADA, "Good afternoon");
    counter().done(counter().ann, "imopenlines.session.intercept", "{'CHAT_ID':" + chat + "}");

    counter()
        .done(
            counter().ann,
            "imopenlines.operator.transfer",
            "{'CHAT_ID':" + chat + ",'USER_ID':" + counter().bob + "}");

    assertThat(responsible("contact", contact))
        .isEqualTo((changes ? counter().bob : counter().ann).toString());
  }

  @Test
  default void aSessionIsAnActivityOfWhatItIsAbout() {
    long contact = counter().add("contact", "'PHONE':['+49301234567']");
    long chat = counter().writes(Counter.ADA, "Good afternoon");

    JsonNode begun = counter().list("activity", "'OWNER_TYPE_ID':3,'OWNER_ID':" + contact).path(0);
    assertThat(begun.path("PROVIDER_ID").asString()).isEqualTo("IMOPENLINES_SESSION");
    assertThat(begun.path("SUBJECT").asString()).isEqualTo("Ada Smith - Sales");
    assertThat(begun.path("COMPLETED").asString()).isEqualTo("N");
    assertThat(begun.path("DIRECTION").asString()).isEqualTo("1");

    counter().finish(chat);

    JsonNode ended = counter().get("activity", begun.path("ID").asLong());
    assertThat(ended.path("COMPLETED").asString()).isEqualTo("Y");
    assertThat(ended.path("END_TIME").asString()).isNotEmpty();
    assertThat(ended.path("RESPONSIBLE_ID").asString()).isEqualTo(counter().ann.toString());
  }

  @Test
  default void anItemLeadsToItsDialogs() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    long chat = counter().writes(Counter.ADA, "Good afternoon");
    String lead = "'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':1";

    JsonNode chats = counter().done(counter().bob, "imopenlines.crm.chat.get", "{" + lead + "}");
    assertThat(chats.size()).isEqualTo(1);
    assertThat(chats.path(0).path("CHAT_ID").asString()).isEqualTo(chat + "");
    assertThat(chats.path(0).path("CONNECTOR_TITLE").asString()).isEqualTo("Live chat");
    assertThat(lastId(lead).result().asLong()).isEqualTo(chat);

    counter().finish(chat);

    assertThat(
            counter().done(counter().bob, "imopenlines.crm.chat.get", "{" + lead + "}").isEmpty())
        .isTrue();
    assertThat(
            counter()
                .done(counter().bob, "imopenlines.crm.chat.get", "{" + lead + ",'ACTIVE_ONLY':'N'}")
                .size())
        .isEqualTo(1);
    assertThat(lastId("'CRM_ENTITY_TYPE':'deal','CRM_ENTITY':1").error())
        .isEqualTo("CRM_CHAT_EMPTY_CRM_DATA");
  }

  private TestRest.Response lastId(String item) {
    return counter().call(counter().bob, "imopenlines.crm.chat.getLastId", "{" + item + "}");
  }

  @Test
  default void employeesAreTakenIntoTheDialogsOfAnItemAndOutOfThem() {
    counter().add("contact", "'PHONE':['+49301234567']");
    long chat = counter().writes(Counter.ADA, "Good afternoon");
    counter().done(counter().ann, "imopenlines.session.intercept", "{'CHAT_ID':" + chat + "}");
    String bob = "{'CRM_ENTITY_TYPE':'CONTACT','CRM_ENTITY':'1','USER_ID':" + counter().bob + "}";
    String ann = bob.replace("'USER_ID':" + counter().bob, "'USER_ID':" + counter().ann);

    assertThat(change("add", bob).result().asLong()).isEqualTo(chat);
    assertThat(change("add", bob).error()).isEqualTo("WRONG_REQUEST");
    assertThat(change("delete", bob).result().asLong()).isEqualTo(chat);
    assertThat(change("delete", bob).error()).isEqualTo("WRONG_REQUEST");
    assertThat(change("delete", ann).error()).isEqualTo("CHAT_DELETE_USER_PERMISSION_DENIED");
    assertThat(change("delete", ann).status()).isEqualTo(403);
  }

  private TestRest.Response change(String how, String parameters) {
    return counter().call(counter().ann, "imopenlines.crm.chat.user." + how, parameters);
  }

  @Test
  default void whoIsNoEmployeeOrSeesNothingStaysOut() {
    counter().add("contact", "'PHONE':['+49301234567']");
    counter().add("contact", "'NAME':'Nobody'");
    counter().writes(Counter.ADA, "Good afternoon");
    UserId none = counter().hire("none", Role.NONE);
    String first = "{'CRM_ENTITY_TYPE':'contact','CRM_ENTITY':1,'USER_ID':";

    assertThat(change("add", first + "999}").error()).isEqualTo("CRM_CHAT_USER_NOT_ACTIVE");
    assertThat(change("add", first + none + "}").error()).isEqualTo("ACCESS_DENIED");
    assertThat(change("add", first + counter().bob + ",'CHAT_ID':77}").error())
        .isEqualTo("CHAT_NOT_IN_CRM");
    assertThat(
            change("add", first.replace("'CRM_ENTITY':1", "'CRM_ENTITY':2") + counter().bob + "}")
                .result()
                .asLong())
        .isZero();
    assertThat(counter().call(none, "imopenlines.crm.chat.get", first + "1}").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          get | {} | ERROR_ARGUMENT | Argument 'CRM_ENTITY_TYPE' is null or empty
          get | {'CRM_ENTITY_TYPE':'lead'} | ERROR_ARGUMENT | Argument 'CRM_ENTITY' is null or empty
          get | {'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':'x'} | ERROR_ARGUMENT | The value of an argument 'CRM_ENTITY' has an invalid type
          getLastId | {} | CRM_CHAT_EMPTY_CRM_DATA | Empty CRM data
          getLastId | {'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':9} | CRM_CHAT_EMPTY_CRM_DATA | Could not find CRM object
          user.add | {'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':9} | ERROR_ARGUMENT | Argument 'Empty USER_ID' is null or empty
          user.add | {'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':9,'USER_ID':1} | ACCESS_DENIED | Access denied! You don't have access to join user to chat
          user.delete | {} | CRM_CHAT_EMPTY_CRM_DATA | Empty CRM data
          user.delete | {'CRM_ENTITY_TYPE':'lead','CRM_ENTITY':9} | CRM_CHAT_EMPTY_USER | Empty User ID
          """)
  default void whatIsWrongIsRefusedAsDocumented(
      String method, String parameters, String code, String sentence) {
    TestRest.Response refused =
        counter().call(counter().ann, "imopenlines.crm.chat." + method, parameters);

    assertThat(refused.error()).isEqualTo(code);
    assertThat(refused.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @Test
  default void anOperatorWritesIntoTheDialogOfADeal() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.DEAL);
    long chat = counter().writes(Counter.ADA, "Good afternoon");

    assertThat(
            counter()
                .done(
                    counter().ann,
                    "imopenlines.crm.message.add",
                    "{'CRM_ENTITY_TYPE':'deal','CRM_ENTITY':1,'USER_ID':%s,'CHAT_ID':%d,'MESSAGE':'Hi'}"
                        .formatted(counter().ann, chat))
                .asLong())
        .isPositive();
  }

  @Test
  default void aClientWithoutANameOrAnAddressIsALeadAllTheSame() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);

    long chat =
        counter().writes(new ClientCard("", "", "", "", "", ""), "livechat|1|x", "Good afternoon");

    assertThat(counter().bound(chat)).startsWith("Y|LEAD|1");
    assertThat(counter().get("lead", 1).path("HAS_IMOL").asString()).isEqualTo("Y");
  }

  @Test
  default void theTrackerTellsTheCrmWhatAClientWritesOfHimself() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().set(LineFields.CRM_CHAT_TRACKER, true);
    counter().writes(Counter.ADA, "Good afternoon");

    counter().writes(Counter.ADA, "Or call +49 30 7654321, or write to a.lovelace@example.com");
    counter().writes(Counter.ADA, "Again: +49307654321");

    JsonNode lead = counter().get("lead", 1);
    assertThat(values(lead, "PHONE")).containsExactly("+49 30 1234567", "+49307654321");
    assertThat(values(lead, "EMAIL")).containsExactly("ada@example.org", "a.lovelace@example.com");
  }

  @Test
  default void theTrackerBindsADialogToWhomTheCrmKnowsByANumber() {
    counter().set(LineFields.CRM_CHAT_TRACKER, true);
    long contact = counter().add("contact", "'NAME':'Ada','PHONE':['+49 30 7654321']");

    long chat = counter().writes(Counter.ADA, "Good afternoon");
    assertThat(counter().bound(chat)).startsWith("N|NONE|0");
    counter().writes(Counter.ADA, "My number is +49 30 7654321");

    assertThat(counter().bound(chat)).startsWith("Y|CONTACT|" + contact);
  }

  @Test
  default void nothingIsReadInAGroupOrWhenTheChannelSaysNotTo() {
    counter().set(LineFields.CRM_CHAT_TRACKER, true);
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().add("contact", "'NAME':'Ada','PHONE':['+49 30 7654321']");
    String said = "My number is +49 30 7654321";

    long group = counter().writes(Counter.ADA, "conn|letters|1|c|room", said);
    long untold = counter().writes(Counter.ADA, "conn|letters|1|u|c", said, false);

    assertThat(counter().bound(group)).startsWith("N|NONE|0");
    assertThat(counter().bound(untold)).startsWith("N|NONE|0");
  }

  @Test
  default void withoutTheTrackerNothingIsRead() {
    counter().set(LineFields.CRM_CREATE, CrmCreate.LEAD);
    counter().writes(Counter.ADA, "Call +49 30 7654321");

    assertThat(values(counter().get("lead", 1), "PHONE")).containsExactly("+49 30 1234567");
  }

  private static List<String> values(JsonNode item, String field) {
    return item.path(field).values().stream().map(row -> row.path("VALUE").asString()).toList();
  }
}
