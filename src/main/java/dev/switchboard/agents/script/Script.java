package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The logic of an agent: slots, each with at most one slot before it.
///
/// The links are sound (they lead to slots of this script, and no slot has two parents or is its
/// own ancestor); whether the script makes sense is for the training to say. Immutable.
public final class Script {
  private final Map<SlotId, Slot> slots;
  private final Links links;
  private final Slot.Start start;

  /// @throws IllegalArgumentException if the links are not sound or there is not exactly one Start
  public Script(List<Slot> slots, Links links) {
    Map<SlotId, Slot> byId = new LinkedHashMap<>();
    slots.forEach(slot -> byId.put(slot.id(), slot));
    links
        .problem(slots)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    this.slots = Collections.unmodifiableMap(byId);
    this.links = links;
    this.start =
        (Slot.Start) slots.stream().filter(Slot.Start.class::isInstance).findFirst().orElseThrow();
  }

  public Slot.Start start() {
    return start;
  }

  /// In the order in which the author's file names them.
  public List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  public Optional<Slot> slot(SlotId id) {
    return Optional.ofNullable(slots.get(id));
  }

  public Optional<Slot> next(SlotId id) {
    return links.next(id).flatMap(this::slot);
  }

  /// The branches below a complex slot, from the first to the last.
  public List<Slot> children(SlotId id) {
    return links.children(id).stream().map(slots::get).toList();
  }

  Links links() {
    return links;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Script that && slots.equals(that.slots) && links.equals(that.links);
  }

  @Override
  public int hashCode() {
    return slots.hashCode();
  }

  @Override
  public String toString() {
    return "Script" + slots.keySet();
  }
}
