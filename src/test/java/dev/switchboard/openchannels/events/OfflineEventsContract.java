package dev.switchboard.openchannels.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.connector.ConnectorWorld;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Originated;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.timer.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What becomes of events that wait in a queue until their application fetches them.
interface OfflineEventsContract {
  ConnectorWorld world();

  private void bind(String more) {
    var bound =
        world().call("event.bind", "{'event':'ONCRMLEADADD','event_type':'offline'" + more + "}");
    assertThat(bound.result().asBoolean()).as(bound.toString()).isTrue();
  }

  private void fire(long lead) {
    fire(lead, "");
  }

  private void fire(long lead, String origin) {
    world()
        .run(
            new Originated<>(
                origin,
                UserId.SYSTEM,
                work -> {
                  Map<String, Object> data = Map.of("FIELDS", Map.of("ID", lead));
                  Events.fire(work, "ONCRMLEADADD", data, Optional.of(world().admin()));
                  return lead;
                }));
  }

  private JsonNode get(String body) {
    return world().call("event.offline.get", body).result();
  }

  private JsonNode list(String body) {
    return world().call("event.offline.list", body).body();
  }

  @Test
  default void anEventThatIsABareNumberKeepsIt() {
    bind("");
    world().run(work -> {
      Events.fire(work, "ONCRMLEADADD", 7, Optional.of(world().admin()));
      return true;
    });
    assertThat(list("{}").at("/result/0/EVENT_DATA").asInt()).isEqualTo(7);
    assertThat(get("{}").at("/events/0/EVENT_DATA").asInt()).isEqualTo(7);
  }

  @Test
  default void whatIsFetchedIsGone() {
    bind("");
    fire(7);
    fire(8);
    JsonNode first = get("{'limit':1}");
    assertThat(first.path("process_id").isNull()).isTrue();
    assertThat(first.at("/events/0/EVENT_NAME").asString()).isEqualTo("ONCRMLEADADD");
    assertThat(first.at("/events/0/EVENT_DATA/FIELDS/ID").asInt()).isEqualTo(7);
    assertThat(get("{}").at("/events/0/EVENT_DATA/FIELDS/ID").asInt()).isEqualTo(8);
    assertThat(get("{}").path("events")).isEmpty();
  }

  @Test
  default void repeatedChangesOfOneObjectAreOneRecordWithTheNewestTime() {
    bind("");
    fire(7);
    String before = list("{}").at("/result/0/TIMESTAMP_X").asString();
    world().store().clock().advance(Duration.ofMinutes(1));
    fire(7);
    JsonNode listed = list("{}");
    assertThat(listed.path("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/result/0/TIMESTAMP_X").asString()).isGreaterThan(before);
  }

  @Test
  default void aReservationHidesUntilItIsConfirmedOrForgotten() {
    bind("");
    fire(7);
    fire(8);
    String process = get("{'clear':0}").path("process_id").asString();
    assertThat(process).hasSize(32);
    assertThat(get("{}").path("events")).isEmpty();
    assertThat(get("{'process_id':'" + process + "'}").path("events")).hasSize(2);
    String message = list("{}").at("/result/0/MESSAGE_ID").asString();
    world()
        .call(
            "event.offline.clear",
            "{'process_id':'%s','message_id':['%s']}".formatted(process, message));
    assertThat(list("{'filter':{'PROCESS_ID':'" + process + "'}}").path("total").asInt())
        .isEqualTo(1);
    world().store().clock().advance(TakeEvents.RESERVED.plusSeconds(1));
    assertThat(get("{}").path("events")).hasSize(1);
  }

  @Test
  default void whatFailedIsFetchedOnlyByThoseWhoAskForIt() {
    bind("");
    fire(7);
    String process = get("{'clear':0}").path("process_id").asString();
    world().call("event.offline.error", "{'process_id':'" + process + "'}");
    assertThat(list("{'filter':{'ERROR':1}}").path("total").asInt()).isEqualTo(1);
    assertThat(list("{'filter':{'=ERROR':0}}").path("total").asInt()).isZero();
    assertThat(get("{}").path("events")).isEmpty();
    assertThat(get("{'error':1}").path("events")).hasSize(1);
  }

  @Test
  default void aNamedQueueDoesNotHoldWhatItsReaderDidItself() {
    bind(",'auth_connector':'sync'");
    fire(7, "sync");
    fire(8, "other");
    assertThat(get("{}").path("events")).isEmpty();
    JsonNode named = get("{'auth_connector':'sync'}");
    assertThat(named.path("events")).hasSize(1);
    assertThat(named.at("/events/0/EVENT_DATA/FIELDS/ID").asInt()).isEqualTo(8);
  }

  @Test
  default void filtersAndOrdersAreThoseOfLists() {
    bind("");
    fire(7);
    fire(8);
    fire(9);
    assertThat(list("{'filter':{'>ID':1,'!=ID':[3]},'order':{'ID':'DESC'}}").path("total").asInt())
        .isEqualTo(1);
    assertThat(list("{'order':{'ID':'DESC'}}").at("/result/0/ID").asString()).isEqualTo("3");
    assertThat(list("{'filter':{'EVENT_NAME':'oncrmleadadd'}}").path("total").asInt()).isEqualTo(3);
    assertThat(list("{'start':-1}").path("total").asInt()).isZero();
    assertThat(world().call("event.offline.list", "{'filter':{'DATA':1}}").status()).isEqualTo(400);
  }

  @Test
  default void aQueueIsAnnouncedOncePerPause() throws Exception {
    bind("");
    world()
        .call(
            "event.bind",
            "{'event':'ONOFFLINEEVENT','handler':'%s','options':{'minTimeout':60}}"
                .formatted(world().server().url("/signal")));
    fire(7);
    fire(8);
    world()
        .run(work -> {
          Timer timer = new Timer("events.announce", "x", work.now(), "{\"handler\":2}");
          new AnnounceQueue().fire(work, timer);
          return 0;
        });
    assertThat(world().server().next().event()).isEqualTo("ONOFFLINEEVENT");
    assertThat(world().server().all()).isEmpty();
  }

  @Test
  default void onlyAdministratorsFetch() {
    world()
        .rest()
        .as(TestRest.application(world().operator().value(), false, ConnectorWorld.APPLICATION));
    for (String method : new String[] {"get", "list", "clear", "error"}) {
      var refused = world().call("event.offline." + method, "{'process_id':'x'}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.error()).isEqualTo("ACCESS_DENIED");
    }
  }
}
