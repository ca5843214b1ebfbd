package dev.switchboard.platform.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// A second way to find at most one row, backed by a unique index.
///
/// @param key the values of `fields` for a row, or empty when the row cannot be found this way (a
///   finished session is not found as "the open session of a chat")
/// @param only the part of the table that the index covers
public record Lookup<R>(
    List<Field<?>> fields, Condition only, Function<R, Optional<List<Object>>> key) {
  public Lookup {
    fields = List.copyOf(fields);
  }

  /// A lookup that covers every row.
  public static <R> Lookup<R> by(Function<R, List<Object>> key, Field<?>... fields) {
    return new Lookup<>(List.of(fields), DSL.noCondition(), row -> Optional.of(key.apply(row)));
  }
}
