package dev.switchboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the server has stored, read from its SQLite file beside it: the witness that no answer of
/// the server can bend.
///
/// The only place of the benchmarks that knows tables.
public final class StoredRows implements AutoCloseable {
  private static final String FILE = "switchboard.db";
  private static final String CLIENT_MESSAGES =
      "SELECT external_id FROM message WHERE external_id >= ? AND external_id < ? ORDER BY id";
  private static final String COUNT_CLIENT_MESSAGES =
      "SELECT count(*) FROM message WHERE external_id >= ? AND external_id < ?";
  private static final String PENDING = "SELECT count(*) FROM delivery WHERE NOT dead";
  private static final String DEAD = "SELECT count(*) FROM delivery WHERE dead";
  private static final String COUNTS =
      """
      SELECT (SELECT count(*) FROM message), (SELECT count(*) FROM dialog), (SELECT count(*) FROM session), \
      (SELECT count(*) FROM delivery)\
      """;

  private final Connection connection;

  /// How many rows the tables have.
  public record Counts(long messages, long dialogs, long sessions, long deliveries) {
    Counts minus(Counts other) {
      return new Counts(
          messages - other.messages,
          dialogs - other.dialogs,
          sessions - other.sessions,
          deliveries - other.deliveries);
    }
  }

  private StoredRows(Connection connection) {
    this.connection = connection;
  }

  /// Opens the file of a server, which may be running.
  public static StoredRows open(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("expected the server's rows in " + file);
    }
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10000");
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
      return new StoredRows(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("could not open " + file, e);
    }
  }

  /// The external ids that begin with a prefix, in the order in which their messages were stored.
  public List<String> clientMessages(String prefix) {
    return query(CLIENT_MESSAGES, List.of(prefix, after(prefix)), StoredRows::texts);
  }

  public long countClientMessages(String prefix) {
    return query(COUNT_CLIENT_MESSAGES, List.of(prefix, after(prefix)), StoredRows::number);
  }

  /// How many deliveries wait to be made.
  public long pendingDeliveries() {
    return query(PENDING, List.of(), StoredRows::number);
  }

  /// How many deliveries were given up.
  public long deadDeliveries() {
    return query(DEAD, List.of(), StoredRows::number);
  }

  public Counts counts() {
    return query(COUNTS, List.of(), StoredRows::toCounts);
  }

  /// The first text that sorts after all texts with this prefix, since LIKE would not use the
  /// index.
  private static String after(String prefix) {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }

  private static long number(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getLong(1);
  }

  private static Counts toCounts(ResultSet rows) throws SQLException {
    rows.next();
    return new Counts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      texts.add(rows.getString(1));
    }
    return texts;
  }

  private <T> T query(String sql, List<String> parameters, Reader<T> reader) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("could not run: " + sql, e);
    }
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("could not close the server's rows", e);
    }
  }
}
