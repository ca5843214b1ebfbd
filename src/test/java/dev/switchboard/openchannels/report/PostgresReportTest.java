package dev.switchboard.openchannels.report;

import dev.switchboard.platform.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// One store for all; every test is a portal of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresReportTest implements ReportContract {
  private final Floor floor = new Floor(TestStore.postgres());

  @Override
  public Floor floor() {
    return floor;
  }

  @AfterAll
  void close() {
    floor.close();
  }
}
