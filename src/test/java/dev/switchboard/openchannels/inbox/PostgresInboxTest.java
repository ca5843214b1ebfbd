package dev.switchboard.openchannels.inbox;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// One store for all; every test is a portal of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresInboxTest
    implements InboxContract,
        SearchContract,
        LiveContract,
        DeliveryContract,
        ViewContract,
        MentionContract {
  private final InboxHouse house = new InboxHouse(TestStore.postgres());
  private Desk desk = house.newDesk();

  @BeforeEach
  void move() {
    desk = house.newDesk();
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public void index() {
    house.index();
  }

  @AfterAll
  void close() {
    house.close();
  }
}
