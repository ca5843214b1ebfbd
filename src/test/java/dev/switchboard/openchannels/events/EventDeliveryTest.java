package dev.switchboard.openchannels.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.connector.ConnectorWorld;
import dev.switchboard.openchannels.connector.HandlerServer;
import dev.switchboard.openchannels.connector.HandlerServer.Heard;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.outbox.ReplayDeliveries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventDeliveryTest {
  private static final String EVENT = "ONCRMLEADADD";

  private final ConnectorWorld world = new ConnectorWorld();
  private final HandlerServer server = world.server();

  @AfterEach
  void close() {
    world.close();
  }

  private void fire(long lead) {
    world.run(work -> {
      Map<String, Object> data = Map.of("FIELDS", Map.of("ID", Long.toString(lead)));
      Events.fire(work, EVENT, data, Optional.of(world.admin()));
      return lead;
    });
  }

  private void fireInDialog(String said) {
    world.run(work -> {
      Events.fire(work, Event.in(new ChatId(1), EVENT, Map.of("SAID", said)));
      return said;
    });
  }

  @Test
  void anEventOfTheCrmNamesItsObject() throws Exception {
    world.bind(EVENT, "/crm");
    fire(1000983);
    Heard heard = server.next();

    assertThat(heard.event()).isEqualTo(EVENT);
    assertThat(heard.at("/event_handler_id")).isEqualTo("1");
    assertThat(heard.at("/data/FIELDS/ID")).isEqualTo("1000983");
    assertThat(heard.at("/auth/user_id")).isEqualTo(world.admin().toString());
  }

  @Test
  void aHandlerOfAUserCarriesHisToken() throws Exception {
    world.call(
        "event.bind",
        "{'event':'%s','handler':'%s','auth_type':%s}"
            .formatted(EVENT, server.url("/crm"), world.operator()));
    fire(1);

    assertThat(server.next().at("/auth/user_id")).isEqualTo(world.operator().toString());
  }

  @Test
  void afterAFailureTheSameMessageComesAgainBeforeWhatFollows() throws Exception {
    world.bind(EVENT, "/crm");
    server.answerNext(500, 503);
    fireInDialog("one");
    fireInDialog("two");
    List<Heard> heard = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      heard.add(server.next());
    }

    assertThat(heard)
        .extracting(each -> each.at("/data/SAID"))
        .containsExactly("one", "one", "one", "two");
    assertThat(heard.subList(0, 3)).extracting(Heard::id).containsOnly(heard.getFirst().id());
    assertThat(heard.getFirst().body()).isEqualTo(heard.get(2).body());
    assertThat(heard.get(3).id()).isNotEqualTo(heard.getFirst().id());
  }

  @ParameterizedTest
  @ValueSource(ints = {410, 404, 302})
  void aRefusedMessageIsParkedAndTheNextGoesOn(int status) throws Exception {
    world.bind(EVENT, "/crm");
    server.answerNext(status);
    fireInDialog("refused");
    fireInDialog("next");

    assertThat(server.next().at("/data/SAID")).isEqualTo("refused");
    assertThat(server.next().at("/data/SAID")).isEqualTo("next");
    await().until(() -> world.run(new ReplayDeliveries(List.of(1L), world.admin())) == 1);
    assertThat(server.next().at("/data/SAID")).isEqualTo("refused");
  }

  @Test
  void whatWasUnboundSinceIsNotDelivered() throws Exception {
    world.bind(EVENT, "/crm");
    world.run(work -> {
      Events.fire(work, Event.in(new ChatId(1), EVENT, Map.of("SAID", "one")));
      Events.forget(work, ConnectorWorld.APPLICATION);
      return true;
    });
    world.bind(EVENT, "/again");
    fireInDialog("two");

    assertThat(server.next().path()).isEqualTo("/again");
    assertThat(server.all()).isEmpty();
  }

  @Test
  void theTestEventBringsBackItsParameters() throws Exception {
    world.bind("ONAPPTEST", "/test");

    assertThat(world.call("event.test", "{'any':'data'}").result().asInt()).isEqualTo(1);
    Heard heard = server.next();
    assertThat(heard.event()).isEqualTo("ONAPPTEST");
    assertThat(heard.at("/data/QUERY/any")).isEqualTo("data");
    assertThat(heard.at("/data/LANGUAGE_ID")).isEqualTo("en");
  }
}
