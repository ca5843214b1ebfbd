package dev.switchboard.platform.outbox;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresDeliveryBookTest implements DeliveryBookContract {
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
