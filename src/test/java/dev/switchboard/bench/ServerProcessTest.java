package dev.switchboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tries the benchmarks on a server of which it is known what it does wrong.
final class ServerProcessTest {
  private static final Program FAKE =
      Program.onClassPath(Path.of(""), "dev.switchboard.bench.FakeServer");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void startsStopsAndStartsAgainOnTheSameData(@TempDir Path home) {
    try (ServerProcess server =
        new ServerProcess(FAKE, home, ServerProcess.benchOptions("http://127.0.0.1:1"))) {
      server.start();
      server.awaitReady();
      assertThat(server.demo())
          .isEqualTo(new Demo("http://127.0.0.1:" + server.port(), "token", "admin", "word"));
      assertThat(server.terminate()).isEqualTo(143);
      assertThat(server.isAlive()).isFalse();
      server.start();
      server.awaitReady();
      server.kill();
      assertThat(server.isAlive()).isFalse();
    }
  }

  @Test
  void showsTheLogOfAServerThatDoesNotStart(@TempDir Path home) {
    Program none = Program.onClassPath(Path.of(""), "dev.switchboard.NoSuchClass");
    try (ServerProcess server = new ServerProcess(none, home, List.of())) {
      server.start();
      assertThatThrownBy(server::awaitReady)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("NoSuchClass");
    }
  }

  @Test
  void aServerThatStoresBeforeItAcknowledgesSurvivesKills(@TempDir Path home) throws Exception {
    KillRun.Report report = new KillRun(FAKE, home, plan(2), out).run();
    assertThat(report.isSound()).as(report + "\n" + printed()).isTrue();
    assertThat(report.lines()).contains("rounds: 2", "lost: 0", "stored twice: 0", "unanswered: 0");
  }

  @Test
  void aServerThatAcknowledgesBeforeItStoresIsFoundOut(@TempDir Path home) throws Exception {
    Program forgetful =
        new Program(
            Stream.concat(FAKE.command().stream(), Stream.of("--fault", "forgetful")).toList());
    KillRun.Report report = new KillRun(forgetful, home, plan(1), out).run();
    assertThat(report.isSound()).isFalse();
    assertThat(report.breaches()).containsKey(KillHistory.Kind.LOST);
  }

  @Test
  void ingestCountsWhatItDrove() {
    IngestRun.Plan plan =
        new IngestRun.Plan(1, Duration.ofMillis(200), Duration.ofMillis(500), 4, 1, 1, 10);
    IngestRun.Result result = IngestBench.measure(FAKE, plan, out);
    assertThat(result.isSound()).as(result + "\n" + printed()).isTrue();
    assertThat(result.stored()).isPositive();
    assertThat(printed())
        .containsPattern("accepted: \\d+/s")
        .containsPattern("share of no-op: 0\\.\\d\\d");
  }

  private static KillRun.Plan plan(int rounds) {
    return new KillRun.Plan(rounds, 42, 4, Duration.ofMillis(300), Duration.ofSeconds(3));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
