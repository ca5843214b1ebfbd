package dev.switchboard.platform.testing;

import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL server for all tests of a JVM; every caller gets a database of its own.
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

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

  /// A database with our tables, of which others are copies: to migrate takes longer than most tests.
  private static final class Migrated {
    static final String NAME = migrate();

    private static String migrate() {
      String name = "migrated";
      Database.open(new DatabaseConfig.Postgres(create(name, "")), 1).close();
      return name;
    }
  }

  private TestPostgres() {}

  /// The JDBC address of a new, empty database.
  public static String newDatabase() {
    return create("test_" + COUNT.incrementAndGet(), "");
  }

  /// The JDBC address of a new database with our tables, which are empty.
  static String migrated() {
    return create("test_" + COUNT.incrementAndGet(), " TEMPLATE " + Migrated.NAME);
  }

  private static String create(String name, String from) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + from);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create " + name, e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }
}
