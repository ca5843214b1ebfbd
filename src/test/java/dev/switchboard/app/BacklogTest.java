package dev.switchboard.app;

import static dev.switchboard.gen.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.testing.CountedSqlite;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.Alarms;
import dev.switchboard.platform.timer.Timer;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ten times as much that waits costs no more for each: counted in steps of the database, not in
/// seconds.
final class BacklogTest {
  private static final int FEW = 1_000;
  private static final int MANY = 10 * FEW;
  private static final double NO_MORE = 1.2;

  private final CountedSqlite counted = CountedSqlite.begin();

  @AfterEach
  void close() {
    counted.close();
  }

  private record Queue(int number) implements Command<Long> {
    @Override
    public Long decide(Work work) {
      return Deliveries.send(work, "receiver", "dialog " + number % 100, "letter", number);
    }
  }

  private record SetTimer(int number) implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      Timers.set(
          work, new Timer("bell", "bell " + number, work.now().plus(Duration.ofMinutes(5)), "{}"));
      return true;
    }
  }

  private record Letters(AtomicInteger carried) implements Carrier {
    @Override
    public String kind() {
      return "letter";
    }

    @Override
    public Verdict carry(PortalId portal, Delivery delivery) {
      carried.incrementAndGet();
      return new Verdict.Delivered();
    }
  }

  private record Bell(AtomicInteger rung) implements TimerHandler {
    @Override
    public String kind() {
      return "bell";
    }

    @Override
    public void fire(Work work, Timer timer) {
      rung.incrementAndGet();
    }
  }

  private static Outbox outbox(TestStore store, MeterRegistry metrics, AtomicInteger carried) {
    return new Outbox(
        store.database(),
        store.lanes(),
        store.clock(),
        List.of(new Letters(carried)),
        RetrySchedule.DEFAULT,
        metrics);
  }

  private static void submit(TestStore store, List<? extends Command<?>> commands) {
    CompletableFuture<?>[] all =
        commands.stream()
            .map(command -> store.lanes().submit(PortalId.FIRST, command))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
  }

  /// Steps for each of the last hundred, one by one, once `waiting` are there.
  private double next(TestStore store, IntFunction<Command<?>> command, int from, int to) {
    submit(store, IntStream.range(from, to - 100).mapToObj(command).toList());
    long before = counted.steps();
    IntStream.range(to - 100, to).forEach(number -> store.run(command.apply(number)));
    return (counted.steps() - before) / 100.0;
  }

  @Test
  void oneMoreDeliveryCostsTheSameHoweverManyWait() {
    try (TestStore store = TestStore.sqlite()) {
      double few = next(store, Queue::new, 0, FEW);
      double many = next(store, Queue::new, FEW, MANY);
      assertThat(many).isLessThan(NO_MORE * few);
    }
  }

  @Test
  void eachDeliveryCostsTheSameToTakeUpAndToSettle() throws Exception {
    double few = delivered(FEW);
    double many = delivered(MANY);
    assertThat(many).isLessThan(NO_MORE * few);
  }

  private double delivered(int waiting) throws Exception {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    AtomicInteger carried = new AtomicInteger();
    try (TestStore store = TestStore.sqlite();
        Outbox outbox = outbox(store, metrics, carried)) {
      submit(store, IntStream.range(0, waiting).mapToObj(Queue::new).toList());
      long before = counted.steps();
      outbox.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() ->
              carried.get() == waiting
                  && metrics.get("switchboard.outbox.in.memory").gauge().value() == 0);
      long steps = counted.steps() - before;
      assertThat(store.database().<Integer>read(sql -> sql.fetchCount(DELIVERY))).isZero();
      return steps / (double) waiting;
    }
  }

  @Test
  void eachTimerCostsTheSameToSetAndToFire() throws Exception {
    try (TestStore store = TestStore.sqlite()) {
      double few = next(store, SetTimer::new, 0, FEW);
      double many = next(store, SetTimer::new, FEW, MANY);
      assertThat(many).isLessThan(NO_MORE * few);
    }
    double few = fired(FEW);
    double many = fired(MANY);
    assertThat(many).isLessThan(NO_MORE * few);
  }

  private double fired(int waiting) {
    AtomicInteger rung = new AtomicInteger();
    try (TestStore store = TestStore.sqlite();
        Alarms alarms =
            new Alarms(store.database(), store.lanes(), store.clock(), List.of(new Bell(rung)))) {
      submit(store, IntStream.range(0, waiting).mapToObj(SetTimer::new).toList());
      store.clock().advance(Duration.ofMinutes(5));
      long before = counted.steps();
      alarms.start();
      await().atMost(Duration.ofMinutes(1)).until(() -> rung.get() == waiting);
      store.run(new SetTimer(0));
      return (counted.steps() - before) / (double) waiting;
    }
  }

  @Test
  void aNewClientCostsTheSameAndIsToldHisPlaceHoweverManyWaitForAnOperator() {
    TestStore store = TestStore.sqlite();
    try (Counter counter = new Counter(store)) {
      counter.set(LineFields.MAX_CHAT, 1L);
      double few = clients(counter, 0, FEW);
      long placeAmongFew = place(counter, FEW);
      double many = clients(counter, FEW, MANY);
      long placeAmongMany = place(counter, MANY);

      assertThat(many).isLessThan(NO_MORE * few);
      assertThat((double) placeAmongMany).isLessThan(NO_MORE * placeAmongFew);
    }
  }

  private long place(Counter counter, long newest) {
    return counter.work(work -> {
      Session session = Sessions.in(work).find(newest).orElseThrow();
      long before = counted.steps();
      assertThat(Sessions.in(work).waitingLonger(session, 100)).isEqualTo(100);
      return counted.steps() - before;
    });
  }

  private double clients(Counter counter, int from, int to) {
    IntStream.range(from, to - 100).parallel().forEach(number -> writes(counter, number));
    long before = counted.steps();
    IntStream.range(to - 100, to).forEach(number -> writes(counter, number));
    return (counted.steps() - before) / 100.0;
  }

  private static void writes(Counter counter, int number) {
    counter.writes(new ClientCard("Client" + number, "", "", "", "", ""), "Is anybody there?");
  }
}
