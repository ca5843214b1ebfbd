package dev.switchboard.platform.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Copies of the embedded store: whole, of one moment, made while others write.
public final class SqliteCopy {
  private static final String COUNT_DIALOGS = "SELECT count(*) FROM dialog";
  private static final String COUNT_MESSAGES = "SELECT count(*) FROM message";

  private SqliteCopy() {}

  /// What a copy holds, to be compared with what was expected.
  public record Counts(long dialogs, long messages) {}

  /// @param copy a file that is not there yet
  public static Counts write(Path store, Path copy) {
    try (Connection connection = open(store);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw new StorageException("cannot copy the store", e);
    }
    return check(copy);
  }

  /// @throws IllegalStateException when the file is damaged
  public static Counts check(Path copy) {
    try (Connection connection = open(copy);
        Statement statement = connection.createStatement()) {
      String verdict = text(statement, "PRAGMA integrity_check");
      if (!verdict.equals("ok")) {
        throw new IllegalStateException("the store in it is damaged: " + verdict);
      }
      return new Counts(
          Long.parseLong(text(statement, COUNT_DIALOGS)),
          Long.parseLong(text(statement, COUNT_MESSAGES)));
    } catch (SQLException e) {
      throw new IllegalStateException("the store in it cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
  }
}
