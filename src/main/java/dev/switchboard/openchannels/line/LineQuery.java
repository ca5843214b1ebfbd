package dev.switchboard.openchannels.line;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which lines of a portal are wanted, in which order, and what of them.
///
/// @param select what a field is called in the answer, to the field; empty: every field by its name
/// @param filter all must match, each by any of its values
record LineQuery(
    Map<String, String> select,
    List<Order> order,
    List<Condition> filter,
    long limit,
    long offset,
    Options options) {
  record Order(LineColumn by, boolean descending) {
    Comparator<Line> comparator() {
      Comparator<Line> up = Comparator.comparing(by.key());
      return descending ? up.reversed() : up;
    }
  }

  record Condition(LineColumn column, List<JsonNode> anyOf) {
    boolean matches(Line line) {
      return anyOf.stream().anyMatch(value -> column.matches().test(line, value));
    }
  }

  /// @param queue with the people who answer
  /// @param configQueue with the queue as it was set
  /// @param permission only lines with which the caller may do this
  record Options(boolean queue, boolean configQueue, Optional<Permission> permission) {}

  /// What a caller may do with a line.
  enum Permission {
    VIEW,
    MODIFY
  }

  /// The lines that match, without regard to limit and offset.
  ///
  /// Lines that the order leaves equal come by their ids.
  List<Line> found(List<Line> lines) {
    Comparator<Line> comparator =
        order.stream()
            .map(Order::comparator)
            .reduce(Comparator::thenComparing)
            .orElse((_, _) -> 0)
            .thenComparing(line -> line.id().value());
    return lines.stream()
        .filter(line -> filter.stream().allMatch(condition -> condition.matches(line)))
        .sorted(comparator)
        .toList();
  }

  List<Line> page(List<Line> found) {
    return found.stream().skip(offset).limit(limit).toList();
  }

  /// What is wanted of a line.
  Map<String, @Nullable Object> card(Line line) {
    Map<String, @Nullable Object> all = LineCard.of(line);
    if (select.isEmpty()) {
      return all;
    }
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    select.forEach((name, field) -> card.put(name, all.get(field)));
    return card;
  }
}
