package dev.switchboard.openchannels.events;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes events out of a queue, or reserves them, as far as nobody else was quicker.
///
/// @param found by reading, before this command
/// @param process who reserves them; empty: they are taken out
///
///   Source: contract/methods/basic/event.offline.get.json
record TakeEvents(List<OfflineEvent> found, Optional<String> process)
    implements Command<TakeEvents.Taken> {
  /// For so long others do not see what is reserved.
  static final Duration RESERVED = Duration.ofDays(30);

  /// @param process empty: nothing is reserved
  record Taken(String process, List<OfflineEvent> events) {}

  TakeEvents {
    found = List.copyOf(found);
  }

  @Override
  public Taken decide(Work work) {
    List<OfflineEvent> taken = new ArrayList<>();
    for (OfflineEvent read : found) {
      Optional<OfflineEvent> now =
          SqlOfflineEvents.in(work)
              .find(read.id())
              .filter(event -> event.hold().equals(read.hold()));
      now.ifPresent(event -> taken.add(take(work, event)));
    }
    return new Taken(process.orElse(""), taken);
  }

  private OfflineEvent take(Work work, OfflineEvent event) {
    if (process.isEmpty()) {
      SqlOfflineEvents.in(work).remove(event);
      return event;
    }
    OfflineEvent held = event.held(new OfflineEvent.Hold(process.get(), false, work.now()));
    SqlOfflineEvents.in(work).save(held);
    return held;
  }
}
