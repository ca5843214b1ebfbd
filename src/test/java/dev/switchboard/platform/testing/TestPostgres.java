package dev.switchboard.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL server for all tests of a JVM; every caller gets an empty database of its own.
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /// Started at the first question, stopped with the JVM.
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestPostgres() {}

  /// The JDBC address of a new, empty database.
  public static String newDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create " + name, e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }
}
