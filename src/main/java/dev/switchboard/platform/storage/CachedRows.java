package dev.switchboard.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Write-behind rows of one table and portal, used by one lane thread only.
///
/// Changes wait in memory until [#changes] hands them to the batch. A command that fails is undone
/// by [#undo]; a command that succeeds is kept by [#keep].
public final class CachedRows<R> implements Rows<R> {
  /// @param row what is to be stored, null to delete
  record Change<R>(List<Object> id, @Nullable R row) {}

  private record Undo<R>(List<Object> id, @Nullable R cached, @Nullable Change<R> change) {}

  private static final Object BY_ID = new Object();
  private static final int MOST_ABSENT = 10_000;

  private final Stored<R> stored;
  private final long portal;
  private final Connection connection;
  private final DSLContext sql;
  private final int limit;
  private final Consumer<CachedRows<?>> onChange;
  private final LinkedHashMap<List<Object>, R> cache = new LinkedHashMap<>(64, 0.75f, true);

  /// Ids that have no row: a question asked with every message is mostly answered "none".
  private final Set<List<Object>> absent = new HashSet<>();

  private final Map<Lookup<R>, Map<List<Object>, List<Object>>> index = new IdentityHashMap<>();
  private final LinkedHashMap<List<Object>, Change<R>> dirty = new LinkedHashMap<>();
  private final List<Undo<R>> undo = new ArrayList<>();
  private final Map<Object, Prepared> prepared = new IdentityHashMap<>();

  /// A question that stays prepared: it is on the way of every message.
  ///
  /// @param constants what stands behind the key in the question
  private record Prepared(PreparedStatement statement, List<Object> constants) {}

  /// @param sql on `connection`
  /// @param limit how many rows stay in memory between batches
  /// @param onChange told when a command changes something here for the first time
  CachedRows(
      Stored<R> stored,
      long portal,
      Connection connection,
      DSLContext sql,
      int limit,
      Consumer<CachedRows<?>> onChange) {
    this.stored = stored;
    this.portal = portal;
    this.connection = connection;
    this.sql = sql;
    this.limit = limit;
    this.onChange = onChange;
  }

  @Override
  public Optional<R> find(Object... id) {
    return Optional.ofNullable(get(List.of(id)));
  }

  private @Nullable R get(List<Object> id) {
    R cached = cache.get(id);
    if (cached != null || dirty.containsKey(id) || absent.contains(id)) {
      return cached;
    }
    Optional<R> read = select(BY_ID, fields(stored.ids()), DSL.noCondition(), id);
    if (read.isEmpty()) {
      rememberAbsent(id);
    }
    return read.map(this::remember).orElse(null);
  }

  /// Only the lane writes these rows, so what is not there stays so until [#put].
  private void rememberAbsent(List<Object> id) {
    if (absent.size() == MOST_ABSENT) {
      absent.clear();
    }
    if (stored.cached()) {
      absent.add(id);
    }
  }

  @Override
  public Optional<R> find(Lookup<R> by, Object... key) {
    List<Object> wanted = List.of(key);
    List<Object> known = indexOf(by).get(wanted);
    if (known != null) {
      return Optional.ofNullable(cache.get(known));
    }
    return select(by, by.fields(), by.only(), wanted)
        .flatMap(row -> Optional.ofNullable(current(row)))
        .filter(row -> by.key().apply(row).filter(wanted::equals).isPresent());
  }

  /// A row as read from the database may have changed in memory since.
  private @Nullable R current(R read) {
    List<Object> id = stored.idOf(read);
    R cached = cache.get(id);
    if (cached != null || dirty.containsKey(id)) {
      return cached;
    }
    return remember(read);
  }

  @Override
  public List<R> all(Filter<R> filter) {
    return merged(sql.selectFrom(stored.table()).where(ofPortal().and(filter.sql())), filter);
  }

  @Override
  public List<R> newest(Filter<R> filter, Field<Long> order, int limit) {
    // A row that this batch has changed or removed may drop out of what is read: read that many
    // more.
    Comparator<R> byOrder = Comparator.comparingLong(row -> stored.longOf(order, row));
    return merged(
            sql.selectFrom(stored.table())
                .where(ofPortal().and(filter.sql()))
                .orderBy(order.desc())
                .limit(limit + dirty.size()),
            filter)
        .stream()
        .sorted(byOrder.reversed())
        .limit(limit)
        .toList();
  }

  private List<R> merged(ResultQuery<?> query, Filter<R> filter) {
    Map<List<Object>, R> found = new LinkedHashMap<>();
    for (Record row : query.fetch()) {
      R current = current(stored.read(row));
      if (current != null) {
        found.put(stored.idOf(current), current);
      }
    }
    for (Change<R> change : dirty.values()) {
      if (change.row() != null) {
        found.put(change.id(), change.row());
      }
    }
    return found.values().stream().filter(filter.java()).toList();
  }

