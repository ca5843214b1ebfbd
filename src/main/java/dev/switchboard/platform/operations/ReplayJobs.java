package dev.switchboard.platform.operations;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.outbox.ReplayDeliveries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replays any number of parked deliveries as a chain of small commands, one job a portal.
///
/// Progress is kept in memory: after a restart a job is gone, and what it had not reached is still
/// parked.
final class ReplayJobs {
  private static final Logger log = LoggerFactory.getLogger(ReplayJobs.class);

  private final DeliveryBook book;
  private final Lanes lanes;
  private final Executor workers;
  private final AtomicLong ids = new AtomicLong();
  private final Map<PortalId, ReplayJob> newest = new ConcurrentHashMap<>();

  ReplayJobs(DeliveryBook book, Lanes lanes, Executor workers) {
    this.book = book;
    this.lanes = lanes;
    this.workers = workers;
  }

  /// Begins a job; empty when one is running.
  Optional<ReplayJob> begin(PortalId portal, DeliveryBook.Which which, UserId by) {
    ReplayJob job = new ReplayJob(ids.incrementAndGet(), book.countParked(portal, which));
    ReplayJob running =
        newest.merge(
            portal, job, (old, next) -> old.state() == ReplayJob.State.RUNNING ? old : next);
    if (running != job) {
      return Optional.empty();
    }
    workers.execute(() -> run(portal, which, by, job));
    return Optional.of(job);
  }

  /// The newest job of a portal.
  Optional<ReplayJob> newest(PortalId portal) {
    return Optional.ofNullable(newest.get(portal));
  }

  private void run(PortalId portal, DeliveryBook.Which which, UserId by, ReplayJob job) {
    try {
      long after = 0;
      List<Long> next = book.parked(portal, which, after, ReplayDeliveries.MOST);
      while (!next.isEmpty()) {
        job.replayed(lanes.submitBehind(portal, new ReplayDeliveries(next, by)).join());
        after = next.getLast();
        next = book.parked(portal, which, after, ReplayDeliveries.MOST);
      }
      job.end(ReplayJob.State.DONE);
      log.info("outbox.replayed portal={} by={} count={}", portal, by, job.replayed());
    } catch (RuntimeException e) {
      job.end(ReplayJob.State.FAILED);
      log.error("outbox.replay_failed portal={} count={}", portal, job.replayed(), e);
    }
  }
}
