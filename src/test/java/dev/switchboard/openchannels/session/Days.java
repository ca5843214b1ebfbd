package dev.switchboard.openchannels.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Days after days in companies of all sizes, as many at once as there are processors. What happens
/// in a day depends on its seed alone.
public final class Days {
  /// @param seed decides everything that happens
  public record Day(Company.Size size, long seed, int steps) {}

  /// What was found.
  ///
  /// @param history the shortest one that still goes wrong, and what is wrong then
  public record Finding(long seed, List<String> history) {}

  /// @param steps how many were lived, the days with the finding included
  public record Result(long steps, Optional<Finding> finding) {}

  private static final int DAYS_A_STORE = 50;

  private final List<Day> days;
  private final LongConsumer progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<Optional<Finding>> found = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Throwable>> fault =
      new AtomicReference<>(Optional.empty());

  private Days(List<Day> days, LongConsumer progress) {
    this.days = days;
    this.progress = progress;
  }

  /// Lives them until one goes wrong.
  ///
  /// @param progress is told how many steps there have been, after each store full of days
  public static Result live(List<Day> days, LongConsumer progress) {
    return new Days(days, progress).live();
  }

  private Result live() {
    int workers = Math.min(days.size(), Runtime.getRuntime().availableProcessors());
    List<Thread> threads =
        IntStream.range(0, workers)
            .mapToObj(number -> Thread.ofPlatform().name("days-" + number).start(this::work))
            .toList();
    for (Thread thread : threads) {
      join(thread);
    }
    fault
        .get()
        .ifPresent(cause -> {
          throw new IllegalStateException("a day could not be lived", cause);
        });
    return new Result(done.get(), found.get());
  }

  private void work() {
    try {
      while (goesOn()) {
        try (Simulation simulation = new Simulation()) {
          for (int day = 0; day < DAYS_A_STORE && goesOn(); day++) {
            live(simulation);
          }
        }
        progress.accept(done.get());
      }
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(Optional.empty(), Optional.of(e));
    }
  }

  private boolean goesOn() {
    return next.get() < days.size() && found.get().isEmpty() && fault.get().isEmpty();
  }

  private void live(Simulation simulation) {
    int number = next.getAndIncrement();
    if (number >= days.size()) {
      return;
    }
    Day day = days.get(number);
    Optional<Finding> finding = simulation.live(day);
    done.addAndGet(day.steps());
    if (finding.isPresent()) {
      found.set(finding);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
