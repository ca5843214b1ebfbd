package dev.switchboard.openchannels.line;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteLinesTest implements LinesContract {
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
