package dev.switchboard.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;

/// Times each kind of request against a running server, one after the other, and shows how the
/// store answers the ones that walk over a large table.
final class LoadRun {
  private static final Duration BAR = Duration.ofMillis(50);
  private static final int LARGE = 2000;
  private static final String SQL_LINE = " DEBUG LoggerListener ";

  private final ServerProcess server;
  private final LoadRows rows;
  private final int requests;
  private final PrintStream out;
  private final Rest rest;
  private final Set<String> large;
  private final Map<String, String> refused = new TreeMap<>();
  private int slow;

  LoadRun(ServerProcess server, Rest rest, LoadRows rows, int requests, PrintStream out) {
    this.server = server;
    this.rest = rest;
    this.rows = rows;
    this.requests = requests;
    this.out = out;
    this.large = rows.large(LARGE);
  }

  /// A kind that was slow is timed again and the better counts: the machine may have been busy. The
  /// server's own processor time for a request says whether it was.
  ///
  /// @return whether all were fast and none failed
  boolean time(List<LoadCalls.Asked> all) {
    out.printf("%-64s %10s %10s %10s%n", "method", "p50 ms", "p99 ms", "CPU ms");
    for (LoadCalls.Asked asked : all) {
      run(asked, requests / 5);
      Duration begun = server.cpu();
      Histogram first = run(asked, requests);
      double cpu = server.cpu().minus(begun).toNanos() / 1e6 / requests;
      Histogram best =
          first.getValueAtPercentile(99) > BAR.toNanos() / 1000 ? run(asked, requests) : first;
      long p99 = Math.min(first.getValueAtPercentile(99), best.getValueAtPercentile(99));
      boolean isSlow = p99 > BAR.toNanos() / 1000;
      slow += isSlow ? 1 : 0;
      out.printf(
          "%-64s %10.1f %10.1f %10.1f%s%n",
          asked.name(),
          best.getValueAtPercentile(50) / 1e3,
          p99 / 1e3,
          cpu,
          isSlow ? "  SLOW" : "");
    }
    refused.forEach((name, answer) -> out.println("refused: " + name + " " + answer));
    out.printf(
        "kinds of requests: %d, slower than %d ms at p99: %d, refused: %d%n",
        all.size(), BAR.toMillis(), slow, refused.size());
    return slow == 0 && refused.isEmpty();
  }

  /// Against a server that logs what it asks the store.
  void plans(List<LoadCalls.Asked> all) {
    for (LoadCalls.Asked asked : all) {
      int from = read(server.log()).length();
      call(asked, 3);
      Map<String, List<String>> walks = new LinkedHashMap<>();
      for (String query : queries(read(server.log()).substring(from))) {
        List<String> steps = rows.plan(query).stream().filter(this::walks).toList();
        if (!steps.isEmpty()) {
          walks.put(query, steps);
        }
      }
      walks.forEach((query, steps) ->
          out.printf("%s%n    %s%n    %s%n", asked.name(), String.join("; ", steps), query));
    }
  }

  /// Whether a step of a plan reads a large table from end to end. Names that are no tables are
  /// those that a query has given to one.
  private boolean walks(String step) {
    if (!step.startsWith("SCAN ")) {
      return step.startsWith("no plan");
    }
    return large.contains(step.split(" ")[1])
        || step.split(" ").length == 2 && step.matches("SCAN [a-z]{1,8}");
  }

  private static Set<String> queries(String log) {
    Set<String> found = new TreeSet<>();
    for (String entry : log.split("\\n(?=\\d{4}-\\d\\d-\\d\\dT)")) {
      int at = entry.indexOf(SQL_LINE);
      int text = entry.indexOf(" : ", Math.max(at, 0));
      if (at >= 0 && text >= 0 && entry.startsWith("select", text + 3)) {
        String query = entry.substring(text + 3).strip();
        if (!query.matches("(?s).*[=<>(,] ?\\?.*")) {
          found.add(query);
        }
      }
    }
    return found;
  }

  private Histogram run(LoadCalls.Asked asked, int times) {
    Histogram latency = new Histogram(3);
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      call(asked, i);
      latency.recordValue((System.nanoTime() - start) / 1000);
    }
    return latency;
  }

  private void call(LoadCalls.Asked asked, long number) {
    HttpResponse<String> answer =
        rest.call(asked.by(), asked.method(), asked.parameters().apply(number));
    if (answer.statusCode() != 200) {
      refused.putIfAbsent(asked.name(), answer.statusCode() + " " + answer.body());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
