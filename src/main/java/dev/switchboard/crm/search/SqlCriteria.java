package dev.switchboard.crm.search;

import static dev.switchboard.gen.Tables.MULTIFIELD;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.SqlColumns;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.platform.identity.PortalId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Criteria and orders over the table of one kind of object.
///
/// Every condition is true or false, never unknown, so that a negated one holds exactly where the
/// plain one does not. Patterns ignore case; on SQLite that of the letters A to Z only.
///
/// @param id the object's id, which multifields name as their owner
public record SqlCriteria(PortalId portal, CrmType type, Table<?> table, Field<Long> id) {
  private static final char ESCAPE = '!';

  public Condition all(List<Criterion> criteria) {
    Condition all = DSL.noCondition();
    for (Criterion criterion : criteria) {
      Condition plain = plain(criterion);
      all = all.and(criterion.negated() ? DSL.not(plain) : plain);
    }
    return all;
  }

  private Condition plain(Criterion criterion) {
    CrmField field = criterion.field();
    return switch (field.type().storage()) {
      case TEXT -> text(SqlColumns.text(table, field), criterion);
      case NUMBER -> number(SqlColumns.number(table, field), criterion);
      case ROWS -> rows(MultifieldType.of(field), criterion);
      case NONE ->
          criterion.operator() == Operator.ONE_OF && criterion.asksForBlank()
              ? DSL.trueCondition()
              : DSL.falseCondition();
    };
  }

  private static Condition text(Field<String> column, Criterion criterion) {
    return switch (criterion.operator()) {
      case ONE_OF -> {
        Condition among = known(column, column.in(texts(criterion)));
        yield criterion.asksForBlank()
            ? among.or(column.isNull()).or(known(column, column.eq("")))
            : among;
      }
      case CONTAINS, LIKE -> known(column, like(column, criterion));
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          known(column, compare(column, criterion, criterion.text()));
    };
  }

  private static Condition number(Field<Long> column, Criterion criterion) {
    return switch (criterion.operator()) {
      case ONE_OF -> {
        Condition among = known(column, column.in(numbers(criterion)));
        yield criterion.values().contains(FieldValue.EMPTY)
            ? among.or(column.isNull()).or(known(column, column.eq(0L)))
            : among;
      }
      case CONTAINS, LIKE -> known(column, like(column.cast(String.class), criterion));
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          known(column, compare(column, criterion, numbers(criterion).getFirst()));
    };
  }

  private Condition rows(MultifieldType rows, Criterion criterion) {
    return switch (criterion.operator()) {
      case ONE_OF -> {
        List<String> keys = texts(criterion).stream().map(rows::matchKey).toList();
        Condition among = id.in(owners(rows, MULTIFIELD.MATCH_KEY.in(keys)));
        yield criterion.asksForBlank()
            ? among.or(id.notIn(owners(rows, DSL.noCondition())))
            : among;
      }
      case CONTAINS, LIKE -> id.in(owners(rows, like(MULTIFIELD.VALUE, criterion)));
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          id.in(owners(rows, compare(MULTIFIELD.VALUE, criterion, criterion.text())));
    };
  }

  private Select<Record1<Long>> owners(MultifieldType rows, Condition fits) {
    return DSL.select(MULTIFIELD.OWNER_ID)
        .from(MULTIFIELD)
        .where(
            MULTIFIELD.PORTAL_ID.eq(portal.value()),
            MULTIFIELD.OWNER_TYPE.eq(type.name()),
            MULTIFIELD.TYPE_ID.eq(rows.name()),
            fits);
  }

  /// False where the column has no value.
  private static Condition known(Field<?> column, Condition condition) {
    return column.isNotNull().and(condition);
  }

  private static <T> Condition compare(Field<T> column, Criterion criterion, T value) {
    return switch (criterion.operator()) {
      case GREATER -> column.gt(value);
      case GREATER_OR_EQUAL -> column.ge(value);
      case LESS -> column.lt(value);
      case LESS_OR_EQUAL -> column.le(value);
      case ONE_OF, CONTAINS, LIKE ->
          throw new IllegalArgumentException(criterion.operator() + " is no comparison");
    };
  }

  private static Condition like(Field<String> column, Criterion criterion) {
    String text = criterion.text().replace("!", "!!").replace("_", "!_");
    String pattern =
        criterion.operator() == Operator.CONTAINS ? "%" + text.replace("%", "!%") + "%" : text;
    return DSL.lower(column).like(DSL.lower(DSL.val(pattern)), ESCAPE);
  }

  private static List<String> texts(Criterion criterion) {
    List<String> texts = new ArrayList<>();
    for (FieldValue value : criterion.values()) {
      if (value instanceof FieldValue.Text(String text) && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<Long> numbers(Criterion criterion) {
    List<Long> numbers = new ArrayList<>();
    for (FieldValue value : criterion.values()) {
      if (value instanceof FieldValue.Whole(long number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /// What has no value comes first, as it is the least.
  public List<OrderField<?>> order(List<ListQuery.Sort> order) {
    List<OrderField<?>> fields = new ArrayList<>();
    for (ListQuery.Sort sort : order) {
      Field<?> column = SqlColumns.of(table, sort.field());
      SortField<?> sorted = sort.descending() ? column.desc() : column.asc();
      boolean always = !column.getDataType().nullable();
      fields.add(always ? sorted : sort.descending() ? sorted.nullsLast() : sorted.nullsFirst());
    }
    return fields;
  }
}