  @Override
  public void save(R row) {
    change(stored.idOf(row), row);
  }

  @Override
  public void remove(R row) {
    change(stored.idOf(row), null);
  }

  private void change(List<Object> id, @Nullable R row) {
    if (undo.isEmpty()) {
      onChange.accept(this);
    }
    undo.add(new Undo<>(id, cache.get(id), dirty.get(id)));
    put(id, row);
    dirty.put(id, new Change<>(id, row));
  }

  private R remember(R row) {
    put(stored.idOf(row), row);
    return row;
  }

  private void put(List<Object> id, @Nullable R row) {
    if (row != null) {
      absent.remove(id);
    }
    R before = row == null ? cache.remove(id) : cache.put(id, row);
    for (Map.Entry<Lookup<R>, Map<List<Object>, List<Object>>> lookup : index.entrySet()) {
      if (before != null) {
        lookup.getKey().key().apply(before).ifPresent(key -> lookup.getValue().remove(key, id));
      }
      if (row != null) {
        lookup.getKey().key().apply(row).ifPresent(key -> lookup.getValue().put(key, id));
      }
    }
  }

  private Map<List<Object>, List<Object>> indexOf(Lookup<R> by) {
    return index.computeIfAbsent(
        by,
        lookup -> {
          Map<List<Object>, List<Object>> keys = new HashMap<>();
          cache.forEach((id, row) -> lookup.key().apply(row).ifPresent(key -> keys.put(key, id)));
          return keys;
        });
  }

  /// The command succeeded: its changes belong to the batch.
  public void keep() {
    undo.clear();
  }

  /// The command failed: nothing of it stays.
  public void undo() {
    for (Undo<R> step : undo.reversed()) {
      put(step.id(), step.cached());
      if (step.change() == null) {
        dirty.remove(step.id());
      } else {
        dirty.put(step.id(), step.change());
      }
    }
    undo.clear();
  }

  /// What the batch has to write.
  List<Change<R>> changes() {
    return List.copyOf(dirty.values());
  }

  /// The batch is committed.
  void written() {
    if (!stored.cached()) {
      dirty.keySet().forEach(id -> put(id, null));
    }
    dirty.clear();
    while (cache.size() > limit) {
      put(cache.sequencedKeySet().getFirst(), null);
    }
  }

  public boolean isOf(Table<?> table) {
    return stored.table().equals(table);
  }

  /// Something else has changed the rows: they are read again. Only between batches.
  public void forget() {
    cache.clear();
    absent.clear();
    index.clear();
  }

  Stored<R> stored() {
    return stored;
  }

  long portal() {
    return portal;
  }

  /// Asks for one row, past jOOQ, whose binding of values costs several times the answer itself.
  ///
  /// @param way what the statement is kept under
  private Optional<R> select(
      Object way, List<? extends Field<?>> fields, Condition only, List<Object> values) {
    try {
      Prepared known = prepared.get(way);
      if (known == null) {
        known = prepare(fields, only);
        prepared.put(way, known);
      }
      bind(known, values);
      try (ResultSet found = known.statement().executeQuery()) {
        return found.isBeforeFirst()
            ? sql.fetchOptional(found, stored.table().fields()).map(stored::read)
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException("cannot read a row of " + stored.table().getName(), e);
    }
  }

  private Prepared prepare(List<? extends Field<?>> fields, Condition only) throws SQLException {
    ResultQuery<?> query =
        sql.selectFrom(stored.table()).where(ofPortal().and(matches(fields)).and(only));
    List<Object> binds = query.getBindValues();
    return new Prepared(
        connection.prepareStatement(query.getSQL()),
        binds.subList(1 + fields.size(), binds.size()));
  }

  private void bind(Prepared question, List<Object> values) throws SQLException {
    PreparedStatement statement = question.statement();
    int at = 1;
    statement.setLong(at++, portal);
    for (Object value : values) {
      statement.setObject(at++, value);
    }
    for (Object value : question.constants()) {
      statement.setObject(at++, value);
    }
  }

  private Condition ofPortal() {
    return stored.portal().eq(portal);
  }

  private static Condition matches(List<? extends Field<?>> fields) {
    Condition all = DSL.noCondition();
    for (Field<?> field : fields) {
      all = all.and(isParam(field));
    }
    return all;
  }

  private static <T> Condition isParam(Field<T> field) {
    return field.eq(DSL.param("v", field));
  }

  private static <R> List<Field<?>> fields(List<Stored.Column<R>> columns) {
    return columns.stream().<Field<?>>map(Stored.Column::field).toList();
  }
}
