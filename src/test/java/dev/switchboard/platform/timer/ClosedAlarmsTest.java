package dev.switchboard.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ClosedAlarmsTest {
  private record SetTimer() implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      Timers.set(work, new Timer("test", "1", work.now(), "{}"));
      return true;
    }
  }

  private static final class Counting implements TimerHandler {
    private final AtomicInteger fired = new AtomicInteger();

    @Override
    public String kind() {
      return "test";
    }

    @Override
    public void fire(Work work, Timer timer) {
      fired.incrementAndGet();
    }
  }

  @Test
  void aTimerThatIsSetAfterClosingFiresAtTheNextStart() {
    try (TestStore store = TestStore.sqlite()) {
      Counting handler = new Counting();
      Alarms first = new Alarms(store.database(), store.lanes(), store.clock(), List.of(handler));
      first.start();
      first.close();

      assertThat(store.run(new SetTimer())).isTrue();
      assertThat(handler.fired).hasValue(0);
      try (Alarms next =
          new Alarms(store.database(), store.lanes(), store.clock(), List.of(handler))) {
        next.start();
        await().untilAsserted(() -> assertThat(handler.fired).hasValue(1));
      }
    }
  }
}
