package dev.switchboard.directory.user;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteUsersTest implements UsersContract, PresenceContract, PeopleContract {
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
