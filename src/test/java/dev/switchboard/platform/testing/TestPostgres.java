package dev.switchboard.platform.testing;

import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL server for all tests of a JVM; every caller gets a database of its own.
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /// So many of the newest stay although nobody is connected: their tests may come back to them.
  private static final int KEPT = 8;

  private static final String IDLE =
      "SELECT datname FROM pg_database WHERE datname LIKE 'test!_%' ESCAPE '!' AND datname NOT IN"
          + " (SELECT datname FROM pg_stat_activity WHERE datname IS NOT NULL)";

  /// Started at the first question, stopped with the JVM.
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Nothing in it has to outlive a crash.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// A database with our tables, of which others are copies: to migrate takes longer than most
  /// tests.
  private static final class Migrated {
    static final String NAME = migrate();

    private static String migrate() {
      String name = "migrated";
      Database.open(new DatabaseConfig.Postgres(create(name, "", 0)), 1).close();
      return name;
    }
  }

  private TestPostgres() {}

  /// The JDBC address of a new, empty database.
  public static String newDatabase() {
    return next("");
  }

  /// The JDBC address of a new database with our tables, which are empty.
  static String migrated() {
    return next(" TEMPLATE " + Migrated.NAME);
  }

  private static String next(String from) {
    int number = COUNT.incrementAndGet();
    return create("test_" + number, from, number - KEPT);
  }

  private static String create(String name, String from, int newestLeft) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String left : idle(statement, newestLeft)) {
        statement.execute("DROP DATABASE IF EXISTS " + left);
      }
      statement.execute("CREATE DATABASE " + name + from);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create " + name, e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /// Hundreds that were left would be deleted when the JVM ends, which then takes half a minute.
  private static List<String> idle(Statement statement, int newest) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(IDLE)) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (Integer.parseInt(name.substring("test_".length())) <= newest) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
