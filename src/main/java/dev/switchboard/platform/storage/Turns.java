package dev.switchboard.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Which start of a server the store belongs to. Each begins a new turn, so that a server from
/// which the store was away notices when another one has worked with it meanwhile.
final class Turns {
  private static final String BEGIN =
      "INSERT INTO store_turn (id, turn) VALUES (1, 1)"
          + " ON CONFLICT (id) DO UPDATE SET turn = store_turn.turn + 1";
  private static final String NOW = "SELECT turn FROM store_turn WHERE id = 1";

  private Turns() {}

  /// Commits.
  static long begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(BEGIN);
    }
    long turn = now(connection);
    connection.commit();
    return turn;
  }

  static long now(Connection connection) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(NOW);
        ResultSet answer = ask.executeQuery()) {
      return answer.next() ? answer.getLong(1) : 0;
    }
  }
}
