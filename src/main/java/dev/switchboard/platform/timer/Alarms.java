package dev.switchboard.platform.timer;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes when a timer is due and has the lane run it.
///
/// Memory holds only what is due within the horizon; the rows are the truth. A timer that is
/// scheduled twice fires once.
public final class Alarms implements EventListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Alarms.class);
  private static final Duration HORIZON = Duration.ofMinutes(15);
  private static final Duration RELOAD = Duration.ofMinutes(10);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

  private record Scheduled(PortalId portal, Timer timer) {}

  private final Database database;
  private final Lanes lanes;
  private final InstantSource clock;
  private final Map<String, TimerHandler> handlers;
  private final Map<Scheduled, Boolean> scheduled = new ConcurrentHashMap<>();

  /// Once closed it drops what it is given: the rows are taken up by the next start.
  private final ScheduledExecutorService wheel =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().name("alarms").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  public Alarms(Database database, Lanes lanes, InstantSource clock, List<TimerHandler> handlers) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
  }

  /// Takes up the timers of an earlier run; those that came due meanwhile fire at once.
  public void start() {
    lanes.listen(this);
    wheel.execute(this::load);
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Timers.Set set) {
      PortalId portal = work.portal();
      work.afterCommit(() -> schedule(portal, set.timer()));
    }
  }

  private void load() {
    Duration next = RELOAD;
    try {
      SqlTimers.until(database, clock.instant().plus(HORIZON))
          .forEach(due -> schedule(due.portal(), due.timer()));
    } catch (RuntimeException e) {
      log.error("timers.load_failed", e);
      next = AFTER_FAULT;
    }
    later(next, this::load);
  }

  private void schedule(PortalId portal, Timer timer) {
    Duration wait = Duration.between(clock.instant(), timer.dueAt());
    Scheduled entry = new Scheduled(portal, timer);
    if (wait.compareTo(HORIZON) <= 0 && scheduled.putIfAbsent(entry, true) == null) {
      wheel.schedule(() -> fire(entry), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
    }
  }

  private void fire(Scheduled entry) {
    scheduled.remove(entry);
    TimerHandler handler = handlers.get(entry.timer().kind());
    if (handler == null) {
      log.error("timers.no_handler kind={}", entry.timer().kind());
      return;
    }
    lanes
        .submit(entry.portal(), new FireTimer(entry.timer(), handler))
        .whenComplete((_, fault) -> onEnd(entry, fault));
  }

  /// The row is still there: the next load takes it up again, or a moment later does when only the
  /// store was away.
  private void onEnd(Scheduled entry, @Nullable Throwable fault) {
    if (fault != null) {
      log.error("timers.failed kind={} reason={}", entry.timer().kind(), fault.toString());
      if (StorageException.meansAway(fault)) {
        later(AFTER_FAULT, () -> schedule(entry.portal(), entry.timer()));
      }
    }
  }

  private void later(Duration wait, Runnable task) {
    wheel.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    wheel.shutdownNow();
  }
}
