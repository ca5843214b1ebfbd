package dev.switchboard.directory.sso;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresSsoTest implements SsoContract {
  private final TestStore store = TestStore.postgres();

  @Override
  public TestStore store() {
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }
}
