package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.bench.KillRun;
import dev.switchboard.bench.Program;
import dev.switchboard.platform.testing.FirstFailureStands;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the real server 20 times; `./switchboard bench kill` does so 200 times.
@ExtendWith(FirstFailureStands.class)
final class KillTest {
  @Test
  void keepsItsWordThroughTwentyKills(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
      throws Exception {
    Program server = Program.onClassPath(Path.of(""), "dev.switchboard.app.Main");
    KillRun.Plan plan =
        new KillRun.Plan(20, 20_250_101, 16, Duration.ofSeconds(1), Duration.ofSeconds(60));
    KillRun.Report report = new KillRun(server, home, plan, System.out).run();
    assertThat(report.isSound()).as(String.join("\n", report.lines())).isTrue();
  }
}
