package dev.switchboard.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that a database keeps of a portal, of a line or of a dialog, read beside the server.
final class ForeignRows implements AutoCloseable {
  /// What says that somebody was there: it is no part of what is kept of the object.
  private static final List<String> APART = List.of("counter", "lane_step", "once_step");

  private final Connection connection;
  private final Map<String, List<String>> columns = new TreeMap<>();
  private String version = "";

  ForeignRows(Path database) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=10000");
    for (List<String> table : query("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      List<String> names = new ArrayList<>();
      query("SELECT name FROM pragma_table_info('" + table.getFirst() + "')")
          .forEach(column -> names.add(column.getFirst()));
      if (!APART.contains(table.getFirst())) {
        columns.put(table.getFirst(), names);
      }
    }
  }

  /// Whether anything was committed since this was asked last.
  boolean hasChanged() {
    try {
      String now = query("PRAGMA data_version").getFirst().getFirst();
      boolean changed = !now.equals(version);
      version = now;
      return changed;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<List<String>> query(String sql, long... bound) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < bound.length; i++) {
        statement.setLong(i + 1, bound[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(found.getString(i)));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /// Every row that names one of the objects in a column of this name.
  List<String> naming(long portal, Map<String, Long> ids) {
    List<String> rows = new ArrayList<>();
    columns.forEach((table, names) ->
        ids.forEach((column, id) -> {
          if (names.contains(column) && names.contains("portal_id")) {
            rows.addAll(read(table, "portal_id = ? AND " + column + " = ?", portal, id));
          }
        }));
    Collections.sort(rows);
    return rows;
  }

  /// Every row of a portal.
  List<String> of(long portal) {
    List<String> rows = new ArrayList<>();
    columns.forEach((table, names) -> {
      if (names.contains("portal_id")) {
        rows.addAll(read(table, "portal_id = ?", portal));
      }
    });
    Collections.sort(rows);
    return rows;
  }

  private List<String> read(String table, String where, long... bound) {
    try {
      return query("SELECT * FROM " + table + " WHERE " + where, bound).stream()
          .map(row -> table + row)
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
