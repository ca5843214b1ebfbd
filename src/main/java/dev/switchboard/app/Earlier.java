package dev.switchboard.app;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import dev.switchboard.platform.storage.Wipe;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A command of the demo that takes place at a moment in the past.
record Earlier<O>(Instant moment, Command<O> command) implements Command<O> {
  @Override
  public O decide(Work work) {
    return command.decide(new Past(work, moment));
  }

  private record Past(Work work, Instant now) implements Work {
    @Override
    public PortalId portal() {
      return work.portal();
    }

    @Override
    public String origin() {
      return work.origin();
    }

    @Override
    public UserId by() {
      return work.by();
    }

    @Override
    public long nextId(String kind) {
      return work.nextId(kind);
    }

    @Override
    public <R> Rows<R> rows(Stored<R> stored) {
      return work.rows(stored);
    }

    @Override
    public void wipe(Wipe wipe) {
      work.wipe(wipe);
    }

    @Override
    public void dropLog(Consumer<Boolean> told) {
      work.dropLog(told);
    }

    @Override
    public void emit(DomainEvent event) {
      work.emit(event);
    }

    @Override
    public void afterCommit(Runnable handOver) {
      work.afterCommit(handOver);
    }

    @Override
    public <M> M memo(Class<M> type, Object key, Supplier<M> load) {
      return work.memo(type, key, load);
    }
  }
}
