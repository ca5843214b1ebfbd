package dev.switchboard.bench;

import java.nio.file.Path;
import java.time.Duration;

/// Whether the server keeps its word when it is killed at any moment.
final class KillBench implements Benchmark {
  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String summary() {
    return "what is lost, doubled, disordered or left unanswered when the server is killed 200 times under load";
  }

  @Override
  public boolean quick() {
    return false;
  }

  @Override
  public int run(Options options) {
    options.only("rounds", "seed", "chats", "latest");
    KillRun.Plan plan =
        new KillRun.Plan(
            options.number("rounds", 200),
            options.seed(1),
            options.number("chats", 16),
            Duration.ofMillis(options.number("latest", 1000)),
            Duration.ofSeconds(60));
    try {
      return run(plan) ? 0 : 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// Runs in a temporary folder, which stays when a promise was broken.
  private static boolean run(KillRun.Plan plan) throws InterruptedException {
    Path home = Folders.temporary("kill");
    KillRun.Report report =
        new KillRun(Program.packaged(Bench.root()), home, plan, System.out).run();
    report.lines().forEach(System.out::println);
    if (report.isSound()) {
      Folders.delete(home);
    } else {
      System.out.println(
          "The server's data and log are in " + home + "; the seed was " + plan.seed() + ".");
    }
    return report.isSound();
  }
}
