package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.item.CrmPortal;
import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

final class PostgresKindsTest implements KindsContract, LinksContract {
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
