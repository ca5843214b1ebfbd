package dev.switchboard.openchannels.line;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresLinesTest implements LinesContract {
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
