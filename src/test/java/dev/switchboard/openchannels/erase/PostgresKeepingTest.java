package dev.switchboard.openchannels.erase;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.session.Office;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresKeepingTest implements KeepingContract {
  private final TestStore store = TestStore.postgres();
  private final Office office = new Office(store, 1);
  private final EraseModule erasing =
      new EraseModule(
          store.database(),
          store.lanes(),
          new Directory(store.database()),
          store.files().store(),
          store.clock());

  @Override
  public Office office() {
    return office;
  }

  @Override
  public EraseModule erasing() {
    return erasing;
  }

  @AfterEach
  void close() throws InterruptedException {
    erasing.close();
    store.close();
  }
}
