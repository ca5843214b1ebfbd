package dev.switchboard.bench;

import dev.switchboard.openchannels.session.Company;
import dev.switchboard.openchannels.session.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Days of companies under a virtual clock, on the real commands over a real store, with a server
/// that dies at any time: as many steps as are asked for, each checked.
final class SimulateBench implements Benchmark {
  private static final int STEPS_A_DAY = 5_000;

  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public String summary() {
    return "whole days of operators and clients, with everything that can go wrong, and what always"
        + " holds checked after each step";
  }

  @Override
  public boolean quick() {
    return false;
  }

  @Override
  public int run(Options options) {
    options.only("steps", "seed");
    int steps = options.number("steps", 10_000_000);
    Days.Result result =
        Days.live(
            days(steps, options.seed(1)), done -> System.out.printf("%d steps so far%n", done));
    result.finding().ifPresent(SimulateBench::tell);
    System.out.printf("steps: %d%n", result.steps());
    System.out.printf("invariant breaches: %d%n", result.finding().isPresent() ? 1 : 0);
    return result.finding().isPresent() ? 1 : 0;
  }

  private static List<Days.Day> days(int steps, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Days.Day> days = new ArrayList<>();
    for (int planned = 0; planned < steps; planned += STEPS_A_DAY) {
      days.add(
          new Days.Day(
              size(seeds, days.size()), seeds.nextLong(), Math.min(STEPS_A_DAY, steps - planned)));
    }
    return days;
  }

  /// Mostly small ones, where everything meets everything soon; one in fifty with hundreds.
  private static Company.Size size(SplittableRandom seeds, int day) {
    return day % 50 == 0
        ? new Company.Size(300, 15, 500)
        : new Company.Size(seeds.nextInt(2, 14), seeds.nextInt(1, 6), seeds.nextInt(3, 40));
  }

  private static void tell(Days.Finding finding) {
    System.out.printf("seed %d, the shortest history:%n", finding.seed());
    finding.history().forEach(System.out::println);
  }
}
