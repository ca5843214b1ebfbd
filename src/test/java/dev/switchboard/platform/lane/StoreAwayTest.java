package dev.switchboard.platform.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import dev.switchboard.platform.storage.StoreLock;
import dev.switchboard.platform.storage.WriteSession;
import dev.switchboard.platform.testing.CutWire;
import dev.switchboard.platform.testing.TestPostgres;
import dev.switchboard.platform.testing.TestStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// PostgreSQL goes away under a running server and comes back.
final class StoreAwayTest {
  private static final String HANG_UP =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

  private record TakeId() implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return work.nextId("thing");
    }
  }

  @Test
  void theLaneWorksAgainOnceTheStoreIsBack() throws SQLException {
    try (TestStore store = TestStore.postgres()) {
      assertThat(store.run(new TakeId())).isEqualTo(1);
      hangUp(store.address(), "");
      assertThat(answeredAtLast(store)).isEqualTo(2);
      await().until(store.database()::isReachable);
    }
  }

  @Test
  void aServerThatAnotherHasOvertakenMeanwhileWritesNothingAnyMore() throws SQLException {
    try (TestStore store = TestStore.postgres()) {
      assertThat(store.run(new TakeId())).isEqualTo(1);
      hangUp(store.address(), "");
      DatabaseConfig config = new DatabaseConfig.Postgres(store.address());
      try (StoreLock lock = StoreLock.take(config);
          Database other = Database.open(config, 1)) {
        assertThatThrownBy(() -> answeredAtLast(store)).hasMessageContaining("another Switchboard");
        lock.begun();
        assertThatThrownBy(() -> store.run(new TakeId()))
            .hasMessageContaining("another Switchboard");
        assertThat(other.isReachable()).isTrue();
      }
      assertThatThrownBy(() -> store.run(new TakeId())).hasMessageContaining("another Switchboard");
      assertThat(store.database().isReachable()).isFalse();
    }
  }

  @Test
  void noOtherServerBeginsAsLongAsALaneIsConnected() throws SQLException {
    String address = TestPostgres.newDatabase();
    DatabaseConfig config = new DatabaseConfig.Postgres(address);
    try (StoreLock lock = StoreLock.take(config);
        Database database = Database.open(config, 1)) {
      lock.begun();
      try (WriteSession lane = database.openSession()) {
        hangUp(address, " AND query LIKE '%advisory_unlock%'");
        assertThatThrownBy(() -> StoreLock.take(config))
            .hasMessageContaining("another Switchboard works with this PostgreSQL database");
        lane.commit(List.of(), Map.of());
      }
    }
    StoreLock.take(config).close();
  }

  @Test
  void theLaneDoesNotWaitForeverForANetworkThatSwallowsWhatIsSent() throws IOException {
    try (CutWire wire = new CutWire();
        TestStore store = TestStore.postgres(wire)) {
      assertThat(store.run(new TakeId())).isEqualTo(1);
      wire.swallowAtNextCommit();
      assertThat(answeredAtLast(store)).isEqualTo(2);
    }
  }

  private static void hangUp(String address, String which) throws SQLException {
    try (Connection other = DriverManager.getConnection(address);
        Statement statement = other.createStatement()) {
      statement.execute(HANG_UP + which);
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
