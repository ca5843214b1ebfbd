package dev.switchboard.platform.storage;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/// One portal's rows of one table, as the lane sees them: with every change made so far, written or
/// not.
public interface Rows<R> {
  /// Finds by id. Answered from memory; a miss costs one indexed read.
  Optional<R> find(Object... id);

  /// Finds by a unique key. Answered from memory; a miss costs one indexed read.
  Optional<R> find(Lookup<R> by, Object... key);

  /// All rows that match, in no particular order. Costs one query: keep `filter` narrow.
  List<R> all(Filter<R> filter);

  /// The `limit` matching rows with the highest `order`, highest first. Costs one query.
  List<R> newest(Filter<R> filter, Field<Long> order, int limit);

  /// Stores the row, new or changed.
  void save(R row);

  void remove(R row);
}
