package dev.switchboard.openchannels.events;

import dev.switchboard.openchannels.connector.ConnectorWorld;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresOfflineEventsTest implements OfflineEventsContract {
  private final ConnectorWorld world = new ConnectorWorld(TestStore.postgres(), false);

  @Override
  public ConnectorWorld world() {
    return world;
  }

  @AfterEach
  void close() {
    world.close();
  }
}
