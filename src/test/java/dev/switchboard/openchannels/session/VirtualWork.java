package dev.switchboard.openchannels.session;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import dev.switchboard.platform.storage.Wipe;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The work of a real lane at a time of its own, so that one commit can hold many moments.
record VirtualWork(Work lane, Instant now, List<EventListener> listeners) implements Work {
  @Override
  public PortalId portal() {
    return lane.portal();
  }

  @Override
  public String origin() {
    return lane.origin();
  }

  @Override
  public UserId by() {
    return lane.by();
  }

  @Override
  public long nextId(String kind) {
    return lane.nextId(kind);
  }

  @Override
  public <R> Rows<R> rows(Stored<R> stored) {
    return lane.rows(stored);
  }

  @Override
  public void wipe(Wipe wipe) {
    lane.wipe(wipe);
  }

  @Override
  public void dropLog(Consumer<Boolean> told) {
    lane.dropLog(told);
  }

  @Override
  public void emit(DomainEvent event) {
    listeners.forEach(listener -> listener.on(this, event));
  }

  @Override
  public void afterCommit(Runnable handOver) {
    lane.afterCommit(handOver);
  }

  @Override
  public <M> M memo(Class<M> type, Object key, Supplier<M> load) {
    return lane.memo(type, key, load);
  }
}
