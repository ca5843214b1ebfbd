package dev.switchboard.crm.field;

import dev.switchboard.platform.storage.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Finds the columns of fields: a column is named like its field.
public final class SqlColumns {
  private SqlColumns() {}

  public static Field<String> text(Table<?> table, CrmField field) {
    return typed(table, field, String.class);
  }

  public static Field<Long> number(Table<?> table, CrmField field) {
    return typed(table, field, Long.class);
  }

  public static List<Field<?>> of(Table<?> table, List<CrmField> fields) {
    List<Field<?>> columns = new ArrayList<>();
    fields.forEach(field -> columns.add(of(table, field)));
    return columns;
  }

  public static Field<?> of(Table<?> table, CrmField field) {
    return switch (field.type().storage()) {
      case TEXT -> text(table, field);
      case NUMBER -> number(table, field);
      case ROWS, NONE -> throw new IllegalArgumentException(field.name() + " has no column");
    };
  }

  /// Declares a column of a stored record for each field.
  public static <R> void declare(
      Stored.Builder<R> stored,
      Table<?> table,
      List<CrmField> fields,
      Function<R, FieldValues> values) {
    for (CrmField field : fields) {
      switch (field.type().storage()) {
        case TEXT -> stored.column(text(table, field), row -> values.apply(row).text(field));
        case NUMBER -> stored.column(number(table, field), row -> values.apply(row).number(field));
        case ROWS, NONE -> throw new IllegalArgumentException(field.name() + " has no column");
      }
    }
  }

  /// The values of `fields` in a fetched row.
  public static FieldValues read(Table<?> table, List<CrmField> fields, Record row) {
    Map<String, FieldValue> values = new HashMap<>();
    for (CrmField field : fields) {
      switch (row.get(of(table, field))) {
        case String text -> values.put(field.name(), FieldValue.of(text));
        case Long number -> values.put(field.name(), FieldValue.of(number));
        case null, default -> {
          // no value
        }
      }
    }
    return new FieldValues(values);
  }

  @SuppressWarnings("unchecked") // the type is compared first
  private static <T> Field<T> typed(Table<?> table, CrmField field, Class<T> type) {
    Field<?> column = table.field(field.column());
    if (column == null || column.getType() != type) {
      throw new IllegalStateException(
          table.getName() + " must have a column " + field.column() + " of " + type);
    }
    return (Field<T>) column;
  }
}
