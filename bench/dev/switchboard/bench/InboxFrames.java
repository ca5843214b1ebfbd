package dev.switchboard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The pictures that a page has shown while something moved.
///
/// @param lengths milliseconds from one to the next, sorted
/// @param tasks how many pieces of work kept the page from answering for 50 ms
record InboxFrames(List<Double> lengths, int tasks) {
  /// 60 in a second.
  private static final double FRAME = 1000.0 / 60;

  /// From here on, people see it.
  private static final double LATE = 50;

  InboxFrames {
    lengths = List.copyOf(lengths);
  }

  /// From what `InboxScripts` has noted.
  static InboxFrames of(Map<?, ?> noted) {
    if (noted.get("frames") instanceof List<?> frames
        && noted.get("tasks") instanceof Number tasks
        && !frames.isEmpty()) {
      return new InboxFrames(
          frames.stream().map(each -> ((Number) each).doubleValue()).sorted().toList(),
          tasks.intValue());
    }
    throw new IllegalStateException("expected frames, got " + noted);
  }

  int late() {
    return (int) lengths.stream().filter(length -> length > LATE).count();
  }

  /// The pictures that should have been shown in between and were not.
  long dropped() {
    return lengths.stream().mapToLong(length -> Math.round(length / FRAME) - 1).sum();
  }

  private double at(double share) {
    return lengths.get((int) Math.min(lengths.size() - 1, lengths.size() * share));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "  %d frames: median %.1f ms, 99%% %.1f ms, worst %.1f ms%n"
            + "  dropped %d, over 50 ms %d, long tasks %d%n",
        lengths.size(),
        at(0.5),
        at(0.99),
        lengths.getLast(),
        dropped(),
        late(),
        tasks);
  }
}
