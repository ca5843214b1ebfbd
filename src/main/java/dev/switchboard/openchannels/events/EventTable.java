package dev.switchboard.openchannels.events;

import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.function.BiFunction;

/// Turns what happens into what applications hear of: one line per event.
public final class EventTable implements EventListener {
  /// @param code the event that applications bind
  /// @param tell puts the events together; asked only while somebody has bound `code`
  public record Entry<E extends DomainEvent>(
      Class<E> happening, String code, BiFunction<Work, E, List<Event>> tell) {
    private void on(Work work, DomainEvent event) {
      if (happening.isInstance(event) && Events.isHeard(work, code)) {
        tell.apply(work, happening.cast(event)).forEach(told -> Events.fire(work, told));
      }
    }
  }

  private final List<Entry<?>> entries;

  public EventTable(List<Entry<?>> entries) {
    this.entries = List.copyOf(entries);
  }

  @Override
  public void on(Work work, DomainEvent event) {
    entries.forEach(entry -> entry.on(work, event));
  }
}
