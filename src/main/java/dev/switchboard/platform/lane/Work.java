package dev.switchboard.platform.lane;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import dev.switchboard.platform.storage.Wipe;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a command sees of its portal, and where it leaves its changes.
public interface Work {
  PortalId portal();

  /// One moment for the whole command.
  Instant now();

  /// What the caller calls itself, so as not to be told of what it did itself; empty: nothing.
  String origin();

  /// Who sent the command through a method; the system when it was nobody.
  UserId by();

  /// The next id of a kind, counted from 1 in each portal. A failed command leaves no gap.
  long nextId(String kind);

  <R> Rows<R> rows(Stored<R> stored);

  /// Erases rows, or parts of them, in the commit of this command.
  void wipe(Wipe wipe);

  /// Once the command is on disk, empties the log of the embedded store, where pages stand as they
  /// were before something was erased.
  ///
  /// @param told whether it could be done: not while somebody reads
  void dropLog(Consumer<Boolean> told);

  /// Tells the listeners, who act within this command.
  void emit(DomainEvent event);

  /// Runs once the command is on disk, on the lane's thread: hand over and return.
  void afterCommit(Runnable handOver);

  /// Keeps something derived in the lane's memory, to be found by the next command.
  ///
  /// It is no state of its own: it can be forgotten at any time and is then loaded again.
  <M> M memo(Class<M> type, Object key, Supplier<M> load);
}
