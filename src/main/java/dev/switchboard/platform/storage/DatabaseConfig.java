package dev.switchboard.platform.storage;

import java.nio.file.Path;

/// Where the rows are kept.
public sealed interface DatabaseConfig {
  /// The embedded store: one file, in WAL mode, synced at every commit.
  record Sqlite(Path file) implements DatabaseConfig {}

  /// A server: `jdbc:postgresql://host/database?user=…&password=…`.
  record Postgres(String url) implements DatabaseConfig {
    /// The address may hold a password.
    @Override
    public String toString() {
      return "Postgres[REDACTED]";
    }
  }

  /// A JDBC address of PostgreSQL, or the embedded store in `data` when there is none.
  static DatabaseConfig of(String url, Path data) {
    if (url.isBlank()) {
      return new Sqlite(data.resolve("switchboard.db"));
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return new Postgres(url);
    }
    throw new IllegalArgumentException(
        "db must be empty or begin with jdbc:postgresql:, was " + url.split("[?@]", 2)[0]);
  }
}
