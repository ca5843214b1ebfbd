package dev.switchboard.agents.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class WorkClockTest {
  private static final String HEAVY =
      "{% for a in range(300) %}{% set q = range(1000)|sort|length %}{% endfor %}done";

  @Test
  @Timeout(60)
  void whoHasLittleToDoNeedNotWaitUntilHeavyScriptsAreDone() throws Exception {
    Expressions expressions = new Expressions();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Rendered>> heavy = new ArrayList<>();
      for (int i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) {
        heavy.add(threads.submit(() -> expressions.render(HEAVY, Context.EMPTY)));
      }
      threads.submit(WorkClockTest::answer).get();
      long waiting = heavy.stream().filter(script -> !script.isDone()).count();
      assertThat(waiting).isGreaterThan(heavy.size() / 2);
      for (Future<Rendered> script : heavy) {
        assertThat(script.get()).isEqualTo(new Rendered.Text("done"));
      }
    }
  }

  /// What a request does: it waits for something, and goes on.
  private static boolean answer() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(1));
    return true;
  }

  @Test
  void itRunsOnlyForward() {
    long before = WorkClock.nanos();
    long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
    while (System.nanoTime() < end) {
      long now = WorkClock.nanos();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }
}
