package dev.switchboard.platform.lane;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.CachedRows;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import dev.switchboard.platform.storage.Wipe;
import dev.switchboard.platform.storage.WriteSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The working memory of one portal in its lane: cached rows, pending changes, memos.
final class PortalWork implements Work {
  private static final Logger log = LoggerFactory.getLogger(PortalWork.class);
  private static final int ROWS_IN_MEMORY = 50_000;
  private static final int MEMOS_IN_MEMORY = 50_000;

  private record MemoKey(Class<?> type, Object key) {}

  private final PortalId portal;
  private final WriteSession session;
  private final List<EventListener> listeners;
  private final Map<Stored<?>, CachedRows<?>> tables = new LinkedHashMap<>();

  /// The tables that the command under way has changed.
  private final List<CachedRows<?>> changed = new ArrayList<>();

  private final Cache<MemoKey, Object> memos =
      Caffeine.newBuilder().maximumSize(MEMOS_IN_MEMORY).executor(Runnable::run).build();
  private final List<Wipe> batchWipes = new ArrayList<>();
  private final List<Wipe> commandWipes = new ArrayList<>();
  private final List<Consumer<Boolean>> logDrops = new ArrayList<>();
  private final List<Runnable> batchHandOvers = new ArrayList<>();
  private final List<Runnable> commandHandOvers = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private String origin = "";
  private UserId by = UserId.SYSTEM;

  PortalWork(PortalId portal, WriteSession session, List<EventListener> listeners) {
    this.portal = portal;
    this.session = session;
    this.listeners = listeners;
  }

  @Override
  public PortalId portal() {
    return portal;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public UserId by() {
    return by;
  }

  @Override
  public long nextId(String kind) {
    return SqlCounters.next(this, kind);
  }

  @Override
  @SuppressWarnings("unchecked") // a table's rows are made from its own Stored
  public <R> Rows<R> rows(Stored<R> stored) {
    return (Rows<R>)
        tables.computeIfAbsent(
            stored, table -> session.rows(table, portal.value(), ROWS_IN_MEMORY, changed::add));
  }

  @Override
  public void wipe(Wipe wipe) {
    commandWipes.add(wipe);
  }

  @Override
  public void dropLog(Consumer<Boolean> told) {
    logDrops.add(told);
  }

  @Override
  public void emit(DomainEvent event) {
    listeners.forEach(listener -> listener.on(this, event));
  }

  @Override
  public void afterCommit(Runnable handOver) {
    commandHandOvers.add(handOver);
  }

  @Override
  public <M> M memo(Class<M> type, Object key, Supplier<M> load) {
    return type.cast(memos.get(new MemoKey(type, key), _ -> load.get()));
  }

  /// Runs one command of the batch. When it throws, nothing of it stays.
  <O> O run(Command<O> command, Instant moment) {
    now = moment;
    origin = command instanceof Originated<O> originated ? originated.origin() : "";
    by = command instanceof Originated<O> originated ? originated.by() : UserId.SYSTEM;
    try {
      O outcome = command.decide(this);
      changed.forEach(CachedRows::keep);
      batchWipes.addAll(commandWipes);
      batchHandOvers.addAll(commandHandOvers);
      return outcome;
    } catch (RuntimeException e) {
      changed.forEach(CachedRows::undo);
      memos.invalidateAll();
      throw e;
    } finally {
      commandWipes.clear();
      commandHandOvers.clear();
      changed.clear();
    }
  }

  Collection<CachedRows<?>> tables() {
    return tables.values();
  }

  /// What the batch erases, within its commit: what memory holds of those tables goes, too.
  List<Wipe> wipes() {
    return batchWipes;
  }

  /// Between two batches: nothing of the lane is open.
  void dropLog(WriteSession on) {
    if (!logDrops.isEmpty()) {
      boolean dropped = on.dropLog();
      logDrops.forEach(told -> told.accept(dropped));
      logDrops.clear();
    }
  }

  private void forgetWiped() {
    if (!batchWipes.isEmpty()) {
      memos.invalidateAll();
    }
    for (Wipe wipe : batchWipes) {
      tables.values().stream().filter(rows -> rows.isOf(wipe.table())).forEach(CachedRows::forget);
    }
    batchWipes.clear();
  }

  /// Hands over what the batch has left. The batch is on disk: a fault here is logged, and what was
  /// to be handed over is found by its rows at the next start.
  void committed() {
    forgetWiped();
    for (Runnable handOver : batchHandOvers) {
      try {
        handOver.run();
      } catch (RuntimeException e) {
        log.error("lane.hand_over_failed portal={}", portal, e);
      }
    }
    batchHandOvers.clear();
  }
}
