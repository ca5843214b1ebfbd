package dev.switchboard.bench;

import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.awaitility.core.ConditionTimeoutException;

/// One run of [IngestBench]: no-op and messages in turns against one server, so that both meet the
/// same machine.
final class IngestRun implements AutoCloseable {
  private static final String ID_PREFIX = "ingest-";
  private static final Duration DRAIN_TIMEOUT = Duration.ofMinutes(5);

  /// The share of the highest rate at which the latency is measured that a customer would see.
  private static final double HONEST_SHARE = 0.6;

  private final ServerProcess server;
  private final Sink sink;
  private final Plan plan;
  private final PrintStream out;
  private final OpenLoop load;
  private final StoredRows rows;
  private final String webhookPath;
  private final List<Round> rounds = new ArrayList<>();
  private long accepted;
  private long refused;

  /// @param pipeline requests in flight per connection
  /// @param workers event loops of the generator
  record Plan(
      int rounds,
      Duration warmUp,
      Duration perRound,
      int connections,
      int pipeline,
      int workers,
      int chats) {}

  /// @param drain how long the answers took to reach the client after the last message was accepted
  private record Round(
      Cost noopCost, Cost cost, LoadReport noop, LoadReport messages, Duration drain) {
    double share() {
      return messages.rate() / noop.rate();
    }

    double noopMicros() {
      return noopCost.micros(noop);
    }

    double messageMicros() {
      return cost.micros(messages);
    }

    double messageBytes() {
      return (double) cost.bytes() / messages.accepted();
    }

    /// Answers that reached the client in a second, from the first message to the last answer.
    double answerRate() {
      return messages.accepted() / (messages.elapsed().plus(drain).toNanos() / 1e9);
    }
  }

  /// What a load cost the server, all its threads together: it says more than the rate where the
  /// machine has other things to do.
  ///
  /// @param bytes written to disk
  private record Cost(Duration cpu, long bytes) {
    double micros(LoadReport load) {
      return cpu.toNanos() / 1e3 / load.accepted();
    }
  }

  /// @param accepted messages accepted a second; the median of the rounds
  /// @param shareOfNoop the median of the rounds' shares
  /// @param refused requests that were not answered 200
  record Result(
      double accepted,
      double shareOfNoop,
      long acknowledged,
      long stored,
      long refused,
      boolean drained) {
    boolean isSound() {
      return stored == acknowledged && refused == 0 && drained;
    }
  }

  IngestRun(ServerProcess server, Sink sink, Plan plan, PrintStream out) {
    this.server = server;
    this.sink = sink;
    this.plan = plan;
    this.out = out;
    this.webhookPath = server.demo().webhookPath();
    this.rows = StoredRows.open(server.data());
    this.load =
        OpenLoop.connect(
            new Target(
                "127.0.0.1", server.port(), plan.connections(), plan.pipeline(), plan.workers()));
  }

  Result run() {
    StoredRows.Counts before = rows.counts();
    warmUp();
    out.printf(
        "%-6s %10s %12s  %s%n",
        "round", "no-op/s", "accepted/s", "p50 / p99 of accepted at saturation; drain");
    for (int number = 1; number <= plan.rounds(); number++) {
      Round round = round(new Pace.Saturated());
      rounds.add(round);
      out.printf(
          "%-6d %,10.0f %,12.0f  %s / %s; %.1f s%n",
          number,
          round.noop().rate(),
          round.messages().rate(),
          LoadReport.millis(round.messages().percentile(50)),
          LoadReport.millis(round.messages().percentile(99)),
          round.drain().toMillis() / 1e3);
    }
    double rate = median(round -> round.messages().rate());
    double share = median(Round::share);
    LoadReport honest = messages(new Pace.Fixed(Math.max(1, HONEST_SHARE * rate)), plan.perRound());
    boolean drained = drain().compareTo(DRAIN_TIMEOUT) < 0;
    Result result =
        new Result(rate, share, accepted, rows.countClientMessages(ID_PREFIX), refused, drained);
    print(result, honest, rows.counts().minus(before));
    return result;
  }

