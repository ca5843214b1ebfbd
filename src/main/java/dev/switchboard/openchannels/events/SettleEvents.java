package dev.switchboard.openchannels.events;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ends what a process has reserved: removes it, or marks it as failed.
///
/// @param ids only these; empty: as `messages` says
/// @param messages only these; empty: everything
///
///   Source: contract/methods/basic/event.offline.clear.json, event.offline.error.json
record SettleEvents(
    OfflineEvent.Queue queue,
    String process,
    Optional<Set<Long>> ids,
    Optional<Set<String>> messages,
    boolean failed)
    implements Command<Integer> {
  @Override
  public Integer decide(Work work) {
    List<OfflineEvent> settled =
        SqlOfflineEvents.of(work, queue, process).stream().filter(this::isMeant).toList();
    for (OfflineEvent event : settled) {
      if (failed) {
        OfflineEvent.Hold hold = new OfflineEvent.Hold(process, true, event.hold().since());
        SqlOfflineEvents.in(work).save(event.held(hold));
      } else {
        SqlOfflineEvents.in(work).remove(event);
      }
    }
    return settled.size();
  }

  private boolean isMeant(OfflineEvent event) {
    return ids.isPresent()
        ? ids.get().contains(event.id())
        : messages.map(some -> some.contains(event.object().messageId())).orElse(true);
  }
}
