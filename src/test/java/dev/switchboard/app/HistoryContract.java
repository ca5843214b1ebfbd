package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What was said in another system comes here: docs/import.md.
interface HistoryContract {
  String CALL = "switchboard.history.import";

  MovingHouse house();

  private JsonNode documented() throws Exception {
    String page = Files.readString(Path.of("docs/import.md"));
    String call = page.substring(page.indexOf("```json") + 7);
    return house().done(CALL, call.substring(0, call.indexOf("```")));
  }

  private static String one(String user, String messages) {
    return ("{'CONNECTOR':'shop','LINE':1,'CONVERSATIONS':[{'user':{'id':'%s'},'chat':{'id':'%s'},"
            + "'messages':[%s]}]}")
        .formatted(user, user, messages);
  }

  @Test
  default void theDocumentedCallBringsTheConversationsInTheirOrder() throws Exception {
    JsonNode first = documented().at("/conversations/0");

    JsonNode open =
        house().done("switchboard.inbox.open", "{'CHAT_ID':" + first.path("chat") + "}");
    assertThat(
            open.at("/messages").values().stream()
                .map(message ->
                    "%s %s %s"
                        .formatted(
                            message.path("at").asLong() / 1000,
                            message.at("/author/kind").asString(),
                            message.path("text").asString())))
        .containsExactly(
            "1577869200 client Where is my parcel?",
            "1577869500 operator Ask the warehouse",
            "1577869800 operator It left the warehouse today.",
            "1580547600 client Can I order by phone?",
            "1580547601 system We will be back at nine.");
    assertThat(open.at("/messages/1/note").asBoolean()).isTrue();
    assertThat(open.at("/messages/2/note").asBoolean()).isFalse();
  }

  @Test
  default void itIsFoundListedAndCountedWhenItHappened() throws Exception {
    documented();

    JsonNode sessions = house().done("switchboard.session.list", "{'STATE':'closed'}");
    assertThat(sessions.path("sessions").size()).isEqualTo(2);
    assertThat(house().done("switchboard.inbox.list", "{'VIEW':'closed'}").toString())
        .contains("Can I order by phone?");
    await()
        .untilAsserted(() ->
            assertThat(house().done("switchboard.inbox.search", "{'QUERY':'warehouse'}").toString())
                .contains("It left the warehouse today."));
    String range = "'FROM':'2020-01-01','TO':'2020-01-31','ZONE':'UTC'";
    assertThat(
            house().done("switchboard.report.csv", "{'METRIC':'volume'," + range + "}").toString())
        .contains("2020-01-01,1,1,0");
    assertThat(
            house()
                .done("switchboard.report.csv", "{'METRIC':'first_answer'," + range + "}")
                .toString())
        .contains("2020-01-01,1,525.0,585.0,600.0");
  }

  @Test
  default void nobodyHearsOfIt() throws Exception {
    house().done("switchboard.sla.add", "{'NAME':'Soon','LINE_ID':1,'FIRST':60}");
    for (String occasion : List.of("dialog", "message", "closed")) {
      house()
          .done(
              "switchboard.rule.add",
              "{'NAME':'r','ON':'%s','ACTIONS':[{'DO':'tag','TAG':'seen'}]}".formatted(occasion));
    }
    List<String> before = house().quiet();

    documented();

    assertThat(house().quiet()).isEqualTo(before);
  }

