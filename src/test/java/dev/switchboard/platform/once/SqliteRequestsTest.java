package dev.switchboard.platform.once;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteRequestsTest implements RequestsContract {
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
