package dev.switchboard.agents.context;

import com.hubspot.jinjava.util.ObjectTruthValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Filters on numbers and collections.
final class ValueFilters {
  /// A double has no more digits behind the point that mean anything.
  private static final int MAX_PRECISION = 15;

  private ValueFilters() {}

  static Map<String, SandboxFilter.Work> all() {
    Map<String, SandboxFilter.Work> all = new TreeMap<>();
    all.put("default", ValueFilters::orDefault);
    all.put("d", ValueFilters::orDefault);
    all.put("int", ValueFilters::whole);
    all.put("float", (value, use) -> decimal(value, use));
    all.put("abs", (value, use) -> absolute(number(value)));
    all.put("round", ValueFilters::round);
    all.put("sum", ValueFilters::sum);
    all.put("length", ValueFilters::length);
    all.put("count", ValueFilters::length);
    all.put("first", (value, use) -> edge(use.items(value), true));
    all.put("last", (value, use) -> edge(use.items(value), false));
    all.put("min", (value, use) -> edge(sorted(value, use), true));
    all.put("max", (value, use) -> edge(sorted(value, use), false));
    all.put("list", (value, use) -> use.items(value));
    all.put("items", (value, use) -> entries(value));
    all.put("reverse", ValueFilters::reverse);
    all.put("unique", ValueFilters::unique);
    all.put("sort", ValueFilters::sort);
    all.put("map", ValueFilters::map);
    all.put("select", (value, use) -> chosen(value, use, null, 0, true));
    all.put("reject", (value, use) -> chosen(value, use, null, 0, false));
    all.put("selectattr", (value, use) -> chosen(value, use, use.value(0, "attr"), 1, true));
    all.put("rejectattr", (value, use) -> chosen(value, use, use.value(0, "attr"), 1, false));
    return all;
  }

  private static @Nullable Object orDefault(@Nullable Object value, FilterArguments use) {
    boolean present = use.flag(1, "boolean") ? ObjectTruthValue.evaluate(value) : value != null;
    Object fallback = use.value(0, "default_value");
    return present ? value : fallback == null ? "" : fallback;
  }

  private static Object whole(@Nullable Object value, FilterArguments use) {
    Object fallback = use.value(0, "default");
    Double number = parsed(value, use);
    if (value instanceof Long || value instanceof Integer) {
      return value;
    }
    return number == null ? (fallback == null ? 0L : fallback) : (Object) number.longValue();
  }

  private static Object decimal(@Nullable Object value, FilterArguments use) {
    Object fallback = use.value(0, "default");
    Double number = parsed(value, use);
    return number == null ? (fallback == null ? 0.0 : fallback) : (Object) number;
  }

  private static @Nullable Double parsed(@Nullable Object value, FilterArguments use) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1.0 : 0.0;
    }
    String text = use.print(value).strip();
    return text.matches("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?") ? Double.valueOf(text) : null;
  }

  private static Number number(@Nullable Object value) {
    if (value instanceof Number number) {
      return JsonValue.number(number);
    }
    throw new IllegalArgumentException("expected a number, was " + value);
  }

  private static Number absolute(Number number) {
    return number instanceof Long whole ? (Number) Math.abs(whole) : Math.abs(number.doubleValue());
  }

  /// Python's `round`, but a half goes away from zero, as people expect of prices.
  private static Double round(@Nullable Object value, FilterArguments use) {
    int precision = Math.clamp(use.whole(0, "precision", 0), -MAX_PRECISION, MAX_PRECISION);
    RoundingMode mode =
        switch (use.text(1, "method", "common")) {
          case "ceil" -> RoundingMode.CEILING;
          case "floor" -> RoundingMode.FLOOR;
          default -> RoundingMode.HALF_UP;
        };
    Double number = parsed(value, use);
    return number == null
        ? 0.0
        : new BigDecimal(Double.toString(number)).setScale(precision, mode).doubleValue();
  }

  private static Number sum(@Nullable Object value, FilterArguments use) {
    Object path = use.value(0, "attribute");
    double sum = use.whole(1, "start", 0);
    long whole = use.whole(1, "start", 0);
    boolean fraction = false;
    for (Object item : use.items(value)) {
      Number number = number(use.attribute(item, path));
      fraction |= number instanceof Double;
      sum += number.doubleValue();
      whole += number.longValue();
    }
    return fraction ? (Number) sum : (Number) whole;
  }

  private static long length(@Nullable Object value, FilterArguments use) {
    return value instanceof CharSequence text ? text.codePoints().count() : use.items(value).size();
  }

  private static @Nullable Object edge(List<@Nullable Object> items, boolean first) {
    return items.isEmpty() ? null : first ? items.getFirst() : items.getLast();
  }

  private static List<List<@Nullable Object>> entries(@Nullable Object value) {
    List<List<@Nullable Object>> entries = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> entries.add(Arrays.asList(key, item)));
    }
    return entries;
  }

  private static Object reverse(@Nullable Object value, FilterArguments use) {
    if (value instanceof CharSequence text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<@Nullable Object> items = use.items(value);
    Collections.reverse(items);
    return items;
  }

  private static List<@Nullable Object> unique(@Nullable Object value, FilterArguments use) {
    Map<@Nullable Object, @Nullable Object> seen = new LinkedHashMap<>();
    Object path = use.value(1, "attribute");
    use.items(value).forEach(item -> seen.putIfAbsent(use.attribute(item, path), item));
    return new ArrayList<>(seen.values());
  }

  /// `sort(reverse, case_sensitive, attribute)`.
  private static List<@Nullable Object> sort(@Nullable Object value, FilterArguments use) {
    List<@Nullable Object> items = use.items(value);
    Object path = use.value(2, "attribute");
    Comparator<@Nullable Object> order =
        (a, b) -> compare(use.attribute(a, path), use.attribute(b, path), use);
    items.sort(use.flag(0, "reverse") ? order.reversed() : order);
    return items;
  }

  private static List<@Nullable Object> sorted(@Nullable Object value, FilterArguments use) {
    List<@Nullable Object> items = use.items(value);
    items.sort((a, b) -> compare(a, b, use));
    return items;
  }

  private static int compare(@Nullable Object a, @Nullable Object b, FilterArguments use) {
    use.budget().tick();
    if (a instanceof Number left && b instanceof Number right) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    String left = use.print(a);
    String right = use.print(b);
    return left.toLowerCase(Locale.ROOT).compareTo(right.toLowerCase(Locale.ROOT));
  }

  private static List<@Nullable Object> map(@Nullable Object value, FilterArguments use) {
    Object path = use.value(Integer.MAX_VALUE, "attribute");
    List<@Nullable Object> mapped = new ArrayList<>();
    for (Object item : use.items(value)) {
      mapped.add(
          path == null ? use.applyFilter(use.text(0, "", ""), item) : use.attribute(item, path));
    }
    return mapped;
  }

  private static List<@Nullable Object> chosen(
      @Nullable Object value,
      FilterArguments use,
      @Nullable Object path,
      int testAt,
      boolean keep) {
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object item : use.items(value)) {
      if (use.passes(use.attribute(item, path), testAt) == keep) {
        kept.add(item);
      }
    }
    return kept;
  }
}
