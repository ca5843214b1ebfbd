package dev.switchboard.platform.once;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresRequestsTest implements RequestsContract {
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
