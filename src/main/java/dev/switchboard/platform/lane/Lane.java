package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.CachedRows;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Wipe;
import dev.switchboard.platform.storage.WriteSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread, one connection: runs commands in arrival order, many to a commit.
///
/// It drains what is waiting and never waits for more. When a commit fails, the batch is run again
/// command by command, so that only the guilty one fails.
final class Lane implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final int BATCH = 1024;
  private static final int WAITING = 20_000;

  private record Job<O>(PortalId portal, Command<O> command, CompletableFuture<O> reply) {}

  /// What to tell the caller once the batch is on disk.
  private record Decided<O>(Job<O> job, @Nullable O outcome, @Nullable Throwable fault) {
    void tell() {
      if (fault != null) {
        job.reply().completeExceptionally(fault);
      } else {
        job.reply().complete(outcome);
      }
    }
  }

  private final Database database;
  private final InstantSource clock;
  private final List<EventListener> listeners;
  private final LaneMeter meter;
  private final LaneQueue<Job<?>> waiting = new LaneQueue<>(WAITING);
  private final Map<PortalId, PortalWork> portals = new HashMap<>();
  private final Thread thread;
  private @Nullable WriteSession session;

  Lane(
      String name,
      Database database,
      InstantSource clock,
      List<EventListener> listeners,
      LaneMeter meter) {
    this.database = database;
    this.clock = clock;
    this.listeners = listeners;
    this.meter = meter;
    this.session = database.openSession();
    this.thread = Thread.ofPlatform().name(name).start(this::work);
  }

  /// Queues a command. The future completes on the lane's thread, after the commit.
  ///
  /// @param isCaller somebody waits for it; else it may stand behind those
  <O> CompletableFuture<O> submit(PortalId portal, Command<O> command, boolean isCaller) {
    Job<O> job = new Job<>(portal, command, new CompletableFuture<>());
    if (!waiting.offer(job, isCaller)) {
      job.reply().completeExceptionally(new LaneOverloaded());
    }
    return job.reply();
  }

  int queued() {
    return waiting.size();
  }

  private void work() {
    try {
      for (List<Job<?>> batch = waiting.take(BATCH);
          !batch.isEmpty();
          batch = waiting.take(BATCH)) {
        run(batch);
      }
    } catch (InterruptedException e) {
      log.error("lane.interrupted name={}", Thread.currentThread().getName(), e);
    }
  }

  private void run(List<Job<?>> batch) {
    WriteSession open = session == null ? reopened(batch) : session;
    if (open == null) {
      return;
    }
    try {
      List<Decided<?>> decided = decideAndCommit(open, batch);
      meter.batch(batch.size());
      decided.forEach(Decided::tell);
    } catch (RuntimeException | Error e) {
      forgetEverything(open);
      if (batch.size() == 1) {
        log.error("lane.command_failed command={}", batch.getFirst().command().getClass(), e);
        batch.getFirst().reply().completeExceptionally(e);
        return;
      }
      log.warn("lane.batch_failed size={} error={}", batch.size(), e.toString());
      if (reopened(batch) != null) {
        batch.forEach(job -> run(List.of(job)));
      }
    }
  }

  /// While the store is away every command fails, so that whoever has sent it tries again.
  private @Nullable WriteSession reopened(List<Job<?>> batch) {
    try {
      session = database.openSession();
      return session;
    } catch (RuntimeException e) {
      log.error("lane.store_away commands={}", batch.size(), e);
      batch.forEach(job -> job.reply().completeExceptionally(e));
      return null;
    }
  }

  private List<Decided<?>> decideAndCommit(WriteSession open, List<Job<?>> batch) {
    Instant now = clock.instant();
    List<Decided<?>> decided = new ArrayList<>(batch.size());
    Set<PortalWork> touched = new LinkedHashSet<>();
    for (Job<?> job : batch) {
      PortalWork work =
          portals.computeIfAbsent(job.portal(), id -> new PortalWork(id, open, listeners));
      touched.add(work);
      decided.add(decide(work, job, now));
    }
    List<CachedRows<?>> tables = new ArrayList<>();
    touched.forEach(work -> tables.addAll(work.tables()));
    Map<Long, List<Wipe>> wipes = new LinkedHashMap<>();
    touched.forEach(work -> wipes.put(work.portal().value(), work.wipes()));
    open.commit(tables, wipes);
    touched.forEach(work -> work.dropLog(open));
    touched.forEach(PortalWork::committed);
    return decided;
  }

  private static <O> Decided<O> decide(PortalWork work, Job<O> job, Instant now) {
    try {
      return new Decided<>(job, work.run(job.command(), now), null);
    } catch (RuntimeException e) {
      log.error("lane.command_failed command={}", job.command().getClass().getSimpleName(), e);
      return new Decided<>(job, null, e);
    }
  }

  /// After a failed commit nothing in memory is sure: start again from what is on disk.
  private void forgetEverything(WriteSession open) {
    portals.clear();
    session = null;
    try {
      open.close();
    } catch (RuntimeException e) {
      log.warn("lane.close_failed error={}", e.toString());
    }
  }

  /// Finishes what is queued, then stops.
  @Override
  public void close() throws InterruptedException {
    waiting.close();
    thread.join();
    if (session != null) {
      session.close();
    }
  }
}
