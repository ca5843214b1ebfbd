package dev.switchboard.bench;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How long every list and get takes in a company with a long past.
final class LoadBench implements Benchmark {
  @Override
  public String name() {
    return "load";
  }

  @Override
  public String summary() {
    return "every list and get with 50,000 dialogs and 2 million messages, and the plans of slow"
        + " questions";
  }

  @Override
  public boolean quick() {
    return false;
  }

  @Override
  public int run(Options options) {
    options.only("dialogs", "messages", "operators", "requests");
    int dialogs = options.number("dialogs", 50_000);
    int messages = options.number("messages", 40 * dialogs);
    if (messages % dialogs != 0) {
      throw new IllegalArgumentException(
          "expected --messages to be a multiple of --dialogs, got %d and %d"
              .formatted(messages, dialogs));
    }
    return measure(
        Program.packaged(Bench.root()),
        new Plan(
            dialogs, messages, options.number("operators", 200), options.number("requests", 100)),
        System.out);
  }

  /// @param requests of each kind
  record Plan(int dialogs, int messages, int operators, int requests) {}

  static int measure(Program program, Plan plan, PrintStream out) {
    Path home = Folders.temporary("load");
    try (Sink sink = Sink.counting();
        ServerProcess server =
            new ServerProcess(program, home, ServerProcess.benchOptions(sink.url()))) {
      server.start();
      server.awaitReady();
      long operator = prepare(server);
      server.terminate();
      List<LoadCalls.Asked> all = new LoadCalls(plan.dialogs(), plan.messages()).all();
      try (LoadRows rows = new LoadRows(server.data())) {
        long start = System.nanoTime();
        rows.fill(new LoadRows.Size(plan.dialogs(), plan.messages(), plan.operators(), operator));
        out.printf("filled in %d s: %s%n", (System.nanoTime() - start) / 1_000_000_000, plan);
        server.start();
        server.awaitReady();
        try (Rest rest = new Rest(server)) {
          awaitIndex(server, out);
          LoadRun run = new LoadRun(server, rest, rows, plan.requests(), out);
          boolean isFast = run.time(all);
          server.terminate();
          server.start(
              List.of("-Dswitchboard.bench.sql=true", "-Dswitchboard.bench.sql.level=DEBUG"));
          server.awaitReady();
          run.plans(all);
          return isFast ? 0 : 1;
        }
      }
    } finally {
      Folders.delete(home);
    }
  }

  /// Whoever searches meets an index that has come to the newest message.
  static void awaitIndex(ServerProcess server, PrintStream out) {
    long start = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(15))
        .pollDelay(Duration.ofSeconds(2))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> server.metrics().contains("switchboard_search_behind 0.0"));
    out.printf(
        "all messages in the index after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  /// Makes one of each kind that the demo has none of; answers who of the demo is asked for.
  static long prepare(ServerProcess server) {
    try (Rest rest = new Rest(server)) {
      String phone = "\"PHONE\":[{\"VALUE\":\"+49301234567\",\"VALUE_TYPE\":\"WORK\"}]";
      for (String item : List.of("lead", "contact", "company", "deal")) {
        String more = item.equals("deal") ? "" : "," + phone;
        rest.call(
            "admin",
            "crm." + item + ".add",
            "{\"fields\":{\"TITLE\":\"First\",\"NAME\":\"First\"" + more + "}}");
      }
      String made =
          rest.call(
                  "admin",
                  "crm.activity.add",
                  "{\"fields\":{\"OWNER_ID\":1,\"OWNER_TYPE_ID\":1,\"TYPE_ID\":2,\"SUBJECT\":\"A"
                      + " call\","
                      + "\"COMMUNICATIONS\":[{\"VALUE\":\"+49301234567\"}],\"RESPONSIBLE_ID\":1}}")
              .body();
      if (made.contains("error")) {
        throw new IllegalStateException("could not add an activity: " + made);
      }
      return rest.user("operator");
    }
  }
}
