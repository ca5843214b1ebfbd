package dev.switchboard.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/// How many clients' messages a second the server accepts, as a share of what it could accept if it
/// did nothing.
final class IngestBench implements Benchmark {
  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String summary() {
    return "messages accepted a second with a 200 after they are on disk, as a share of a no-op of the same server";
  }

  @Override
  public boolean quick() {
    return true;
  }

  @Override
  public int run(Options options) {
    options.only("rounds", "seconds", "warmup", "connections", "pipeline", "workers", "chats");
    int cores = Runtime.getRuntime().availableProcessors();
    IngestRun.Plan plan =
        new IngestRun.Plan(
            options.number("rounds", 3),
            Duration.ofSeconds(options.number("warmup", 12)),
            Duration.ofSeconds(options.number("seconds", 5)),
            options.number("connections", 1024),
            options.number("pipeline", 1),
            options.number("workers", Math.min(cores, 4)),
            options.number("chats", 2000));
    return measure(Program.packaged(Bench.root()), plan, System.out).isSound() ? 0 : 1;
  }

  /// Runs the plan in a temporary folder; a folder of a run that went wrong stays.
  static IngestRun.Result measure(Program program, IngestRun.Plan plan, PrintStream out) {
    Path home = Folders.temporary("ingest");
    IngestRun.Result result;
    try (Sink sink = Sink.counting();
        ServerProcess server =
            new ServerProcess(program, home, ServerProcess.benchOptions(sink.url()))) {
      server.start();
      server.awaitReady();
      try (IngestRun run = new IngestRun(server, sink, plan, out)) {
        result = run.run();
      }
    }
    Folders.delete(home);
    return result;
  }
}
