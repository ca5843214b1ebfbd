package dev.switchboard.openchannels.session;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// One store for all; every test is a portal of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresSessionsTest implements DialogsAndSessionsContract {
  private final TestStore store = TestStore.postgres();
  private long portals;
  private Office office = new Office(store, ++portals);

  @BeforeEach
  void move() {
    office = new Office(store, ++portals);
  }

  @Override
  public Office office() {
    return office;
  }

  @AfterAll
  void close() {
    store.close();
  }
}
