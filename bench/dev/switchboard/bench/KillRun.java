package dev.switchboard.bench;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/// Kills a server again and again while clients talk to it, and checks after every kill that it
/// kept its word.
///
/// The moments of the kills follow from the seed; what the server was doing then does not, so a
/// breach may take more than one run to show again.
public final class KillRun {
  private static final int PROGRESS_EVERY = 10;
  private static final int SHOWN_BREACHES = 10;

  private final Program program;
  private final Path home;
  private final Plan plan;
  private final PrintStream out;
  private final SplittableRandom random;
  private final Map<KillHistory.Kind, Long> breaches = new EnumMap<>(KillHistory.Kind.class);
  private long acknowledged;
  private long repeated;

  /// @param chats how many clients talk at the same time
  /// @param latest how long the server lives under load at most before it is killed
  /// @param patience how long the server may take after a kill until it has answered everything
  public record Plan(int rounds, long seed, int chats, Duration latest, Duration patience) {}

  /// What was found, over all rounds.
  ///
  /// @param repeated how often a message was sent again since its acknowledgement was missing
  public record Report(
      int rounds, long acknowledged, long repeated, Map<KillHistory.Kind, Long> breaches) {
    public Report {
      breaches = Map.copyOf(breaches);
    }

    public boolean isSound() {
      return breaches.isEmpty() && acknowledged > 0;
    }

    /// The closing lines.
    public List<String> lines() {
      return List.of(
          "rounds: " + rounds,
          "acknowledged: " + acknowledged,
          "sent again: " + repeated,
          "lost: " + count(KillHistory.Kind.LOST),
          "stored twice: " + count(KillHistory.Kind.STORED_TWICE),
          "out of order: " + count(KillHistory.Kind.OUT_OF_ORDER),
          "unanswered: " + count(KillHistory.Kind.UNANSWERED),
          "answered twice with two ids: " + count(KillHistory.Kind.ANSWERED_TWICE),
          "from nowhere: " + count(KillHistory.Kind.STRANGE));
    }

    private long count(KillHistory.Kind kind) {
      return breaches.getOrDefault(kind, 0L);
    }
  }

  /// @param home the folder in which the server keeps its data and its log
  public KillRun(Program program, Path home, Plan plan, PrintStream out) {
    this.program = program;
    this.home = home;
    this.plan = plan;
    this.out = out;
    this.random = new SplittableRandom(plan.seed());
  }

  /// Runs all rounds on the same data.
  public Report run() throws InterruptedException {
    try (Sink sink = Sink.recording();
        ServerProcess server =
            new ServerProcess(program, home, ServerProcess.benchOptions(sink.url()))) {
      server.start();
      server.awaitReady();
      for (int round = 1; round <= plan.rounds(); round++) {
        round(round, server, sink);
        if (round % PROGRESS_EVERY == 0) {
          out.printf("%d rounds, %d messages acknowledged%n", round, acknowledged);
        }
      }
    }
    return new Report(plan.rounds(), acknowledged, repeated, breaches);
  }

  private void round(int round, ServerProcess server, Sink sink) throws InterruptedException {
    sink.forget();
    String prefix = "kill-" + plan.seed() + "-" + round + "-";
    try (KillClients clients = new KillClients(server.uri(server.demo().webhookPath()), prefix);
        StoredRows rows = StoredRows.open(server.data())) {
      clients.start(1_000_000L + (long) round * plan.chats(), plan.chats());
      killAndRestart(server, clients);
      clients.finish();
      judge(round, clients, sink, rows, prefix);
    }
  }

  /// Kills the server at a random moment; in one round of five once more while it is starting.
  private void killAndRestart(ServerProcess server, KillClients clients)
      throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(random.nextLong(plan.latest().toNanos()));
    clients.serverGoesDown();
    server.kill();
    server.start();
    if (random.nextInt(5) == 0) {
      TimeUnit.NANOSECONDS.sleep(random.nextLong(Duration.ofSeconds(3).toNanos()));
      server.kill();
      server.start();
    }
    server.awaitReady();
    clients.serverIsUp();
  }

  private void judge(int round, KillClients clients, Sink sink, StoredRows rows, String prefix) {
    acknowledged += clients.acknowledged().size();
    repeated += clients.repeated();
    drain(clients, sink, rows, prefix);
    List<KillHistory.Breach> found = history(clients, sink, rows, prefix).breaches();
    if (!found.isEmpty()) {
      out.printf("round %d: %d breaches%n", round, found.size());
      found.stream().limit(SHOWN_BREACHES).forEach(breach -> out.println("  " + breach));
    }
    found.forEach(breach -> breaches.merge(breach.kind(), 1L, Long::sum));
  }

  /// Waits until nothing is left to deliver and every message was answered, or for as long as a
  /// client would.
  private void drain(KillClients clients, Sink sink, StoredRows rows, String prefix) {
    try {
      await()
          .atMost(plan.patience())
          .pollInterval(Duration.ofMillis(50))
          .until(() -> rows.pendingDeliveries() == 0 && answeredAll(clients, sink));
    } catch (ConditionTimeoutException e) {
      out.printf(
          "not drained after %s: %d deliveries pending, %d given up; messages %s%n",
          plan.patience(), rows.pendingDeliveries(), rows.deadDeliveries(), prefix);
    }
  }

  private static boolean answeredAll(KillClients clients, Sink sink) {
    Set<String> answered = sink.answers().stream().map(Sink.Answer::text).collect(toSet());
    return clients.sent().stream()
        .allMatch(sent -> answered.contains(KillHistory.ANSWER_PREFIX + sent.text()));
  }

  private static KillHistory history(
      KillClients clients, Sink sink, StoredRows rows, String prefix) {
    return new KillHistory(
        clients.sent(), clients.acknowledged(), rows.clientMessages(prefix), sink.answers());
  }
}
