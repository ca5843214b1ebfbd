package dev.switchboard.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Everything that a server has kept, looked through for a word: each column of each table, and the
/// bytes of each file.
final class StoreText {
  private StoreText() {}

  /// The columns in which a word stands, as `table.column`.
  static List<String> columns(String url, String word) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String table : tables(connection)) {
        found.addAll(columns(connection, table, word));
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        if (!"pg_catalog".equals(rows.getString("TABLE_SCHEM"))) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private static List<String> columns(Connection connection, String table, String word)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int at = 1; at <= width; at++) {
          String value = rows.getString(at);
          if (value != null && value.toLowerCase(Locale.ROOT).contains(word)) {
            found.add(table + "." + rows.getMetaData().getColumnName(at));
          }
        }
      }
    }
    return found;
  }

  /// The files below a folder in whose bytes or names a word stands.
  static List<String> files(Path folder, String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if ((file + bytes).toLowerCase(Locale.ROOT).contains(word)) {
          found.add(folder.relativize(file).toString());
        }
      }
    }
    return found;
  }
}
