package dev.switchboard.directory.factor;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteFactorsTest implements FactorsContract {
  private final TestStore store = TestStore.sqlite();

  @Override
  public TestStore store() {
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }
}
