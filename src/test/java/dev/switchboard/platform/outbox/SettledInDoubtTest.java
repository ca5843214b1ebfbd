package dev.switchboard.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.testing.CutWire;
import dev.switchboard.platform.testing.CutWire.Cut;
import dev.switchboard.platform.testing.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// PostgreSQL hangs up while it is written down that something has arrived.
final class SettledInDoubtTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private record Send(int number) implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return Deliveries.send(work, "there", "key", "words", number);
    }
  }

  /// Answers within the commit that says that the words have arrived.
  private record Answer() implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      work.nextId("answer");
      return true;
    }
  }

  private static final class Words implements Carrier {
    private final List<String> carried = new CopyOnWriteArrayList<>();
    private volatile Runnable before = () -> {};

    @Override
    public String kind() {
      return "words";
    }

    @Override
    public Verdict carry(PortalId portal, Delivery delivery) {
      carried.add(delivery.payload());
      before.run();
      return new Verdict.DeliveredThen(new Answer());
    }
  }

  private record CountAnswers() implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return work.nextId("answer") - 1;
    }
  }

  @Test
  void whatIsWrittenDownIsNotCarriedAgain() throws Exception {
    assertThat(carriedWhen(Cut.BEFORE_IT_IS_ANSWERED)).containsExactly("1", "2");
  }

  @Test
  void whatIsNotWrittenDownIsCarriedAgain() throws Exception {
    assertThat(carriedWhen(Cut.BEFORE_IT_ARRIVES)).containsExactly("1", "1", "2");
  }

  /// Two deliveries, one behind the other, of which the first meets a store that goes away.
  private static List<String> carriedWhen(Cut cut) throws Exception {
    try (CutWire wire = new CutWire();
        TestStore store = TestStore.postgres(wire)) {
      Words words = new Words();
      try (Outbox _ = outbox(store, words)) {
        words.before =
            () -> {
              words.before = () -> {};
              wire.cutForGoodAtNextCommit(cut);
            };
        store.run(new Send(1));
        await().atMost(SOON).until(wire::isAway);
        wire.back();
        store.run(new Send(2));
        await()
            .atMost(SOON)
            .until(() -> {
              store.clock().advance(Duration.ofSeconds(1));
              return words.carried.contains("2");
            });
      }
      assertThat(store.run(new CountAnswers())).isEqualTo(2);
      return words.carried;
    }
  }

  private static Outbox outbox(TestStore store, Words words) {
    Outbox outbox =
        new Outbox(
            store.database(),
            store.lanes(),
            store.clock(),
            List.of(words),
            RetrySchedule.DEFAULT,
            new SimpleMeterRegistry());
    outbox.start();
    return outbox;
  }
}
