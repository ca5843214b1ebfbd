package dev.switchboard.agents.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns what an expression gave into a JSON value.
final class Values {
  private Values() {}

  /// @param print what to make of a value that JSON does not know
  static @Nullable Object json(@Nullable Object value, Function<@Nullable Object, String> print) {
    return switch (value) {
      case null -> null;
      case String _, Boolean _ -> value;
      case Number number -> JsonValue.number(number);
      case Map<?, ?> map -> map(map, print);
      case Iterable<?> items -> list(items, print);
      case Object[] items -> list(Arrays.asList(items), print);
      default -> print.apply(value);
    };
  }

  private static Map<String, @Nullable Object> map(
      Map<?, ?> map, Function<@Nullable Object, String> print) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, item) -> copy.put(print.apply(key), json(item, print)));
    return copy;
  }

  private static List<@Nullable Object> list(
      Iterable<?> items, Function<@Nullable Object, String> print) {
    List<@Nullable Object> copy = new ArrayList<>();
    items.forEach(item -> copy.add(json(item, print)));
    return copy;
  }
}