  @Test
  default void theSameCallAgainChangesNothing() throws Exception {
    JsonNode first = documented();
    long stored = house().count("message");

    JsonNode again = documented();

    assertThat(house().count("message")).isEqualTo(stored);
    assertThat(house().count("session")).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      JsonNode one = again.path("conversations").path(i);
      assertThat(one.path("session")).isEqualTo(first.at("/conversations/" + i + "/session"));
      assertThat(one.path("repeated").asBoolean()).isTrue();
    }
  }

  @Test
  default void theClientGoesOnBelowHisHistoryWhichIsThenClosedToImports() throws Exception {
    JsonNode past = documented().at("/conversations/0");

    JsonNode now = house().clientWrites("ada", "m9", "Here I am again");

    assertThat(now.path("CHAT_ID").asString()).isEqualTo(past.path("chat").asString());
    assertThat(now.path("ID").asLong()).isGreaterThan(past.path("session").asLong());
    assertThat(house().refused(CALL, one("ada", "{'id':'1','date':1600000000,'text':'Late'}")))
        .isEqualTo("DIALOG_IS_LIVE");
    assertThat(documented().at("/conversations/1/repeated").asBoolean()).isTrue();
  }

  @Test
  default void historyGoesOnWithWhatWasSaidLater() throws Exception {
    documented();

    house().done(CALL, one("ada", "{'id':'2001','date':1590000000,'text':'Thanks'}"));

    assertThat(house().count("session")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ada; {'id':'7','date':1570000000,'text':'Before'}; HISTORY_OUT_OF_ORDER",
        "ada; {'id':'1001','date':1577869200,'text':'Where?'},{'id':'8','date':1577869201,'text':'x'}; CONVERSATION_CHANGED",
        "ada; {'id':'1003','date':1577869800,'text':'x'},{'id':'1004','date':1580547600,'text':'x'}; CONVERSATION_CHANGED",
        "bob; {'id':'7','date':1577869200,'text':'x','user_id':999}; USER_NOT_FOUND",
        "bob; {'id':'7','date':1577869200000,'text':'x'}; ERROR_ARGUMENT",
        "bob; {'id':'7','date':4102444800,'text':'x'}; DATE_NOT_PAST",
        "bob; {'id':'7','text':'x'}; ERROR_ARGUMENT",
        "bob; {'date':1577869200,'text':'x'}; ERROR_ARGUMENT",
        "bob; {'id':'7','date':1577869200}; ERROR_ARGUMENT",
        "bob; {'id':'7','date':1577869201,'text':'x'},{'id':'8','date':1577869200,'text':'x'}; ERROR_ARGUMENT",
        "bob; {'id':'7','date':1577869200,'text':'x'},{'id':'7','date':1577869200,'text':'x'}; ERROR_ARGUMENT",
        "b|b; {'id':'7','date':1577869200,'text':'x'}; ERROR_ARGUMENT",
      })
  default void whatIsWrongIsRefusedAndNothingOfTheCallIsStored(
      String user, String messages, String code) throws Exception {
    documented();
    List<Long> before = List.of(house().count("dialog"), house().count("message"));
    String good =
        "{'user':{'id':'zoe'},'chat':{'id':'zoe'},'messages':[{'id':'1','date':1,'text':'Hi'}]}";
    String call =
        one(user, messages).replace("'CONVERSATIONS':[", "'CONVERSATIONS':[" + good + ",");

    assertThat(house().refused(CALL, call)).isEqualTo(code);

    assertThat(List.of(house().count("dialog"), house().count("message"))).isEqualTo(before);
  }

  @Test
  default void whereItGoesMustBeThere() throws Exception {
    String call = one("bob", "{'id':'7','date':1577869200,'text':'x'}");

    assertThat(house().refused(CALL, call.replace("'shop'", "'nobodys'")))
        .isEqualTo("IMCONNECTOR_NO_CORRECT_PROVIDER");
    assertThat(house().refused(CALL, call.replace("'LINE':1", "'LINE':99")))
        .isEqualTo("NOT_ACTIVE_LINE");
    String many = String.join(",", Collections.nCopies(501, "{'id':'7'}"));
    assertThat(house().refused(CALL, one("bob", many))).isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  default void onlyAdministratorsImport() throws Exception {
    assertThat(house().refusedTo("operator", CALL, one("bob", "{'id':'7','date':1,'text':'x'}")))
        .isEqualTo("ACCESS_DENIED");
  }
}
