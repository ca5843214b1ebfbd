package dev.switchboard.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a company with some past has in its tables, cut down to the columns that an earlier version
/// had. Tables that a furnished demo leaves empty get two rows that are made up.
record EarlierRows(Map<String, List<Map<String, Object>>> tables) {
  /// Each start of a server changes them.
  private static final Set<String> OF_THE_SERVER = Set.of("flyway_schema_history", "store_turn");

  /// @param newest the data folder of a server of this version
  static EarlierRows of(Path newest) throws SQLException {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    String url = "jdbc:sqlite:" + newest.resolve("switchboard.db");
    try (Connection connection = DriverManager.getConnection(url)) {
      for (MigratedColumn column : MigratedColumn.all()) {
        tables.putIfAbsent(column.table(), rows(connection, column.table()));
      }
    }
    tables.replaceAll(
        (table, rows) -> rows.isEmpty() ? List.of(row(table, 1), row(table, 2)) : rows);
    return new EarlierRows(tables);
  }

  private static List<Map<String, Object>> rows(Connection from, String table) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Statement ask = from.createStatement();
        ResultSet found = ask.executeQuery("SELECT * FROM " + table)) {
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column : names(found)) {
          row.put(column, found.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> names(ResultSet rows) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      names.add(about.getColumnName(i));
    }
    return names;
  }

  private static Map<String, Object> row(String table, long number) {
    Map<String, Object> row = new LinkedHashMap<>();
    MigratedColumn.all().stream()
        .filter(column -> column.table().equals(table))
        .filter(column -> number == 1 || !column.optional())
        .forEach(column -> row.put(column.name(), column.value(number)));
    return row;
  }

  /// Puts them into a store of an earlier version.
  void fill(Connection store) throws SQLException {
    store.setAutoCommit(false);
    for (String table : tablesOf(store)) {
      try (Statement ask = store.createStatement();
          ResultSet none = ask.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
        fill(store, table, none.getMetaData());
      }
    }
    store.commit();
  }

  private void fill(Connection store, String table, ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    String marks = String.join(",", Collections.nCopies(names.size(), "?"));
    try (PreparedStatement insert =
        store.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(",", names), marks))) {
      for (Map<String, Object> row : tables.getOrDefault(table, List.of())) {
        for (int i = 1; i <= names.size(); i++) {
          insert.setObject(i, suited(row.get(names.get(i - 1)), columns.getColumnType(i)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// SQLite keeps flags as numbers.
  private static @Nullable Object suited(@Nullable Object value, int type) {
    return type == Types.BIT && value instanceof Number number ? number.intValue() == 1 : value;
  }

  private static List<String> tablesOf(Connection store) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found = store.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        String table = found.getString("TABLE_NAME");
        if (!OF_THE_SERVER.contains(table) && !table.startsWith("sqlite_")) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  /// Every table with its columns, as the store is now.
  static Map<String, List<String>> columns(Connection store) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table : tablesOf(store)) {
      try (Statement ask = store.createStatement();
          ResultSet none = ask.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
        columns.put(table, names(none));
      }
    }
    return columns;
  }

  /// What stands in these columns, row by row.
  static Map<String, List<String>> kept(Connection store, Map<String, List<String>> columns)
      throws SQLException {
    Map<String, List<String>> kept = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      List<String> rows = new ArrayList<>();
      try (Statement ask = store.createStatement();
          ResultSet found =
              ask.executeQuery(
                  "SELECT %s FROM %s"
                      .formatted(String.join(",", table.getValue()), table.getKey()))) {
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= table.getValue().size(); i++) {
            row.add(String.valueOf(found.getString(i)));
          }
          rows.add(row.toString());
        }
      }
      Collections.sort(rows);
      kept.put(table.getKey(), rows);
    }
    return kept;
  }
}
