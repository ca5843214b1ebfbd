package dev.switchboard.openchannels.events;

import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The event handlers of a portal, as a command sees them.
///
/// They are asked at every message, so all of them stay in the lane's memory.
final class EventHandlers {
  /// All handlers of a portal by event.
  private static final class Book {
    private final Map<String, List<EventHandler>> byEvent = new HashMap<>();

    private Book(List<EventHandler> all) {
      all.forEach(this::add);
    }

    private void add(EventHandler handler) {
      byEvent.computeIfAbsent(handler.event(), _ -> new ArrayList<>()).add(handler);
    }

    private void remove(EventHandler handler) {
      of(handler.event()).remove(handler);
    }

    private List<EventHandler> of(String event) {
      return byEvent.getOrDefault(event, List.of());
    }
  }

  private final Work work;
  private final Book book;

  private EventHandlers(Work work) {
    this.work = work;
    this.book = work.memo(Book.class, "all", () -> new Book(SqlEventHandlers.all(work)));
  }

  static EventHandlers in(Work work) {
    return new EventHandlers(work);
  }

  /// Who hears of an event, in the order in which they were bound.
  List<EventHandler> of(String event) {
    return List.copyOf(book.of(event));
  }

  List<EventHandler> ofApplication(long application) {
    return book.byEvent.values().stream()
        .flatMap(List::stream)
        .filter(handler -> handler.application() == application)
        .toList();
  }

  void add(EventHandler handler) {
    SqlEventHandlers.in(work).save(handler);
    book.add(handler);
  }

  void remove(EventHandler handler) {
    SqlEventHandlers.in(work).remove(handler);
    book.remove(handler);
  }
}
