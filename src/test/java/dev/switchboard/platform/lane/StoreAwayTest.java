package dev.switchboard.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.platform.testing.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// PostgreSQL goes away under a running server and comes back.
final class StoreAwayTest {
  private static final String HANG_UP =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND pid <> pg_backend_pid()";
  private static final String UPGRADE =
      "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'tomorrow', type, 't', 1, installed_by,"
          + " installed_on, 1, success FROM flyway_schema_history WHERE version = '001'";
  private static final String UNDO = "DELETE FROM flyway_schema_history WHERE version = '9999'";

  private record TakeId() implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return work.nextId("thing");
    }
  }

  @Test
  void theLaneWorksAgainOnceTheStoreIsBackAndNeverOnTablesThatOthersHaveUpgraded()
      throws SQLException {
    try (TestStore store = TestStore.postgres();
        Connection other = DriverManager.getConnection(store.address());
        Statement statement = other.createStatement()) {
      assertThat(store.run(new TakeId())).isEqualTo(1);
      statement.execute(HANG_UP);
      assertThat(answeredAtLast(store)).isEqualTo(2);

      statement.execute(UPGRADE);
      statement.execute(HANG_UP);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> store.run(new TakeId())).isInstanceOf(RuntimeException.class);
      }
      assertThatThrownBy(() -> store.run(new TakeId()))
          .hasMessageContaining("changed by another Switchboard: restart this one");

      statement.execute(UNDO);
      assertThat(answeredAtLast(store)).isEqualTo(3);
    }
  }

  /// Whoever was on the line when it was cut is told so, and asks again.
  private static long answeredAtLast(TestStore store) {
    try {
      return store.run(new TakeId());
    } catch (RuntimeException e) {
      return store.run(new TakeId());
    }
  }
}
