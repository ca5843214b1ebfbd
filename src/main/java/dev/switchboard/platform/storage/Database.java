package dev.switchboard.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The store: migrated when opened, read through a pool, written through sessions of the lanes.
public final class Database implements AutoCloseable {
  private static final int READERS = 8;

  /// How long somebody waits for a connection while PostgreSQL is away. A lane waits once for all
  /// commands that are waiting for it.
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);

  /// How long one question may take, and one piece of a lane's commit: longer means that the
  /// network swallows what is sent.
  private static final Duration ANSWERED = Duration.ofSeconds(120);

  private static final Duration WRITTEN = Duration.ofSeconds(30);

  /// A probe that waits longer has its answer.
  private static final Duration READY_WITHIN = Duration.ofSeconds(1);

  /// A page that many commits change is then copied into the database file once, not each time: the
  /// log may grow to some 64 MiB.
  private static final String RARE_CHECKPOINTS = "PRAGMA wal_autocheckpoint=16000";

  /// What a server holds that the network has swallowed is free again after so long. A lane never
  /// pauses within a commit.
  private static final String SHORT_PAUSES = "SET idle_in_transaction_session_timeout = '30s'";

  /// A system property of the benchmarks: questions are logged, with the values in them.
  private static final String LOG_QUESTIONS = "switchboard.bench.sql";

  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
          .withExecuteLogging(Boolean.getBoolean(LOG_QUESTIONS));

  private final SQLDialect dialect;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final Map<Stored<?>, String> byId = new ConcurrentHashMap<>();

  /// This server's, as long as nobody else begins one.
  private final long turn;

  private volatile boolean overtaken;

  private Database(SQLDialect dialect, HikariDataSource readers, HikariDataSource writers) {
    this.dialect = dialect;
    this.readers = readers;
    this.writers = writers;
    this.turn = begin();
  }

  private long begin() {
    try (Connection connection = writers.getConnection()) {
      return Turns.begin(connection);
    } catch (SQLException e) {
      throw new StorageException("cannot begin to work with the store", e);
    }
  }

  /// Opens the store and brings its tables to this version's state.
  ///
  /// @param lanes how many lanes will write
  public static Database open(DatabaseConfig config, int lanes) {
    return switch (config) {
      case DatabaseConfig.Sqlite sqlite -> {
        makeFolder(sqlite.file());
        String url =
            "jdbc:sqlite:"
                + sqlite.file()
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true"
                + "&cache_size=-65536&mmap_size=268435456&temp_store=MEMORY";
        Migrations.apply(url);
        SqlitePlans.learn(url);
        yield new Database(
            SQLDialect.SQLITE, pool("read", url, READERS, true), pool("write", url, lanes, false));
      }
      case DatabaseConfig.Postgres postgres -> {
        Migrations.apply(postgres.url());
        yield new Database(
            SQLDialect.POSTGRES,
            pool("read", postgres.url(), READERS, true),
            pool("write", postgres.url(), lanes, false));
      }
    };
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StorageException("cannot make the folder of " + file, e);
    }
  }

  private static HikariDataSource pool(String name, String url, int size, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(readOnly ? 1 : 0);
    config.setAutoCommit(readOnly);
    if (url.startsWith("jdbc:sqlite")) {
      // SQLite has no read-only switch once a connection is open.
      if (!readOnly) {
        config.setConnectionInitSql(RARE_CHECKPOINTS);
      }
    } else {
      config.setReadOnly(readOnly);
      config.setConnectionTimeout(CONNECTED_WITHIN.toMillis());
      config.setValidationTimeout(CONNECTED_WITHIN.toMillis());
      config.setDataSourceProperties(PostgresWire.patience(readOnly ? ANSWERED : WRITTEN));
      if (!readOnly) {
        config.setConnectionInitSql(SHORT_PAUSES);
      }
    }
    return new HikariDataSource(config);
  }

  /// How many lanes may write at once: SQLite has one writer.
  public static int lanes(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.Sqlite _ -> 1;
      case DatabaseConfig.Postgres _ -> 4;
    };
  }

  /// Runs a question against what is committed. Never from a lane or an event loop.
  public <T> T read(Function<DSLContext, T> question) {
    try (Connection connection = readers.getConnection()) {
      return question.apply(DSL.using(connection, dialect, SETTINGS));
    } catch (SQLException e) {
      throw new StorageException("cannot read", e);
    }
  }

  /// `sqlite` or `postgresql`.
  public String kind() {
    return dialect == SQLDialect.SQLITE ? "sqlite" : "postgresql";
  }

  /// What the store takes of its disk, in bytes.
  public long size() {
    String sqlite = "select page_count * page_size from pragma_page_count(), pragma_page_size()";
    String postgres = "select pg_database_size(current_database())";
    return read(sql -> {
      Number size = (Number) sql.fetchValue(dialect == SQLDialect.SQLITE ? sqlite : postgres);
      return size == null ? 0L : size.longValue();
    });
  }

  /// One row by its id, as committed. For what is asked with every message: the question is put
  /// into words once, which costs jOOQ more than the database needs for the answer.
  public <R> Optional<R> find(Stored<R> stored, long portal, Object... id) {
    String question = byId.computeIfAbsent(stored, this::question);
    try (Connection connection = readers.getConnection();
        PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setLong(1, portal);
      for (int i = 0; i < id.length; i++) {
        statement.setObject(i + 2, id[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        return DSL
            .using(connection, dialect, SETTINGS)
            .fetch(found, stored.table().fields())
            .stream()
            .findFirst()
            .map(stored::read);
      }
    } catch (SQLException e) {
      throw new StorageException("cannot read a row of " + stored.table().getName(), e);
    }
  }

  private String question(Stored<?> stored) {
    Condition which = stored.portal().eq(DSL.param("v", Long.class));
    for (Stored.Column<?> id : stored.ids()) {
      which = which.and(isParam(id.field()));
    }
    return DSL.using(dialect, SETTINGS).selectFrom(stored.table()).where(which).getSQL();
  }

  private static <T> Condition isParam(Field<T> field) {
    return field.eq(DSL.param("v", field));
  }

  /// Whether this server can work with the store now. Says so within a second.
  public boolean isReachable() {
    if (overtaken) {
      return false;
    }
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> answer.complete(isAnswering()));
    return answer.completeOnTimeout(false, READY_WITHIN.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private boolean isAnswering() {
    try {
      return read(sql -> sql.selectOne().fetch().isNotEmpty());
    } catch (RuntimeException e) {
      return false;
    }
  }

  /// A connection of its own for one lane, which keeps other servers off the store.
  ///
  /// @throws StorageException also when another server has worked with the store since it was
  ///   opened here: PostgreSQL may have been away, and that one been started meanwhile
  public WriteSession openSession() {
    try {
      Connection connection = writers.getConnection();
      if (!isOurs(connection)) {
        connection.close();
        throw new StorageException(
            "another Switchboard has worked with this store meanwhile: stop one of them, and restart"
                + " this one if it is to stay");
      }
      return new WriteSession(connection, DSL.using(connection, dialect, SETTINGS));
    } catch (SQLException e) {
      throw new StorageException("cannot open a write session", e);
    }
  }

  private boolean isOurs(Connection connection) throws SQLException {
    boolean locked = dialect != SQLDialect.POSTGRES || StoreLock.share(connection);
    overtaken = overtaken || Turns.now(connection) != turn;
    connection.rollback();
    return locked && !overtaken;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
