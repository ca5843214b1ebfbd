package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Binds an address or a queue of an application to an event.
///
/// Source: contract/methods/basic/event.bind.json
record BindHandler(EventHandler.Ear ear, String event, UserId user, UserId by)
    implements Command<BindHandler.Outcome> {
  private static final int MOST = 500;

  enum Outcome {
    BOUND,
    /// The same event, address and user are bound already.
    ALREADY_BOUND,
    /// The application has bound as many as it may.
    TOO_MANY
  }

  @Override
  public Outcome decide(Work work) {
    EventHandlers handlers = EventHandlers.in(work);
    boolean known =
        handlers.of(event).stream()
            .anyMatch(old -> old.isOf(ear, event) && old.user().equals(user));
    if (known) {
      return Outcome.ALREADY_BOUND;
    }
    if (handlers.ofApplication(ear.application()).size() >= MOST) {
      return Outcome.TOO_MANY;
    }
    handlers.add(new EventHandler(work.nextId("event_handler"), ear, event, user, by, work.now()));
    return Outcome.BOUND;
  }
}
