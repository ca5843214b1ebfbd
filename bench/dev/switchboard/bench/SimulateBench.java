package dev.switchboard.bench;

import dev.switchboard.openchannels.session.Company;
import dev.switchboard.openchannels.session.Simulation;
import java.util.Optional;
import java.util.SplittableRandom;

/// Days of companies under a virtual clock, on the real commands over a real store, with a server
/// that dies at any time: as many steps as are asked for, each checked.
final class SimulateBench implements Benchmark {
  private static final int STEPS_A_DAY = 5_000;
  private static final int DAYS_A_STORE = 10;

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
    int steps = options.number("steps", 1_000_000);
    SplittableRandom seeds = new SplittableRandom(options.seed(1));
    int done = 0;
    Optional<Simulation.Finding> found = Optional.empty();
    while (done < steps && found.isEmpty()) {
      try (Simulation simulation = new Simulation()) {
        for (int day = 0; day < DAYS_A_STORE && done < steps && found.isEmpty(); day++) {
          int length = Math.min(STEPS_A_DAY, steps - done);
          found = simulation.day(size(seeds, day), seeds.nextLong(), length);
          done += length;
        }
      }
      System.out.printf("%d steps%n", done);
    }
    found.ifPresent(SimulateBench::tell);
    System.out.printf("steps: %d%n", done);
    System.out.printf("invariant breaches: %d%n", found.isPresent() ? 1 : 0);
    return found.isPresent() ? 1 : 0;
  }

  /// Mostly small ones, where everything meets everything soon; one in ten with hundreds.
  private static Company.Size size(SplittableRandom seeds, int day) {
    return day == 0
        ? new Company.Size(300, 15, 500)
        : new Company.Size(seeds.nextInt(2, 14), seeds.nextInt(1, 6), seeds.nextInt(3, 40));
  }

  private static void tell(Simulation.Finding finding) {
    System.out.printf("seed %d, the shortest history:%n", finding.seed());
    finding.history().forEach(System.out::println);
  }
}
