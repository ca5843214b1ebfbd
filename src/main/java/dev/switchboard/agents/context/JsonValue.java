package dev.switchboard.agents.context;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values a variable may hold: text, whole numbers (`Long`), numbers (`Double`), booleans, and
/// lists and string-keyed maps of these, which may also hold null.
public final class JsonValue {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

  /// Deeper values are refused; no honest answer of an API is nested so far.
  public static final int MAX_DEPTH = 64;

  private JsonValue() {}

  /// An immutable copy of the value, with numbers brought to `Long` or finite `Double`.
  ///
  /// @throws IllegalArgumentException if the value is not one of the kinds above
  public static Object frozen(@Nullable Object value) {
    Object copy = copy(value, 0, true);
    if (copy == null) {
      throw new IllegalArgumentException("a variable holds a value, was null");
    }
    return copy;
  }

  /// About how many characters the value has as JSON.
  public static long size(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case Map<?, ?> map -> size(map.keySet()) + size(map.values());
      case Iterable<?> items -> {
        long sum = 2;
        for (Object item : items) {
          sum += size(item) + 1;
        }
        yield sum;
      }
      case null, default -> 1;
    };
  }

  /// A copy that a template may change without anyone else seeing it.
  static Object thawed(Object frozen) {
    return switch (frozen) {
      case Map<?, ?> _, List<?> _ -> Objects.requireNonNull(copy(frozen, 0, false));
      default -> frozen;
    };
  }

  private static @Nullable Object copy(@Nullable Object value, int depth, boolean frozen) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("a value is nested deeper than " + MAX_DEPTH);
    }
    return switch (value) {
      case null -> null;
      case String _, Boolean _ -> value;
      case Number number -> number(number);
      case Map<?, ?> map -> map(map, depth, frozen);
      case List<?> list -> list(list, depth, frozen);
      default ->
          throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    };
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> map, int depth, boolean frozen) {
    Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item, depth + 1, frozen)));
    return frozen ? Collections.unmodifiableMap(copy) : copy;
  }

  private static List<@Nullable Object> list(List<?> list, int depth, boolean frozen) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    list.forEach(item -> copy.add(copy(item, depth + 1, frozen)));
    return frozen ? Collections.unmodifiableList(copy) : copy;
  }

  /// A whole number that fits a long, or else a finite double.
  static Number number(Number number) {
    return switch (number) {
      case Long whole -> whole;
      case Integer whole -> whole.longValue();
      case Short whole -> whole.longValue();
      case Byte whole -> whole.longValue();
      case BigInteger big when big.bitLength() < Long.SIZE -> big.longValue();
      case BigDecimal big when isSmallWhole(big) -> big.longValue();
      default -> finite(number.doubleValue());
    };
  }

  private static boolean isSmallWhole(BigDecimal big) {
    return big.scale() <= 0 && big.precision() - (long) big.scale() <= 18;
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a finite number: " + number);
    }
    return number;
  }

  /// The number that a text is when it is written as JSON writes numbers.
  ///
  /// `007` and `+7` stay text, so that codes and phones keep their form.
  public static Optional<Number> asNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        text.indexOf('.') < 0 ? (Number) Long.valueOf(text) : (Number) Double.valueOf(text));
  }
}
