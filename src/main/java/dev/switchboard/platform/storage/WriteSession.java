package dev.switchboard.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one connection of a lane: writes the changes of a batch and commits them together.
public final class WriteSession implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WriteSession.class);
  private static final String OVERWRITE = "PRAGMA secure_delete=ON";
  private static final String FREE = "PRAGMA secure_delete=OFF";

  /// Nothing for a batch that has written nothing.
  private static final String TRANSACTION = "SELECT pg_current_xact_id_if_assigned()::text";

  private static final String FATE = "SELECT pg_xact_status(?::xid8)";

  /// It lies in the future of the database.
  private static final String UNKNOWN_TRANSACTION = "22023";

  private static final Duration FATE_WITHIN = Duration.ofSeconds(3);
  private static final Duration FATE_EACH = Duration.ofMillis(50);

  private final Connection connection;
  private final DSLContext sql;
  private final Map<Stored<?>, PreparedStatement> upserts = new HashMap<>();
  private final Map<Stored<?>, PreparedStatement> deletes = new HashMap<>();
  private @Nullable PreparedStatement transaction;
  private boolean overwrites;

  WriteSession(Connection connection, DSLContext sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /// Rows of a portal's table; `limit` of them stay in memory between batches.
  ///
  /// @param onChange told when a command changes the table for the first time
  public <R> CachedRows<R> rows(
      Stored<R> stored, long portal, int limit, Consumer<CachedRows<?>> onChange) {
    return new CachedRows<>(stored, portal, connection, sql, limit, onChange);
  }

  /// Writes what has changed in `tables` and commits. All or nothing.
  ///
  /// @param wipes done after that, in the same commit; the key of each is its portal. With any,
  ///   nothing of the batch can be read from the file any more that it removes
  /// @throws CommitInDoubt when PostgreSQL hung up while it committed
  public void commit(Collection<CachedRows<?>> tables, Map<Long, List<Wipe>> wipes) {
    boolean erases = wipes.values().stream().anyMatch(some -> !some.isEmpty());
    Optional<String> doubted;
    try {
      overwriting(erases);
      for (CachedRows<?> table : tables) {
        write(table);
      }
      wipes.forEach((portal, some) -> some.forEach(wipe -> wipe.of(portal).apply(sql).execute()));
      doubted = transaction();
    } catch (SQLException e) {
      throw rolledBack(new StorageException("cannot write a batch", e));
    }
    try {
      connection.commit();
    } catch (SQLException e) {
      throw rolledBack(
          doubted
              .<RuntimeException>map(id -> new CommitInDoubt(id, e))
              .orElseGet(() -> new StorageException("cannot commit a batch", e)));
    }
    tables.forEach(CachedRows::written);
  }

  /// What PostgreSQL knows the batch by. SQLite commits in this process, and leaves no doubt.
  private Optional<String> transaction() throws SQLException {
    if (sql.dialect() != SQLDialect.POSTGRES) {
      return Optional.empty();
    }
    if (transaction == null) {
      transaction = connection.prepareStatement(TRANSACTION);
    }
    try (ResultSet id = transaction.executeQuery()) {
      id.next();
      return Optional.ofNullable(id.getString(1));
    }
  }

  /// Whether a batch of an earlier session is on disk. Waits for one that is about to be, since the
  /// database may notice late that nobody listens to it any more.
  ///
  /// A database that does not know it, such as a replica that was promoted without it, has not.
  ///
  /// @throws StorageException when it cannot be told
  public boolean hasCommitted(String doubted) {
    try (PreparedStatement question = connection.prepareStatement(FATE)) {
      question.setString(1, doubted);
      String fate = fate(question);
      for (Duration waited = Duration.ZERO;
          fate.equals("in progress") && waited.compareTo(FATE_WITHIN) < 0;
          waited = waited.plus(FATE_EACH)) {
        Thread.sleep(FATE_EACH);
        fate = fate(question);
      }
      if (fate.equals("in progress")) {
        throw new StorageException("a batch is neither committed nor given up");
      }
      return fate.equals("committed");
    } catch (SQLException e) {
      throw new StorageException("cannot ask whether a batch is committed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("stopped while a batch was in doubt", e);
    }
  }

  private String fate(PreparedStatement question) throws SQLException {
    try (ResultSet fate = question.executeQuery()) {
      fate.next();
      return String.valueOf(fate.getString(1));
    } catch (SQLException e) {
      if (UNKNOWN_TRANSACTION.equals(e.getSQLState())) {
        return "unknown";
      }
      throw e;
    } finally {
      connection.rollback();
    }
  }

  /// Whether the embedded store writes zeros over what it frees: much is written twice, so only
  /// while something is erased.
  private void overwriting(boolean on) {
    if (on != overwrites && sql.dialect() == SQLDialect.SQLITE) {
      sql.fetch(on ? OVERWRITE : FREE);
      overwrites = on;
    }
  }

  /// Empties the log of the embedded store, between two batches. Waits for nobody, and never fails
  /// a batch that is on disk.
  ///
  /// @return false while somebody reads what stands there
  public boolean dropLog() {
    if (sql.dialect() != SQLDialect.SQLITE) {
      return true;
    }
    try {
      connection.setAutoCommit(true);
      sql.fetch("PRAGMA busy_timeout=0");
      return sql.fetchSingle("PRAGMA wal_checkpoint(TRUNCATE)").get(0, int.class) == 0;
    } catch (SQLException | DataAccessException e) {
      log.warn("storage.log_kept error={}", e.toString());
      return false;
    } finally {
      goOn();
    }
  }

  /// A connection that does not is closed: the next batch opens another.
  private void goOn() {
    try {
      sql.fetch("PRAGMA busy_timeout=10000");
      connection.setAutoCommit(false);
    } catch (SQLException | DataAccessException e) {
      log.error("storage.connection_lost", e);
      close();
    }
  }

  /// A store that is away cannot even roll back, and that is not what has to be told.
  private RuntimeException rolledBack(RuntimeException cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    return cause;
  }

  private <R> void write(CachedRows<R> table) throws SQLException {
    Stored<R> stored = table.stored();
    List<CachedRows.Change<R>> changes = table.changes();
    PreparedStatement upsert = null;
    PreparedStatement delete = null;
    for (CachedRows.Change<R> change : changes) {
      R row = change.row();
      if (row == null) {
        delete = delete == null ? prepared(deletes, stored, this::delete) : delete;
        bindDelete(delete, table.portal(), change.id());
      } else {
        upsert = upsert == null ? prepared(upserts, stored, this::upsert) : upsert;
        bindUpsert(upsert, stored, table.portal(), row);
      }
    }
    if (delete != null) {
      delete.executeBatch();
    }
    if (upsert != null) {
      upsert.executeBatch();
    }
  }

  private PreparedStatement prepared(
      Map<Stored<?>, PreparedStatement> statements,
      Stored<?> stored,
      Function<Stored<?>, Query> query)
      throws SQLException {
    PreparedStatement known = statements.get(stored);
    if (known == null) {
      known = connection.prepareStatement(query.apply(stored).getSQL());
      statements.put(stored, known);
    }
    return known;
  }

  private static <R> void bindUpsert(
      PreparedStatement statement, Stored<R> stored, long portal, R row) throws SQLException {
    int at = 1;
    statement.setLong(at++, portal);
    for (Stored.Column<R> column : all(stored)) {
      statement.setObject(at++, column.value().apply(row));
    }
    statement.addBatch();
  }

  private static void bindDelete(PreparedStatement statement, long portal, List<Object> id)
      throws SQLException {
    statement.setLong(1, portal);
    for (int i = 0; i < id.size(); i++) {
      statement.setObject(i + 2, id.get(i));
    }
    statement.addBatch();
  }

  private Query upsert(Stored<?> stored) {
    List<Field<?>> fields = new ArrayList<>();
    fields.add(stored.portal());
    all(stored).forEach(column -> fields.add(column.field()));
    List<Field<?>> key = new ArrayList<>();
    key.add(stored.portal());
    stored.ids().forEach(column -> key.add(column.field()));
    var insert =
        sql.insertInto(stored.table(), fields)
            .values(fields.stream().map(field -> DSL.param("v", field.getDataType())).toList())
            .onConflict(key);
    Map<Field<?>, Field<?>> changing = new LinkedHashMap<>();
    stored.columns().stream()
        .filter(column -> !column.fixed())
        .forEach(column -> changing.put(column.field(), DSL.excluded(column.field())));
    return changing.isEmpty() ? insert.doNothing() : insert.doUpdate().set(changing);
  }

  private Query delete(Stored<?> stored) {
    var condition = stored.portal().eq(DSL.param("v", Long.class));
    for (Stored.Column<?> column : stored.ids()) {
      condition = condition.and(isParam(column.field()));
    }
    return sql.deleteFrom(stored.table()).where(condition);
  }

  private static <T> org.jooq.Condition isParam(Field<T> field) {
    return field.eq(DSL.param("v", field));
  }

  private static <R> List<Stored.Column<R>> all(Stored<R> stored) {
    List<Stored.Column<R>> columns = new ArrayList<>(stored.ids());
    columns.addAll(stored.columns());
    return columns;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StorageException("cannot close a write session", e);
    }
  }
}
