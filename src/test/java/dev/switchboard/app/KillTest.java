package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.bench.KillRun;
import dev.switchboard.bench.Program;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// Kills the real server 20 times; `./switchboard bench kill` does so 200 times.
final class KillTest {
  @Test
  @Disabled("there is no server to kill yet")
  void keepsItsWordThroughTwentyKills() throws Exception {
    Program server = Program.onClassPath(Path.of(""), "dev.switchboard.app.Main");
    KillRun.Plan plan = new KillRun.Plan(20, 20_250_101, 16, Duration.ofSeconds(1));
    KillRun.Report report = new KillRun(server, plan, System.out).run();
    assertThat(report.isSound()).as(String.join("\n", report.lines())).isTrue();
  }
}
