package dev.switchboard.bench;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// What came of a load.
///
/// @param elapsed from the first request to the last answer
/// @param statuses how many answers had which HTTP status
/// @param failures how many requests got no answer, by reason
/// @param latency in microseconds, of every answer, whatever its status
public record LoadReport(
    Duration elapsed,
    SortedMap<Integer, Long> statuses,
    SortedMap<String, Long> failures,
    Histogram latency) {

  static LoadReport merge(List<LoadReport> parts) {
    Duration elapsed =
        parts.stream().map(LoadReport::elapsed).reduce(Duration.ZERO, LoadReport::longer);
    SortedMap<Integer, Long> statuses = new TreeMap<>();
    SortedMap<String, Long> failures = new TreeMap<>();
    Histogram latency = newHistogram();
    for (LoadReport part : parts) {
      part.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
      part.failures.forEach((reason, count) -> failures.merge(reason, count, Long::sum));
      latency.add(part.latency);
    }
    return new LoadReport(elapsed, statuses, failures, latency);
  }

  static Histogram newHistogram() {
    return new Histogram(3);
  }

  /// How many requests were answered 200.
  public long accepted() {
    return statuses.getOrDefault(200, 0L);
  }

  /// How many requests were answered otherwise, or not at all.
  public long errors() {
    return total(statuses) - accepted() + total(failures);
  }

  /// Requests answered 200 in a second.
  public double rate() {
    return accepted() / Math.max(1e-9, elapsed.toNanos() / 1e9);
  }

  public Duration percentile(double percent) {
    return Duration.ofNanos(1000 * latency.getValueAtPercentile(percent));
  }

  /// One line: rate, latencies, and what went wrong.
  public String line() {
    String line =
        "%,.0f/s  p50 %s  p90 %s  p99 %s  max %s"
            .formatted(
                rate(),
                millis(percentile(50)),
                millis(percentile(90)),
                millis(percentile(99)),
                millis(percentile(100)));
    return errors() == 0 ? line : line + "  errors " + errors() + " " + statuses + " " + failures;
  }

  static String millis(Duration duration) {
    return "%.2f ms".formatted(duration.toNanos() / 1e6);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static long total(SortedMap<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
