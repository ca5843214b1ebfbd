package dev.switchboard.app;

import dev.switchboard.platform.testing.TestPostgres;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresReceptionTest implements ReceptionContract {
  private final Counter counter = new Counter(TestStore.postgres(TestPostgres.newDatabase()));

  @Override
  public Counter counter() {
    return counter;
  }

  @AfterEach
  void close() {
    counter.close();
  }
}