  private void warmUp() {
    noop(plan.warmUp().dividedBy(2));
    messages(new Pace.Saturated(), plan.warmUp());
    drain();
  }

  private Round round(Pace pace) {
    Cost begun = spent();
    LoadReport noop = noop(plan.perRound());
    Cost between = spent();
    LoadReport messages = messages(pace, plan.perRound());
    Cost ended = spent();
    return new Round(since(begun, between), since(between, ended), noop, messages, drain());
  }

  private Cost spent() {
    return new Cost(server.cpu(), server.written());
  }

  private static Cost since(Cost begun, Cost ended) {
    return new Cost(ended.cpu().minus(begun.cpu()), ended.bytes() - begun.bytes());
  }

  private LoadReport noop(Duration duration) {
    LoadReport report =
        load.run(new Pace.Saturated(), duration, number -> new Call("/bench/noop", body(number)));
    refused += report.errors();
    complain("no-op", report);
    return report;
  }

  private LoadReport messages(Pace pace, Duration duration) {
    LoadReport report = load.run(pace, duration, number -> new Call(webhookPath, body(number)));
    accepted += report.accepted();
    refused += report.errors();
    complain("messages", report);
    return report;
  }

  private void complain(String what, LoadReport report) {
    if (report.errors() > 0) {
      out.println(what + " not answered 200: " + report.statuses() + " " + report.failures());
    }
  }

  private Buffer body(long number) {
    long chat = 1 + number % plan.chats();
    return Buffer.buffer(
        """
        {"event":"new_message","chat_id":%d,"visitor":{"id":"visitor-%d","fields":{"name":"Ada"}},\
        "message":{"id":"%s%d","kind":"visitor","text":"Good morning, where is my order %d?"}}\
        """
            .formatted(chat, chat, ID_PREFIX, number, number));
  }

  /// Waits until every accepted message was answered and nothing is left to deliver; returns how
  /// long that took.
  private Duration drain() {
    long start = System.nanoTime();
    try {
      await()
          .atMost(DRAIN_TIMEOUT)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> sink.received() >= accepted && rows.pendingDeliveries() == 0);
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (ConditionTimeoutException e) {
      out.printf(
          "not drained after %s: %d answers for %d messages, %d deliveries pending, %d given up%n",
          DRAIN_TIMEOUT,
          sink.received(),
          accepted,
          rows.pendingDeliveries(),
          rows.deadDeliveries());
      return DRAIN_TIMEOUT;
    }
  }

  private double median(ToDoubleFunction<Round> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private void print(Result result, LoadReport honest, StoredRows.Counts made) {
    out.printf("accepted: %.0f/s%n", result.accepted());
    out.printf("share of no-op: %.2f%n", result.shareOfNoop());
    out.printf(
        "CPU of the server: %.1f us for a message, %.1f us for a no-op; written to disk: %.0f bytes"
            + " a message%n",
        median(Round::messageMicros), median(Round::noopMicros), median(Round::messageBytes));
    out.printf(
        "at %.0f %% of that rate: p50 %s p90 %s p99 %s max %s%n",
        100 * HONEST_SHARE,
        LoadReport.millis(honest.percentile(50)),
        LoadReport.millis(honest.percentile(90)),
        LoadReport.millis(honest.percentile(99)),
        LoadReport.millis(honest.percentile(100)));
    out.printf(
        "answers delivered: %.0f/s, counting the time to drain%n", median(Round::answerRate));
    out.printf(
        "rows made: %d messages, %d dialogs, %d sessions; %d deliveries left%n",
        made.messages(), made.dialogs(), made.sessions(), made.deliveries());
    out.printf(
        "rows of clients' messages: %d, acknowledged: %d: %s%n",
        result.stored(),
        result.acknowledged(),
        result.stored() == result.acknowledged() ? "equal" : "NOT EQUAL");
    if (!result.isSound()) {
      out.println("NOT SOUND. The end of the server's log:\n" + server.logTail());
    }
  }

  @Override
  public void close() {
    load.close();
    rows.close();
  }
}
