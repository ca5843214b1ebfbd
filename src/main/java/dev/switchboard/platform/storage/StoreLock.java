package dev.switchboard.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/// Keeps a second server off a store: lanes remember rows, so two of them would overwrite each
/// other.
///
/// The system gives the lock back when its holder dies, however it dies. PostgreSQL has it
/// exclusively while a server begins, and shares it among the connections of that server from then
/// on, so that it holds as long as any of them does.
public final class StoreLock implements AutoCloseable {
  /// Any number will do, as long as it stays the same: `Swit`.
  private static final long ADVISORY_KEY = 0x53776974L;

  private static final int TRIES = 30;
  private static final Duration BREATH = Duration.ofMillis(100);

  private static final String ALONE = "SELECT pg_try_advisory_lock(?)";
  private static final String SHARED = "SELECT pg_try_advisory_lock_shared(?)";
  private static final String NOT_ALONE = "SELECT pg_advisory_unlock(?)";

  private final AutoCloseable held;

  private StoreLock(AutoCloseable held) {
    this.held = held;
  }

  /// The store has been opened by this server: its lanes may follow.
  public void begun() {
    if (held instanceof Connection connection) {
      try {
        share(connection);
        ask(connection, NOT_ALONE);
      } catch (SQLException e) {
        throw new StorageException("cannot share the lock of the database", e);
      }
    }
  }

  /// Lets a connection hold the lock, too, until it is closed. False while another server has it.
  static boolean share(Connection connection) throws SQLException {
    return ask(connection, SHARED);
  }

  /// @throws IllegalStateException with a sentence for whoever started the second server
  public static StoreLock take(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.Sqlite(Path file) ->
          new StoreLock(lock(file.toAbsolutePath().resolveSibling("switchboard.lock")));
      case DatabaseConfig.Postgres(String url) -> new StoreLock(lock(url));
    };
  }

  private static FileChannel lock(Path file) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new IllegalStateException(
            "another Switchboard works with the folder " + file.getParent() + ". Stop it first.");
      }
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Connection lock(String url) {
    try {
      Connection connection = DriverManager.getConnection(url);
      if (!isLockedSoon(connection)) {
        connection.close();
        throw new IllegalStateException(
            "another Switchboard works with this PostgreSQL database. Stop it first.");
      }
      return connection;
    } catch (SQLException e) {
      throw new StorageException("cannot lock the database", e);
    }
  }

  /// PostgreSQL notices a moment late that a server has stopped, which may be started again at
  /// once.
  private static boolean isLockedSoon(Connection connection) throws SQLException {
    try {
      for (int i = 1; !ask(connection, ALONE); i++) {
        if (i == TRIES) {
          return false;
        }
        Thread.sleep(BREATH);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(question)) {
      ask.setLong(1, ADVISORY_KEY);
      try (ResultSet answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (Exception e) {
      throw new StorageException("cannot give the lock of the store back", e);
    }
  }
}
