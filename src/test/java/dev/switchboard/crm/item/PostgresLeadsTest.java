package dev.switchboard.crm.item;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresLeadsTest implements LeadsContract {
  private final CrmPortal portal = new CrmPortal(TestStore.postgres(), CrmAccess.open());

  @Override
  public CrmPortal portal() {
    return portal;
  }

  @AfterEach
  void close() {
    portal.close();
  }
}
