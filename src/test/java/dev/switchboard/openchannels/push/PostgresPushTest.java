package dev.switchboard.openchannels.push;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresPushTest implements PushContract {
  private final PushWorld world = new PushWorld(TestStore.postgres());

  @Override
  public PushWorld world() {
    return world;
  }

  @AfterEach
  void close() {
    world.close();
  }
}
