package dev.switchboard.crm.search;

import dev.switchboard.crm.field.CrmField;
import java.util.List;

/// What a list method is asked.
///
/// @param select what to show; of multifields those that were named
/// @param start offset of the first record; negative: do not count
public record ListQuery(
    List<CrmField> select, List<Criterion> criteria, List<Sort> order, long start) {
  /// @param field lies in a column
  public record Sort(CrmField field, boolean descending) {}

  public ListQuery {
    select = List.copyOf(select);
    criteria = List.copyOf(criteria);
    order = List.copyOf(order);
  }

  public boolean isCounted() {
    return start >= 0;
  }

  public long offset() {
    return Math.max(start, 0);
  }
}
