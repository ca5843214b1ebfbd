package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Unbinds an address or a queue of an application from an event. Answers how many handlers went.
///
/// @param user only the handlers that carry this user's token; the system: those without a user of
///   their own; empty: all
/// @param owner only the handlers that belong to this employee; empty: everybody's
///
///   Source: contract/methods/basic/event.unbind.json
record UnbindHandlers(
    EventHandler.Ear ear, String event, Optional<UserId> user, Optional<UserId> owner)
    implements Command<Integer> {
  @Override
  public Integer decide(Work work) {
    EventHandlers handlers = EventHandlers.in(work);
    List<EventHandler> going =
        handlers.of(event).stream()
            .filter(handler -> handler.isOf(ear, event))
            .filter(handler -> user.map(handler.user()::equals).orElse(true))
            .filter(handler -> owner.map(handler::belongsTo).orElse(true))
            .toList();
    going.forEach(handlers::remove);
    return going.size();
  }
}
