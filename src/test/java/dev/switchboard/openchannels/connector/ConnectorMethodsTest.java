package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestRest.Response;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectorMethodsTest {
  private static final String ICON = "'ICON':{'DATA_IMAGE':'data:image/svg+xml,x'},";
  private static final String REST = "'PLACEMENT_HANDLER':'https://example.com/'}";

  private ConnectorWorld world = new ConnectorWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private static void assertRefused(Response response, String code, String sentence) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo(code);
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  private static void assertInResult(Response response, String error, String sentence) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.result().path("result").asBoolean()).isFalse();
    assertThat(response.result().path("error").asString()).isEqualTo(error);
    assertThat(response.result().path("error_description").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "register",
        "unregister",
        "activate",
        "connector.data.set",
        "status",
        "list",
        "send.messages",
        "send.status.delivery",
        "send.status.reading",
        "chat.name.set"
      })
  void webhooksAreRefused(String method) {
    world.rest().as(TestRest.employee(1, true));
    Response response = world.call("imconnector." + method, "{}");

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.error()).isEqualTo("WRONG_AUTH_TYPE");
  }

  @Test
  void webhooksMayDoEverythingWhereTheInstallationAllowsIt() {
    world.close();
    world = new ConnectorWorld(TestStore.sqlite(), true);
    world.rest().as(TestRest.employee(world.admin().value(), true));
    world.connect("");

    assertThat(world.send(ConnectorWorld.message("u", "c", "m", "x")).status()).isEqualTo(200);
    assertThat(world.bind("ONIMCONNECTORMESSAGEADD", "/out").status()).isEqualTo(200);
  }

  @Test
  void whatIsMissingInARegistrationIsSaidInTheResult() {
    assertInResult(
        world.call("imconnector.register", "{'NAME':'n'," + ICON + REST),
        "CONNECTOR_ID_REQUIRED",
        "Connector ID is not specified");
    assertInResult(
        world.call("imconnector.register", "{'ID':7,'NAME':'n'," + ICON + REST),
        "CONNECTOR_ID_REQUIRED",
        "Connector ID is not specified");
    assertInResult(
        world.call("imconnector.register", "{'ID':'my.connector','NAME':'n'," + ICON + REST),
        "APPLICATION_REGISTRATION_ERROR_POINT",
        "Application registration error. Using a dot in the connector identifier is not allowed");
    assertInResult(
        world.call("imconnector.register", "{'ID':'my'," + ICON + REST),
        "NAME_REQUIRED",
        "Connector name is not specified");
    assertInResult(
        world.call("imconnector.register", "{'ID':'my','NAME':'n','ICON':{'COLOR':'x'}," + REST),
        "ICON_REQUIRED",
        "Connector icon is not specified");
    assertInResult(
        world.call("imconnector.register", "{'ID':'my','NAME':'n'," + ICON + "'X':1}"),
        "NO_PLACEMENT_HANDLER",
        "Failed to get embedding handler URL");
  }

  @Test
  void whatCannotBeRegisteredIsSaidInTheResult() {
    String general = "General connector registration error";
    assertInResult(
        world.register("my connector", ""), "GENERAL_CONNECTOR_REGISTRATION_ERROR", general);
    assertInResult(
        world.call(
            "imconnector.register",
            "{'ID':'my','NAME':'n','ICON':{'DATA_IMAGE':'javascript:x'}," + REST),
        "GENERAL_CONNECTOR_REGISTRATION_ERROR",
        general);
    assertInResult(
        world.register("omnichannel", ""),
        "APPLICATION_REGISTRATION_ERROR",
        "Application registration error");
    world.register("mine", "");
    world.rest().as(TestRest.application(1, true, ConnectorWorld.APPLICATION + 1));
    assertInResult(
        world.register("mine", ""),
        "APPLICATION_REGISTRATION_ERROR",
        "Application registration error");
  }

  @Test
  void registeringAgainReplacesWhatWasSaid() {
    assertThat(Json.write(world.register("MyConnector", "").result()))
        .isEqualTo("{\"result\":true}");
    world.register("myconnector", ",'CHAT_GROUP':true");

    Connector connector = world.run(work -> Connectors.in(work).find("myconnector")).orElseThrow();
    assertThat(connector.flags().chatGroup()).isTrue();
    assertThat(connector.flags().needSignature()).isTrue();
  }

  @Test
  void aConnectorIsUnregisteredOnceAndOnlyByItsApplication() {
    world.connect("");
    world.rest().as(TestRest.application(1, true, ConnectorWorld.APPLICATION + 1));
    String sentence = "Error unregistering the application";
    assertInResult(
        world.call("imconnector.unregister", "{'ID':'myconnector'}"),
        "APPLICATION_UNREGISTRATION_ERROR",
        sentence);
    world.asApplication();
    assertThat(Json.write(world.call("imconnector.unregister", "{'ID':'MyConnector'}").result()))
        .isEqualTo("{\"result\":true}");
    assertInResult(
        world.call("imconnector.unregister", "{'ID':'myconnector'}"),
        "APPLICATION_UNREGISTRATION_ERROR",
        sentence);
    assertThat(status()).isEqualTo("false,false");
  }

  private String status() {
    Response response =
        world.call("imconnector.status", "{'CONNECTOR':'myconnector','LINE':'#LINE#'}");
    return response.result().path("CONFIGURED").asBoolean()
        + ","
        + response.result().path("STATUS").asBoolean();
  }

  @Test
  void theStatusIsOnWhenTheConnectorIsSwitchedOnAndConfigured() {
    world.register("myconnector", "");
    assertThat(status()).isEqualTo("false,false");
    world.call("imconnector.activate", "{'CONNECTOR':'myconnector','LINE':#LINE#,'ACTIVE':'Y'}");
    assertThat(status()).isEqualTo("false,false");
    world.call(
        "imconnector.connector.data.set",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'DATA':{'NAME':'n'}}");
    assertThat(status()).isEqualTo("true,true");
    assertThat(
            Json.write(
                world
                    .call("imconnector.status", "{'CONNECTOR':'myconnector','LINE':'#LINE#'}")
                    .result()))
        .isEqualTo(
            ("{\"LINE\":%s,\"CONNECTOR\":\"myconnector\",\"ERROR\":false,\"CONFIGURED\":true,"
                    + "\"STATUS\":true}")
                .formatted(world.line().id()));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "Y,true", "yes,true", "0,false", "N,false", "'',false", "false,false"})
  void activeIsWhateverIsNotNothing(String active, boolean on) {
    world.connect("");
    world.call(
        "imconnector.activate",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'ACTIVE':'" + active + "'}");

    assertThat(status()).isEqualTo("true," + on);
  }

  @Test
  void unknownConnectorsAndLinesCannotBeSwitchedOn() {
    world.register("myconnector", "");

    assertThat(
            world
                .call("imconnector.activate", "{'CONNECTOR':'other','LINE':#LINE#,'ACTIVE':1}")
                .result()
                .asBoolean())
        .isFalse();
    assertThat(
            world
                .call("imconnector.activate", "{'CONNECTOR':'myconnector','LINE':99,'ACTIVE':1}")
                .result()
                .asBoolean())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "activate;{'LINE':1,'ACTIVE':1};CONNECTOR",
        "activate;{'CONNECTOR':'c','ACTIVE':1};LINE",
        "activate;{'CONNECTOR':'c','LINE':1};ACTIVE",
        "connector.data.set;{'LINE':1,'DATA':{'ID':1}};CONNECTOR",
        "connector.data.set;{'CONNECTOR':'c','DATA':{'ID':1}};LINE",
        "connector.data.set;{'CONNECTOR':'c','LINE':1,'DATA':[]};DATA",
        "status;{};CONNECTOR",
        "send.status.delivery;{'LINE':1,'MESSAGES':[{}]};CONNECTOR",
        "send.status.delivery;{'CONNECTOR':'c','MESSAGES':[{}]};LINE",
        "send.status.delivery;{'CONNECTOR':'c','LINE':1};MESSAGES",
        "send.status.reading;{'CONNECTOR':'c','LINE':1,'MESSAGES':[]};MESSAGES"
      },
      quoteCharacter = '"')
  void aMissingArgumentIsNamed(String method, String parameters, String argument) {
    assertRefused(
        world.call("imconnector." + method, parameters),
        "ERROR_ARGUMENT",
        "Argument '" + argument + "' is null or empty");
  }

  @Test
  void statusesOfUnknownConnectorsHaveNoProvider() {
    for (String kind : new String[] {"delivery", "reading"}) {
      assertRefused(
          world.call(
              "imconnector.send.status." + kind,
              "{'CONNECTOR':'c','LINE':1,'MESSAGES':[{'im':{'message_id':1}}]}"),
          "IMCONNECTOR_NO_CORRECT_PROVIDER",
          "Unable to find a suitable provider for the connector");
    }
  }

  @Test
  void readingIsAcceptedAndChangesNothing() {
    world.connect("");

    assertThat(
            Json.write(
                world
                    .call(
                        "imconnector.send.status.reading",
                        "{'CONNECTOR':'myconnector','LINE':#LINE#,'MESSAGES':[{'im':{}}]}")
                    .result()))
        .isEqualTo("{\"SUCCESS\":true,\"DATA\":[]}");
  }

  @Test
  void theListShowsWhatTheServerHasAndWhatIsRegistered() {
    world.register("myconnector", "");

    assertThat(Json.write(world.call("imconnector.list", "{}").result()))
        .isEqualTo("{\"omnichannel\":\"Omnichannel\",\"myconnector\":\"My Connector\"}");
  }

  @Test
  void theListIsForThoseWhoMayChangeConnectors() {
    world
        .rest()
        .as(TestRest.application(world.operator().value(), false, ConnectorWorld.APPLICATION));

    assertRefused(
        world.call("imconnector.list", "{}"),
        "ACCESS_DENIED",
        "You don't have access to this action");
  }

  private Response rename(String more) {
    return world.call(
        "imconnector.chat.name.set", "{'CONNECTOR':'myconnector','LINE':#LINE#" + more + "}");
  }

  @Test
  void aChatIsRenamedByItsClient() {
    world.connect("");
    world.send(ConnectorWorld.message("u1", "c1", "m1", "x"));
    Response response = rename(",'CHAT_ID':'c1','USER_ID':'u1','NAME':'VIP'");

    assertThat(Json.write(response.result()))
        .isEqualTo("{\"SUCCESS\":true,\"DATA\":{\"RESULT\":{}}}");
    assertThat(world.run(work -> Dialogs.in(work).find(new ChatId(1))).orElseThrow().title())
        .isEqualTo("VIP");
  }

  @Test
  void renamingKnowsTheDocumentedErrors() {
    world.connect("");
    String missing = "Required parameters NAME, CHAT_ID, USER_ID, CONNECTOR, or LINE are missing";
    assertRefused(rename(",'CHAT_ID':'c1','USER_ID':'u1'"), "ERROR_ARGUMENT", missing);
    assertRefused(rename(",'CHAT_ID':'c1','NAME':'n'"), "ERROR_ARGUMENT", missing);
    assertRefused(
        rename(",'CHAT_ID':'c1','USER_ID':'u9','NAME':'n'"),
        "CHAT_RENAMING_FAILED",
        "Failed to rename the chat");
    assertRefused(
        world.call(
            "imconnector.chat.name.set",
            "{'CONNECTOR':'x','LINE':1,'CHAT_ID':'c','USER_ID':'u','NAME':'n'}"),
        "IMCONNECTOR_NO_CORRECT_PROVIDER",
        "Unable to find a suitable provider for the connector");
    assertRefused(
        world.call(
            "imconnector.chat.name.set",
            "{'CONNECTOR':'myconnector','LINE':77,'CHAT_ID':'c','USER_ID':'u','NAME':'n'}"),
        "NOT_ACTIVE_LINE",
        "The line with this ID is inactive or does not exist");
  }

  @Test
  void aRemovedApplicationLeavesNoConnector() {
    world.connect("");
    world.run(work -> {
      Connectors.forget(work, ConnectorWorld.APPLICATION);
      return true;
    });

    assertThat(status()).isEqualTo("false,false");
    assertThat(world.call("imconnector.list", "{}").result().has("myconnector")).isFalse();
  }
}
