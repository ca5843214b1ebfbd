package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.session.Office;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// One store for all; every test is an office of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLostBotTest implements LostBotContract {
  private final TestStore store = TestStore.postgres();
  private long offices;

  PostgresLostBotTest() {
    store.lanes().listen(new ExternalEvents());
  }

  @Override
  public TestStore store() {
    return store;
  }

  @Override
  public Office office() {
    return new Office(store, ++offices);
  }

  @AfterAll
  void close() {
    store.close();
  }
}
