package dev.switchboard.platform.outbox;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;

/// Puts parked deliveries back in line. Answers how many of them were parked.
///
/// @param ids at most a hundred, so that messages pass between two commands
/// @param by who wants it
public record ReplayDeliveries(List<Long> ids, UserId by) implements Command<Integer> {
  public static final int MOST = 100;

  public ReplayDeliveries {
    ids = List.copyOf(ids);
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " expected, came " + ids.size());
    }
  }

  @Override
  public Integer decide(Work work) {
    List<Delivery> again = new ArrayList<>();
    for (long id : ids) {
      SqlDeliveries.in(work)
          .find(id)
          .filter(Delivery::dead)
          .map(parked -> parked.replayed(work.now()))
          .ifPresent(again::add);
    }
    for (Delivery delivery : again) {
      SqlDeliveries.in(work).save(delivery);
      work.emit(new Deliveries.Queued(delivery));
      FateChanged.tell(work, delivery);
    }
    if (!again.isEmpty()) {
      work.emit(new DeliveryEvent.Replayed(again, by));
    }
    return again.size();
  }
}
