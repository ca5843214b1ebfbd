package dev.switchboard.bench;

import java.nio.file.Path;
import java.util.List;

/// Runs benchmarks by name: `./switchboard bench NAME [--option value ...]`.
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          new InboxBench(),
          new IngestBench(),
          new KillBench(),
          new LoadBench(),
          new RoutingBench(),
          new SimulateBench());

  private Bench() {}

  public static void main(String[] args) {
    try {
      System.exit(
          args.length == 0 ? runQuick() : run(args[0], List.of(args).subList(1, args.length)));
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
    }
  }

  /// The folder of the checkout, in which the packaged server lies.
  static Path root() {
    return Path.of(System.getProperty("switchboard.root", "")).toAbsolutePath();
  }

  private static int runQuick() {
    ALL.forEach(bench -> System.out.printf("%-8s %s%n", bench.name(), bench.summary()));
    int worst = 0;
    for (Benchmark bench : ALL) {
      if (bench.quick()) {
        System.out.printf("%n== %s%n", bench.name());
        worst = Math.max(worst, bench.run(Options.parse(List.of())));
      }
    }
    return worst;
  }

  private static int run(String name, List<String> args) {
    for (Benchmark bench : ALL) {
      if (bench.name().equals(name)) {
        return bench.run(Options.parse(args));
      }
    }
    throw new IllegalArgumentException(
        "expected one of " + ALL.stream().map(Benchmark::name).toList() + ", got " + name);
  }
}
