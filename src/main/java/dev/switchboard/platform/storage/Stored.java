package dev.switchboard.platform.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// How the records `R` of a room lie in one table.
///
/// Every table carries `portal_id`; it is not part of the record, the lane adds it. The class that
/// owns a table declares one constant of this type:
///
/// ```java
/// static final Stored<Lead> LEADS = Stored.in(LEAD, LEAD.PORTAL_ID)
///     .id(LEAD.ID, l -> l.id().value())
///     .column(LEAD.TITLE, Lead::title)
///     .read(SqlLeads::toLead);
/// ```
public final class Stored<R> {
  /// One column and where its value comes from.
  ///
  /// @param fixed never changes once the row is there
  record Column<R>(Field<?> field, Function<R, ? extends @Nullable Object> value, boolean fixed) {}

  private final Table<?> table;
  private final Field<Long> portal;
  private final List<Column<R>> ids;
  private final List<Column<R>> columns;
  private final Function<Record, R> read;
  private final boolean cached;

  private Stored(Builder<R> builder, Function<Record, R> read) {
    this.table = builder.table;
    this.portal = builder.portal;
    this.ids = List.copyOf(builder.ids);
    this.columns = List.copyOf(builder.columns);
    this.cached = builder.cached;
    this.read = read;
  }

  public static <R> Builder<R> in(Table<?> table, TableField<?, Long> portal) {
    return new Builder<>(table, portal);
  }

  public Table<?> table() {
    return table;
  }

  Field<Long> portal() {
    return portal;
  }

  List<Column<R>> ids() {
    return ids;
  }

  List<Column<R>> columns() {
    return columns;
  }

  boolean cached() {
    return cached;
  }

  /// Turns a fetched row into the record of the room.
  public R read(Record row) {
    return read.apply(row);
  }

  List<Object> idOf(R row) {
    List<Object> id = new ArrayList<>(ids.size());
    for (Column<R> column : ids) {
      Object value = column.value().apply(row);
      if (value == null) {
        throw new IllegalStateException("id column " + column.field() + " must have a value");
      }
      id.add(value);
    }
    return id;
  }

  /// The value of a number column.
  long longOf(Field<Long> field, R row) {
    return Stream.concat(ids.stream(), columns.stream())
        .filter(column -> column.field().equals(field))
        .map(column -> column.value().apply(row))
        .map(Long.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + field));
  }

  /// Collects the columns of a table.
  public static final class Builder<R> {
    private final Table<?> table;
    private final Field<Long> portal;
    private final List<Column<R>> ids = new ArrayList<>();
    private final List<Column<R>> columns = new ArrayList<>();
    private boolean cached = true;

    private Builder(Table<?> table, Field<Long> portal) {
      this.table = table;
      this.portal = portal;
    }

    public <T> Builder<R> id(Field<T> field, Function<R, T> value) {
      ids.add(new Column<>(field, value, true));
      return this;
    }

    public <T> Builder<R> column(Field<T> field, Function<R, ? extends @Nullable T> value) {
      columns.add(new Column<>(field, value, false));
      return this;
    }

    /// A column that never changes once the row is there: an update leaves it and its indexes
    /// alone.
    public <T> Builder<R> fixed(Field<T> field, Function<R, ? extends @Nullable T> value) {
      columns.add(new Column<>(field, value, true));
      return this;
    }

    /// For tables that mostly grow: rows leave the lane's memory once they are committed.
    public Builder<R> uncached() {
      cached = false;
      return this;
    }

    public Stored<R> read(Function<Record, R> read) {
      return new Stored<>(this, read);
    }
  }
}
