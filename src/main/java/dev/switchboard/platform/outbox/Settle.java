package dev.switchboard.platform.outbox;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;

/// Writes down how an attempt ended. Answers the delivery as it now stands, or nothing when it is
/// done.
record Settle(Delivery delivery, Verdict verdict, Optional<Duration> pause)
    implements Command<Optional<Delivery>> {
  @Override
  public Optional<Delivery> decide(Work work) {
    return switch (verdict) {
      case Verdict.Delivered _ -> done(work);
      case Verdict.DeliveredThen then -> {
        then.next().decide(work);
        yield done(work);
      }
      case Verdict.Retry retry -> {
        Delivery.Attempt how = new Delivery.Attempt(work.now(), retry.reply());
        yield save(
            work,
            pause
                .map(length -> delivery.failed(retry.reason(), work.now().plus(length), how))
                .orElseGet(() -> delivery.parked(retry.reason(), how)));
      }
      case Verdict.Park park ->
          save(
              work, delivery.parked(park.reason(), new Delivery.Attempt(work.now(), park.reply())));
    };
  }

  private Optional<Delivery> done(Work work) {
    SqlDeliveries.in(work).remove(delivery);
    FateChanged.tell(work, delivery);
    return Optional.empty();
  }

  private static Optional<Delivery> save(Work work, Delivery next) {
    if (SqlDeliveries.in(work).find(next.id()).isEmpty()) {
      return Optional.empty(); // erased meanwhile
    }
    SqlDeliveries.in(work).save(next);
    FateChanged.tell(work, next);
    return Optional.of(next);
  }
}
