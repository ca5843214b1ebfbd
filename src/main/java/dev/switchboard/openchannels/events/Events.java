package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.Optional;

/// Where a command, or a listener within it, leaves what applications are to hear of.
public final class Events {
  private Events() {}

  /// Fires an event to whoever has bound it.
  ///
  /// @param data the object that the event is about: events with equal data keep their order
  public static void fire(Work work, String event, Object data, Optional<UserId> by) {
    fire(work, Event.of(event, data).causedBy(by.orElse(UserId.SYSTEM)));
  }

  public static void fire(Work work, Event event) {
    for (EventHandler handler : EventHandlers.in(work).of(event.code())) {
      if (event.audience().map(only -> only == handler.application()).orElse(true)) {
        if (!handler.ear().isQueue()) {
          send(work, handler, event);
        } else if (!isOwnEcho(work, handler)) {
          OfflineQueue.add(work, handler.ear(), event);
        }
      }
    }
  }

  /// A queue with a name does not take what its reader did itself.
  private static boolean isOwnEcho(Work work, EventHandler handler) {
    String name = handler.ear().connector();
    return !name.isEmpty() && name.equals(work.origin());
  }

  /// Whether anybody has bound an event: a listener need not put together what nobody hears.
  public static boolean isHeard(Work work, String event) {
    return !EventHandlers.in(work).of(event).isEmpty();
  }

  /// Drops the handlers of an application that is removed.
  public static void forget(Work work, long application) {
    EventHandlers handlers = EventHandlers.in(work);
    handlers.ofApplication(application).forEach(handlers::remove);
    OfflineQueue.forget(work, application);
  }

  static void send(Work work, EventHandler handler, Event event) {
    UserId user = handler.user().isSystem() ? event.by() : handler.user();
    String destination = "handler:" + handler.id();
    QueuedEvent queued =
        new QueuedEvent(
            handler.id(),
            handler.application(),
            event.code(),
            Json.toTree(event.data()),
            work.now().getEpochSecond(),
            user.value());
    event
        .carries()
        .ifPresentOrElse(
            about ->
                Deliveries.send(work, destination, event.order(), EventCarrier.KIND, queued, about),
            () -> Deliveries.send(work, destination, event.order(), EventCarrier.KIND, queued));
  }
}
