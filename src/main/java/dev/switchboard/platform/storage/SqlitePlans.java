package dev.switchboard.platform.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What SQLite knows of its tables when it chooses between indexes.
///
/// Every index begins with the portal, and without figures SQLite takes this for a good reason to
/// walk along any of them: it does not know that nearly all rows are of one portal. With figures it
/// takes the index that was made for the question. A table that is small yet gets the figures of
/// one that has grown, since the figures are read when a connection begins.
final class SqlitePlans {
  /// Looks at some hundred rows of each index, whatever its size: some milliseconds.
  private static final String SAMPLE = "PRAGMA analysis_limit=400";

  private static final String LEARN = "ANALYZE";
  private static final String INDEXES =
      """
      SELECT tables.name, indexes.name, indexes."unique", indexes.partial, known.stat,
        (SELECT count(*) FROM pragma_index_info(indexes.name)) AS columns
      FROM sqlite_master AS tables, pragma_index_list(tables.name) AS indexes
      LEFT JOIN sqlite_stat1 AS known ON known.idx = indexes.name
      WHERE tables.type = 'table'
        AND (SELECT name FROM pragma_index_info(indexes.name) WHERE seqno = 0) = 'portal_id'
      """;
  private static final String FORGET = "DELETE FROM sqlite_stat1 WHERE idx = ?";
  private static final String KEEP = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)";

  private static final long FEW = 10_000;
  private static final long GROWN = 1_000_000;

  /// @param stat the number of rows, then how many are alike in the first column, in the first two,
  ///   and so on
  private record Figures(String table, String index, String stat) {}

  private SqlitePlans() {}

  /// Done before other connections are opened.
  static void learn(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(SAMPLE);
      statement.execute(LEARN);
      connection.setAutoCommit(false);
      keep(connection, figures(statement));
      connection.commit();
    } catch (SQLException e) {
      throw new StorageException("cannot look at the tables", e);
    }
  }

  private static List<Figures> figures(Statement statement) throws SQLException {
    List<Figures> figures = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        String stat =
            stat(rows.getString(5), rows.getInt(6), rows.getBoolean(3), rows.getBoolean(4));
        figures.add(new Figures(rows.getString(1), rows.getString(2), stat));
      }
    }
    return figures;
  }

  /// @param measured null when the table is empty
  private static String stat(
      @Nullable String measured, int columns, boolean unique, boolean partial) {
    String[] known = measured == null ? new String[0] : measured.split(" ");
    if (known.length > columns && Long.parseLong(known[0]) >= FEW) {
      known[1] = known[0];
      return String.join(" ", known);
    }
    long alike = partial ? FEW : GROWN;
    StringBuilder stat = new StringBuilder().append(alike).append(' ').append(alike);
    for (int column = 2; column <= columns; column++) {
      alike = Math.max(10, alike / 1000);
      stat.append(' ').append(unique && column == columns ? 1 : alike);
    }
    return stat.toString();
  }

  private static void keep(Connection connection, List<Figures> all) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (Figures figures : all) {
        forget.setString(1, figures.index());
        forget.addBatch();
        keep.setString(1, figures.table());
        keep.setString(2, figures.index());
        keep.setString(3, figures.stat());
        keep.addBatch();
      }
      forget.executeBatch();
      keep.executeBatch();
    }
  }
}
