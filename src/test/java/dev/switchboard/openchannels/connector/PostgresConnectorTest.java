package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.platform.testing.TestRest.Response;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The tables of connectors and handlers on the other database.
final class PostgresConnectorTest {
  private final ConnectorWorld world = new ConnectorWorld(TestStore.postgres(), false);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aMessageComesInAndItsAnswerGoesOut() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    Response response = world.send(ConnectorWorld.message("u", "c", "m", "Hello"));
    ChatId chat = new ChatId(response.result().at("/DATA/RESULT/0/session/CHAT_ID").asLong());
    world.run(new PostMessage(chat, world.operator(), "Hi", false));

    assertThat(world.server().next().at("/data/MESSAGES/0/chat/id")).isEqualTo("c");
    assertThat(world.call("event.get", "{}").result().size()).isEqualTo(1);
    assertThat(world.call("imconnector.list", "{}").result().has("myconnector")).isTrue();
  }
}
