package dev.switchboard.openchannels.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.connector.ConnectorWorld;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestRest.Response;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventMethodsTest {
  private static final String URL = "https://app.example.com/handler/";

  private final ConnectorWorld world = new ConnectorWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private Response bind(String more) {
    return world.call("event.bind", "{'event':'onCrmLeadAdd','handler':'" + URL + "'" + more + "}");
  }

  private Response unbind(String more) {
    return world.call(
        "event.unbind", "{'event':'ONCRMLEADADD','handler':'" + URL + "'" + more + "}");
  }

  private String handlers() {
    return Json.write(world.call("event.get", "{}").result());
  }

  private void asOperator() {
    world
        .rest()
        .as(TestRest.application(world.operator().value(), false, ConnectorWorld.APPLICATION));
  }

  private static void assertRefused(Response response, int status, String code, String sentence) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.error()).isEqualTo(code);
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event.bind", "event.unbind", "event.get", "event.test", "events"})
  void webhooksAreRefused(String method) {
    world.rest().as(TestRest.employee(1, true));

    assertRefused(
        world.call(method, "{}"),
        403,
        "WRONG_AUTH_TYPE",
        "Current authorization type is denied for this method Application context required");
  }

  @Test
  void aBoundHandlerIsListedWithItsEventInUpperCase() {
    assertThat(bind("").result().asBoolean()).isTrue();
    assertThat(bind(",'auth_type':1").result().asBoolean()).isTrue();

    assertThat(handlers())
        .isEqualTo(
            ("[{'event':'ONCRMLEADADD','handler':'%1$s','auth_type':'0','offline':0},"
                    + "{'event':'ONCRMLEADADD','handler':'%1$s','auth_type':'1','offline':0}]")
                .formatted(URL)
                .replace('\'', '"'));
  }

  @Test
  void theSameHandlerIsBoundOnce() {
    bind("");

    assertRefused(
        bind(""), 400, "ERROR_CORE", "Unable to set event handler: Handler already binded");
  }

  @Test
  void unknownEventsAndThoseOfOtherScopesAreNotFound() {
    assertRefused(
        world.call("event.bind", "{'event':'ONNOTHING','handler':'" + URL + "'}"),
        400,
        "ERROR_EVENT_NOT_FOUND",
        "Event not found");
    world
        .rest()
        .as(
            new Caller(
                PortalId.FIRST,
                world.admin(),
                true,
                Set.of("imopenlines"),
                Optional.of(ConnectorWorld.APPLICATION)));
    assertRefused(bind(""), 400, "ERROR_EVENT_NOT_FOUND", "Event not found");
    assertThat(world.bind("ONIMCONNECTORMESSAGEADD", "/x").result().asBoolean()).isTrue();
  }

  @Test
  void eventAndHandlerMustBeGiven() {
    assertRefused(
        world.call("event.bind", "{'handler':'" + URL + "'}"),
        400,
        "ERROR_ARGUMENT",
        "Argument 'EVENT' is null or empty");
    assertRefused(
        world.call("event.bind", "{'event':'ONCRMLEADADD'}"),
        400,
        "ERROR_ARGUMENT",
        "Argument 'HANDLER' is null or empty");
  }

  @ParameterizedTest
  @CsvSource({
    "handler.php,ERROR_WRONG_HANDLER_URL",
    "https://,ERROR_WRONG_HANDLER_URL",
    "https://me:secret@example.com/,ERROR_WRONG_HANDLER_URL",
    "ftp://example.com/,ERROR_UNSUPPORTED_PROTOCOL"
  })
  void aHandlerIsAnAddressOfTheWeb(String url, String code) {
    Response response =
        world.call("event.bind", "{'event':'ONCRMLEADADD','handler':'" + url + "'}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo(code);
  }

  @Test
  void onlyAdministratorsNameAnotherUserOrAskForOfflineEvents() {
    asOperator();
    assertRefused(
        bind(",'auth_type':1"),
        403,
        "ACCESS_DENIED",
        "Access denied! Event binding with AUTH_TYPE requires administrator access rights");
    assertRefused(
        unbind(",'auth_type':1"),
        403,
        "ACCESS_DENIED",
        "Access denied! Event unbinding with AUTH_TYPE requires administrator access rights");
    assertRefused(
        bind(",'event_type':'offline'"),
        403,
        "ACCESS_DENIED",
        "Access denied! Offline events binding requires administrator access rights");
    assertRefused(
        unbind(",'event_type':'offline'"),
        403,
        "ACCESS_DENIED",
        "Access denied! Offline events unbinding requires administrator access rights");
    assertThat(bind(",'auth_type':" + world.operator()).status()).isEqualTo(200);
  }

  @Test
  void unbindingCountsWhatWent() {
    bind("");
    bind(",'auth_type':1");
    bind(",'auth_type':2");

    assertThat(Json.write(unbind(",'auth_type':0").result())).isEqualTo("{\"count\":1}");
    assertThat(unbind(",'auth_type':2").result().path("count").asInt()).isEqualTo(1);
    assertThat(unbind("").result().path("count").asInt()).isEqualTo(1);
    assertThat(unbind("").result().path("count").asInt()).isZero();
    assertThat(handlers()).isEqualTo("[]");
  }

  @Test
  void ordinaryEmployeesSeeAndUnbindTheirOwn() {
    bind("");
    asOperator();
    assertThat(handlers()).isEqualTo("[]");
    assertThat(unbind("").result().path("count").asInt()).isZero();
    bind(",'auth_type':" + world.operator());
    assertThat(world.call("event.get", "{}").result().size()).isEqualTo(1);
  }

  @Test
  void theEventsAreListedByScope() {
    assertThat(Json.write(world.call("events", "{'SCOPE':'user'}").result()))
        .isEqualTo("[\"ONUSERADD\"]");
    assertThat(Json.write(world.call("events", "{'FULL':true}").result()))
        .contains("ONAPPTEST", "ONIMCONNECTORMESSAGEADD", "ONCRMLEADDELETE");
  }

  @Test
  void aRemovedApplicationHearsNothingMore() {
    bind("");
    world.run(work -> {
      Events.forget(work, ConnectorWorld.APPLICATION);
      return true;
    });

    assertThat(handlers()).isEqualTo("[]");
    boolean heard = world.run(work -> Events.isHeard(work, "ONCRMLEADADD"));
    assertThat(heard).isFalse();
  }
}
