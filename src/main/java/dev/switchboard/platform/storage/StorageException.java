package dev.switchboard.platform.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// The database could not do what was asked: a fault, not a refusal.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  /// What the pool says of a connection that it found broken before; it gives no SQL state.
  private static final String CLOSED = "Connection is closed";

  StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Whether something failed only because the database cannot be reached now: who tries again
  /// later may succeed.
  public static boolean meansAway(Throwable fault) {
    @Nullable Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /// No connection was to be had, or the one there was is broken or was hung up by PostgreSQL,
  /// which stops, starts, or has too many others.
  private static boolean isAway(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return fault instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P0")
        || state.equals("53300")
        || CLOSED.equals(fault.getMessage());
  }
}
