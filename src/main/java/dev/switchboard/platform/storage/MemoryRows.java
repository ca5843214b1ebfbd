package dev.switchboard.platform.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/// Rows of a table that is nowhere: for a work that is never stored.
public final class MemoryRows<R> implements Rows<R> {
  private final Stored<R> stored;
  private final Map<List<Object>, R> rows = new LinkedHashMap<>();

  public MemoryRows(Stored<R> stored) {
    this.stored = stored;
  }

  @Override
  public Optional<R> find(Object... id) {
    return Optional.ofNullable(rows.get(List.of(id)));
  }

  @Override
  public Optional<R> find(Lookup<R> by, Object... key) {
    List<Object> wanted = List.of(key);
    return rows.values().stream()
        .filter(row -> by.key().apply(row).filter(wanted::equals).isPresent())
        .findFirst();
  }

  @Override
  public List<R> all(Filter<R> filter) {
    return new ArrayList<>(rows.values().stream().filter(filter.java()).toList());
  }

  @Override
  public List<R> newest(Filter<R> filter, Field<Long> order, int limit) {
    Comparator<R> ascending = Comparator.comparingLong(row -> stored.longOf(order, row));
    return rows.values().stream()
        .filter(filter.java())
        .sorted(ascending.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void save(R row) {
    rows.put(stored.idOf(row), row);
  }

  @Override
  public void remove(R row) {
    rows.remove(stored.idOf(row));
  }
}
