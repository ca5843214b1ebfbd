package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.MemoryRows;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import dev.switchboard.platform.storage.Wipe;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A portal that is nowhere, to find out what commands would do: nothing of it is stored, nobody
/// hears of it, and its time passes as it is told.
public final class MemoryWork implements Work {
  private record MemoKey(Class<?> type, Object key) {}

  private final List<EventListener> listeners;
  private final Map<Stored<?>, Rows<?>> tables = new HashMap<>();
  private final Map<MemoKey, Object> memos = new HashMap<>();
  private Instant now;

  public MemoryWork(Instant now, List<EventListener> listeners) {
    this.now = now;
    this.listeners = List.copyOf(listeners);
  }

  public void now(Instant moment) {
    now = moment;
  }

  @Override
  public PortalId portal() {
    return PortalId.FIRST;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String origin() {
    return "";
  }

  @Override
  public UserId by() {
    return UserId.SYSTEM;
  }

  @Override
  public long nextId(String kind) {
    return SqlCounters.next(this, kind);
  }

  @Override
  @SuppressWarnings("unchecked") // a table's rows are made from its own Stored
  public <R> Rows<R> rows(Stored<R> stored) {
    return (Rows<R>) tables.computeIfAbsent(stored, MemoryRows::new);
  }

  /// Nothing is kept here that would have to go.
  @Override
  public void wipe(Wipe wipe) {
    throw new UnsupportedOperationException("erases nothing");
  }

  @Override
  public void dropLog(Consumer<Boolean> told) {
    throw new UnsupportedOperationException("has no log");
  }

  @Override
  public void emit(DomainEvent event) {
    listeners.forEach(listener -> listener.on(this, event));
  }

  /// There is no commit, so nothing comes after it.
  @Override
  public void afterCommit(Runnable handOver) {}

  @Override
  public <M> M memo(Class<M> type, Object key, Supplier<M> load) {
    MemoKey memo = new MemoKey(type, key);
    if (!memos.containsKey(memo)) {
      memos.put(memo, load.get());
    }
    return type.cast(memos.get(memo));
  }
}
