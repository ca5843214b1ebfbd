package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.CachedRows;
import dev.switchboard.platform.storage.CommitInDoubt;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
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
/// command by command, so that only the guilty one fails. When nobody has said whether it failed,
/// the store is asked before anything else is written: a batch is never run twice.
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

  /// A batch that may be on disk.
  private record Doubt(String transaction, Decisions batch) {}

  /// What a batch has decided, and whose memory holds it.
  private record Decisions(List<Decided<?>> decided, Set<PortalWork> touched) {
    Decisions() {
      this(new ArrayList<>(), new LinkedHashSet<>());
    }

    /// It is on disk.
    void tell(WriteSession open) {
      touched.forEach(work -> work.dropLog(open));
      touched.forEach(PortalWork::committed);
      decided.forEach(Decided::tell);
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
  private @Nullable Doubt doubt;

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
    Decisions decisions = new Decisions();
    try {
      decideAndCommit(open, batch, decisions);
      meter.batch(batch.size());
      decisions.tell(open);
    } catch (RuntimeException | Error e) {
      forgetEverything(open);
      if (e instanceof CommitInDoubt doubted) {
        doubt = new Doubt(doubted.transaction(), decisions);
      }
      again(batch, e);
    }
  }

  private void again(List<Job<?>> batch, Throwable fault) {
    log.warn("lane.batch_failed size={} error={}", batch.size(), fault.toString());
    if ((batch.size() > 1 || doubt != null) && reopened(batch) == null) {
      return;
    }
    List<Job<?>> open = batch.stream().filter(job -> !job.reply().isDone()).toList();
    if (batch.size() > 1) {
      open.forEach(job -> run(List.of(job)));
    } else {
      open.forEach(job -> fail(job, fault));
    }
  }

  private static void fail(Job<?> job, Throwable fault) {
    log.error("lane.command_failed command={}", job.command().getClass(), fault);
    job.reply().completeExceptionally(fault);
  }

  /// While the store is away every command fails, so that whoever has sent it tries again.
  private @Nullable WriteSession reopened(List<Job<?>> batch) {
    try {
      WriteSession opened = database.openSession();
      settleDoubt(opened);
      session = opened;
      return session;
    } catch (RuntimeException e) {
      log.error("lane.store_away commands={}", batch.size(), e);
      batch.forEach(job -> job.reply().completeExceptionally(e));
      return null;
    }
  }

  /// What a doubted batch has handed over is handed over now, if it is on disk.
  private void settleDoubt(WriteSession opened) {
    Doubt settled = doubt;
    if (settled == null) {
      return;
    }
    boolean committed;
    try {
      committed = opened.hasCommitted(settled.transaction());
    } catch (StorageException e) {
      close(opened);
      throw e;
    }
    doubt = null;
    log.warn("lane.doubt_settled committed={}", committed);
    if (committed) {
      settled.batch().tell(opened);
    }
  }

  private void decideAndCommit(WriteSession open, List<Job<?>> batch, Decisions decisions) {
    Instant now = clock.instant();
    for (Job<?> job : batch) {
      PortalWork work =
          portals.computeIfAbsent(job.portal(), id -> new PortalWork(id, open, listeners));
      decisions.touched().add(work);
      decisions.decided().add(decide(work, job, now));
    }
    List<CachedRows<?>> tables = new ArrayList<>();
    decisions.touched().forEach(work -> tables.addAll(work.tables()));
    Map<Long, List<Wipe>> wipes = new LinkedHashMap<>();
    decisions.touched().forEach(work -> wipes.put(work.portal().value(), work.wipes()));
    open.commit(tables, wipes);
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
    close(open);
  }

  private static void close(WriteSession open) {
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
