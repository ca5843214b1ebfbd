package dev.switchboard.openchannels.session;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// One store for all; every test is a portal of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLifeTest
    implements LifeContract, SlaContract, AutomationContract, OwnershipContract {
  private final Living living = new Living(TestStore.postgres());

  @Override
  public Living living() {
    return living;
  }

  @AfterAll
  void close() {
    living.close();
  }
}
