package dev.switchboard.crm.search;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldType;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.Multifield;
import dev.switchboard.crm.multifield.MultifieldType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Criteria in Java: agrees with [SqlCriteria] on every object.
public final class Matching {
  private Matching() {}

  public static boolean all(
      List<Criterion> criteria, FieldValues values, Collection<Multifield> rows) {
    return criteria.stream()
        .allMatch(criterion -> plain(criterion, values, rows) != criterion.negated());
  }

  private static boolean plain(
      Criterion criterion, FieldValues values, Collection<Multifield> rows) {
    CrmField field = criterion.field();
    if (field.type().storage() != FieldType.Storage.ROWS) {
      return switch (values.get(field)) {
        case FieldValue.Text(String text) -> text(criterion, text);
        case FieldValue.Whole(long number) -> number(criterion, number);
        case FieldValue.Empty _ ->
            criterion.operator() == Operator.ONE_OF && criterion.asksForBlank();
      };
    }
    MultifieldType type = MultifieldType.of(field);
    List<Multifield> own = rows.stream().filter(row -> row.type() == type).toList();
    return own.isEmpty()
        ? criterion.operator() == Operator.ONE_OF && criterion.asksForBlank()
        : own.stream().anyMatch(row -> row(criterion, row));
  }

  private static boolean row(Criterion criterion, Multifield row) {
    Predicate<String> sameKey = text -> row.type().matchKey(text).equals(row.matchKey());
    return criterion.operator() == Operator.ONE_OF
        ? criterion.values().stream()
            .anyMatch(value ->
                value instanceof FieldValue.Text(String text)
                    && !text.isEmpty()
                    && sameKey.test(text))
        : text(criterion, row.value());
  }

  private static boolean text(Criterion criterion, String text) {
    return switch (criterion.operator()) {
      case ONE_OF ->
          criterion.values().contains(FieldValue.of(text))
              || (text.isEmpty() && criterion.asksForBlank());
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          holds(criterion.operator(), text.compareTo(criterion.text()));
      case CONTAINS -> lower(text).contains(lower(criterion.text()));
      case LIKE -> like(lower(text), lower(criterion.text()));
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean number(Criterion criterion, long number) {
    return switch (criterion.operator()) {
      case ONE_OF ->
          criterion.values().contains(FieldValue.of(number))
              || (number == 0 && criterion.values().contains(FieldValue.EMPTY));
      case CONTAINS, LIKE -> text(criterion, Long.toString(number));
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          criterion.value() instanceof FieldValue.Whole(long wanted)
              && holds(criterion.operator(), Long.compare(number, wanted));
    };
  }

  private static boolean holds(Operator operator, int comparison) {
    return switch (operator) {
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case ONE_OF, CONTAINS, LIKE -> false;
    };
  }

  /// Orders as [SqlCriteria#order] does: what has no value comes first, descending last.
  public static int compare(List<ListQuery.Sort> order, FieldValues a, FieldValues b) {
    for (ListQuery.Sort sort : order) {
      int comparison = compare(a.get(sort.field()), b.get(sort.field()));
      if (comparison != 0) {
        return sort.descending() ? -comparison : comparison;
      }
    }
    return 0;
  }

  private static int compare(FieldValue a, FieldValue b) {
    if (a instanceof FieldValue.Text(String first) && b instanceof FieldValue.Text(String second)) {
      return first.compareTo(second);
    }
    if (a instanceof FieldValue.Whole(long first) && b instanceof FieldValue.Whole(long second)) {
      return Long.compare(first, second);
    }
    return Boolean.compare(!(a instanceof FieldValue.Empty), !(b instanceof FieldValue.Empty));
  }

  /// The parts between the `%` must come one after the other: the first at the start, the last at
  /// the end.
  private static boolean like(String text, String pattern) {
    String[] parts = pattern.split("%", -1);
    if (parts.length == 1) {
      return text.equals(pattern);
    }
    String last = parts[parts.length - 1];
    int at = parts[0].length();
    if (!text.startsWith(parts[0])) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
