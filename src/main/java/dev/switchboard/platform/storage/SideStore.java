package dev.switchboard.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// Room for what can be made again from the store, such as an index: lost, it costs time only.
///
/// Beside the embedded store it is a file of its own, since SQLite lets one write to a file at a
/// time, and that one is the lane. A server that goes down may lose its newest commits, never all.
public final class SideStore implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

  private final SQLDialect dialect;
  private final HikariDataSource connections;

  private SideStore(SQLDialect dialect, HikariDataSource connections) {
    this.dialect = dialect;
    this.connections = connections;
  }

  /// Nothing is opened before the first question.
  public static SideStore beside(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.Sqlite sqlite ->
          new SideStore(
              SQLDialect.SQLITE,
              pool(
                  "jdbc:sqlite:"
                      + fileBeside(sqlite.file())
                      + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000"
                      + "&transaction_mode=DEFERRED&mmap_size=268435456"));
      case DatabaseConfig.Postgres postgres ->
          new SideStore(SQLDialect.POSTGRES, pool(postgres.url()));
    };
  }

  /// Where it is kept beside an embedded store. Whoever puts another store there removes it.
  public static Path fileBeside(Path store) {
    String name = store.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return store.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "-search.db");
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("side");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// Whether it is SQLite, whose full text search is another than PostgreSQL's.
  public boolean isEmbedded() {
    return dialect == SQLDialect.SQLITE;
  }

  public <T> T read(Function<DSLContext, T> question) {
    return question.apply(DSL.using(connections, dialect, SETTINGS));
  }

  /// All or nothing.
  public void write(Consumer<DSLContext> change) {
    DSL.using(connections, dialect, SETTINGS).transaction(inside -> change.accept(inside.dsl()));
  }

  /// The same, leaving in the file nothing of what the change frees: for what is erased. The
  /// embedded store writes zeros over it, and empties its log.
  public void overwrite(Consumer<DSLContext> change) {
    DSLContext sql = DSL.using(connections, dialect, SETTINGS);
    if (dialect != SQLDialect.SQLITE) {
      write(change);
      return;
    }
    sql.connection(connection -> {
      DSLContext one = DSL.using(connection, dialect, SETTINGS);
      one.fetch("PRAGMA secure_delete=ON");
      one.transaction(inside -> change.accept(inside.dsl()));
      one.fetch("PRAGMA secure_delete=OFF");
      one.fetch("PRAGMA wal_checkpoint(TRUNCATE)");
    });
  }

  @Override
  public void close() {
    connections.close();
  }
}
