package dev.switchboard.openchannels.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One number of a metric.
///
/// @param byOperator whether it belongs to operators; else it is left out where they are compared
/// @param value null where there is nothing to tell, as the median of nothing
record Column(String key, Unit unit, boolean byOperator, Function<Totals, @Nullable Number> value) {
  enum Unit {
    COUNT,
    /// Milliseconds.
    TIME,
    /// From 0 to 100.
    PERCENT,
    /// From 1 to 5.
    MARK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Column sum(String key, Measure measure) {
    return new Column(key, Unit.COUNT, true, totals -> totals.sum(measure));
  }

  /// The length of time that a share of all do not exceed.
  static Column quantile(String key, Measure measure, double share) {
    return new Column(
        key, Unit.TIME, true, totals -> orNull(Histogram.quantile(totals.buckets(measure), share)));
  }

  static Column average(String key, Measure number, Measure sum) {
    return new Column(
        key,
        Unit.TIME,
        true,
        totals -> orNull(ratio((double) totals.sum(sum), totals.sum(number))));
  }

  static Column percent(String key, Measure part, Measure rest) {
    return new Column(
        key,
        Unit.PERCENT,
        true,
        totals -> {
          long all = totals.sum(part) + totals.sum(rest);
          return orNull(ratio(totals.sum(part) * 100.0, all), 10);
        });
  }

  /// The mean of marks, which stand in the buckets.
  static Column mark(String key, Measure measure) {
    return new Column(
        key,
        Unit.MARK,
        true,
        totals -> {
          long[] marks = totals.buckets(measure);
          long sum = 0;
          for (int mark = 1; mark < marks.length; mark++) {
            sum += mark * marks[mark];
          }
          return orNull(ratio((double) sum, totals.sum(measure)), 100);
        });
  }

  /// The same, but nobody's.
  Column ofNobody() {
    return new Column(key, unit, false, value);
  }

  private static OptionalDouble ratio(double part, long all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / all);
  }

  private static @Nullable Number orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static @Nullable Number orNull(OptionalDouble value) {
    return value.isPresent() ? Math.round(value.getAsDouble()) : null;
  }

  private static @Nullable Number orNull(OptionalDouble value, double steps) {
    return value.isPresent() ? Math.round(value.getAsDouble() * steps) / steps : null;
  }
}
