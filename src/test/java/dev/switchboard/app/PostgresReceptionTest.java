package dev.switchboard.app;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresReceptionTest implements ReceptionContract {
  private final Counter counter = new Counter(TestStore.postgres());

  @Override
  public Counter counter() {
    return counter;
  }

  @AfterEach
  void close() {
    counter.close();
  }
}
