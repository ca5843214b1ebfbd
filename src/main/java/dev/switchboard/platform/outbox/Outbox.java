package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers what the commands have queued: at least once, in order per destination and order key.
///
/// The rows are the queue; memory holds at most [#MEMORY] of them and reads the rest when there is
/// room, oldest first. A slow or dead receiver holds up nobody else.
public final class Outbox implements EventListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final int MEMORY = 50_000;
  private static final int REFILL = 10_000;
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

  private record DeliveryKey(PortalId portal, long id) {}

  private record DestinationKey(PortalId portal, String destination) {}

  private final Database database;
  private final Lanes lanes;
  private final InstantSource clock;
  private final Map<String, Carrier> carriers;
  private final RetrySchedule schedule;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<OrderedLine.Key, OrderedLine> lines = new HashMap<>();
  private final Map<DestinationKey, Destination> destinations = new HashMap<>();
  private final Set<DeliveryKey> erased = ConcurrentHashMap.newKeySet();
  private final Backlogs backlogs = new Backlogs();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-alarm").daemon().factory());
  private int inMemory;
  private boolean refilling;
  private volatile boolean open = true;

  public Outbox(
      Database database,
      Lanes lanes,
      InstantSource clock,
      List<Carrier> carriers,
      RetrySchedule schedule,
      MeterRegistry metrics) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
    this.carriers =
        carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::kind, Function.identity()));
    this.schedule = schedule;
    Gauge.builder("switchboard.outbox.in.memory", this, outbox -> outbox.inMemory)
        .register(metrics);
    Gauge.builder("switchboard.outbox.waiting", database, SqlDeliveries::countWaiting)
        .register(metrics);
    Gauge.builder("switchboard.outbox.parked", database, SqlDeliveries::countParked)
        .register(metrics);
    TimeGauge.builder("switchboard.outbox.oldest", this::oldest, TimeUnit.MILLISECONDS)
        .register(metrics);
  }

  /// How long the oldest delivery has waited, in milliseconds; 0 when none does.
  private long oldest() {
    Instant now = clock.instant();
    return portals().stream()
        .flatMap(portal -> SqlDeliveries.waiting(database, portal, 0, 1).stream())
        .mapToLong(delivery -> Duration.between(delivery.createdAt(), now).toMillis())
        .max()
        .orElse(0);
  }

  private List<PortalId> portals() {
    lock.lock();
    try {
      return backlogs.portals();
    } finally {
      lock.unlock();
    }
  }

  /// Takes up what an earlier run of the server left.
  public void start() {
    lanes.listen(this);
    lock.lock();
    try {
      SqlDeliveries.portals(database).forEach(backlogs::left);
      refillLater();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Deliveries.Queued queued) {
      PortalId portal = work.portal();
      work.afterCommit(() -> accept(portal, queued.delivery()));
    } else if (event instanceof Deliveries.Forgotten forgotten) {
      PortalId portal = work.portal();
      work.afterCommit(() -> forget(portal, forgotten.ids()));
    }
  }

  /// The head of a line stays in it until it has been tried, which is then no attempt.
  private void forget(PortalId portal, Set<Long> ids) {
    lock.lock();
    try {
      for (OrderedLine line : lines.values()) {
        if (line.key().portal().equals(portal)) {
          inMemory -= line.forget(ids);
          if (ids.contains(line.head().id())) {
            erased.add(new DeliveryKey(portal, line.head().id()));
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void accept(PortalId portal, Delivery delivery) {
    lock.lock();
    try {
      if (backlogs.follow(portal, delivery.id(), inMemory < MEMORY)) {
        enqueue(portal, delivery);
      }
    } finally {
      lock.unlock();
    }
  }

  private void enqueue(PortalId portal, Delivery delivery) {
    inMemory++;
    OrderedLine line =
        lines.computeIfAbsent(
            new OrderedLine.Key(portal, delivery.destination(), delivery.orderKey()),
            OrderedLine::new);
    if (line.add(delivery)) {
      ready(line);
    }
  }

  /// The head of the line is due, now or later.
  private void ready(OrderedLine line) {
    Duration wait = Duration.between(clock.instant(), line.head().dueAt());
    if (wait.isPositive()) {
      alarm(wait, () -> readyNow(line));
    } else {
      readyNow(line);
    }
  }

  private void readyNow(OrderedLine line) {
    Destination destination = destination(line);
    destination.ready(line);
    pump(destination);
  }

  private Destination destination(OrderedLine line) {
    return destinations.computeIfAbsent(
        new DestinationKey(line.key().portal(), line.key().destination()),
        _ -> new Destination(carrier(line.head()).map(Carrier::concurrency).orElse(1)));
  }

  private void pump(Destination destination) {
    Instant now = clock.instant();
    OrderedLine line;
    while (open && (line = destination.start(now)) != null) {
      OrderedLine started = line;
      Delivery head = line.head();
      workers.execute(() -> attempt(started, head));
    }
  }

  private void attempt(OrderedLine line, Delivery delivery) {
    Verdict verdict = carry(line.key().portal(), delivery);
    Optional<Duration> pause =
        verdict instanceof Verdict.Retry retry
            ? schedule.after(delivery.attempts() + 1, retry.pause(), age(delivery), random())
            : Optional.empty();
    lanes
        .submitBehind(line.key().portal(), new Settle(delivery, verdict, pause))
        .whenComplete((next, fault) -> settled(line, verdict, next, fault));
  }

  private Duration age(Delivery delivery) {
    return Duration.between(delivery.createdAt(), clock.instant());
  }

  private Verdict carry(PortalId portal, Delivery delivery) {
    if (erased.remove(new DeliveryKey(portal, delivery.id()))) {
      return new Verdict.Delivered();
    }
    try {
      return carrier(delivery)
          .map(carrier -> carrier.carry(portal, delivery))
          .orElseGet(() -> new Verdict.Park("nothing carries " + delivery.kind()));
    } catch (RuntimeException | StackOverflowError e) {
      log.error("outbox.carrier_failed kind={} id={}", delivery.kind(), delivery.id(), e);
      return Verdict.retry("internal error: " + e.getClass().getSimpleName());
    }
  }

  private void settled(
      OrderedLine line,
      Verdict verdict,
      @Nullable Optional<Delivery> next,
      @Nullable Throwable fault) {
    lock.lock();
    try {
      Destination destination = destination(line);
      erased.remove(new DeliveryKey(line.key().portal(), line.head().id()));
      boolean failed = fault != null || verdict instanceof Verdict.Retry;
      if (failed) {
        destination.failed(clock.instant());
        alarm(
            Duration.between(clock.instant(), destination.closedUntil()), () -> pump(destination));
      } else {
        destination.succeeded();
      }
      if (next == null) {
        alarm(AFTER_FAULT, () -> reconsider(line));
      } else {
        proceed(line, next);
      }
      pump(destination);
      forgetIfIdle(line, destination);
    } finally {
      lock.unlock();
    }
  }

  /// Nobody knows how its last attempt was written down: what is still there is tried again.
  private void reconsider(OrderedLine line) {
    lanes
        .submitBehind(line.key().portal(), new FindAgain(line.head()))
        .whenComplete((next, fault) -> reconsidered(line, next));
  }

  private void reconsidered(OrderedLine line, @Nullable Optional<Delivery> next) {
    lock.lock();
    try {
      if (next == null) {
        alarm(AFTER_FAULT, () -> reconsider(line));
      } else {
        proceed(line, next);
      }
    } finally {
      lock.unlock();
    }
  }

  private void proceed(OrderedLine line, Optional<Delivery> next) {
    if (next.isPresent() && !next.get().dead()) {
      line.replaceHead(next.get());
      ready(line);
      return;
    }
    next.ifPresent(Outbox::logParked);
    inMemory--;
    if (line.removeHead()) {
      ready(line);
    } else {
      lines.remove(line.key());
    }
    if (inMemory <= MEMORY / 2) {
      refillLater();
    }
  }

  private static void logParked(Delivery dead) {
    log.error(
        "outbox.parked id={} destination={} reason={}",
        dead.id(),
        dead.destination(),
        dead.lastError());
  }

  private void forgetIfIdle(OrderedLine line, Destination destination) {
    if (destination.isIdle()) {
      destinations.remove(
          new DestinationKey(line.key().portal(), line.key().destination()), destination);
    }
  }

  private void refillLater() {
    if (backlogs.isAnyBehind() && !refilling && open) {
      refilling = true;
      workers.execute(this::refill);
    }
  }

  private void refill() {
    Map<PortalId, Long> from;
    lock.lock();
    try {
      from = backlogs.behind();
    } finally {
      lock.unlock();
    }
    from.forEach(
        (portal, after) -> take(portal, SqlDeliveries.waiting(database, portal, after, REFILL)));
    lock.lock();
    try {
      refilling = false;
      if (inMemory <= MEMORY / 2) {
        refillLater();
      }
    } finally {
      lock.unlock();
    }
  }

  private void take(PortalId portal, List<Delivery> read) {
    lock.lock();
    try {
      read.forEach(delivery -> enqueue(portal, delivery));
      backlogs.read(portal, read, REFILL);
    } finally {
      lock.unlock();
    }
  }

  private void alarm(Duration wait, Runnable then) {
    if (open && !alarm.isShutdown()) {
      alarm.schedule(
          () -> {
            lock.lock();
            try {
              then.run();
            } finally {
              lock.unlock();
            }
          },
          Math.max(1, wait.toMillis()),
          TimeUnit.MILLISECONDS);
    }
  }

  private Optional<Carrier> carrier(Delivery delivery) {
    return Optional.ofNullable(carriers.get(delivery.kind()));
  }

  private static RandomGenerator random() {
    return ThreadLocalRandom.current();
  }

  /// Starts nothing new and waits for what is on its way.
  @Override
  public void close() throws InterruptedException {
    open = false;
    alarm.shutdownNow();
    workers.shutdown();
    if (!workers.awaitTermination(15, TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
  }
}
