package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How the slots of a script hang together.
///
/// @param next the slot after a slot
/// @param children the branches below a complex slot, in their order
public record Links(Map<SlotId, SlotId> next, Map<SlotId, List<SlotId>> children) {
  public Links {
    next = Collections.unmodifiableMap(new TreeMap<>(next));
    Map<SlotId, List<SlotId>> copies = new TreeMap<>();
    children.forEach((parent, below) -> copies.put(parent, List.copyOf(below)));
    children = Collections.unmodifiableMap(copies);
  }

  Optional<SlotId> next(SlotId id) {
    return Optional.ofNullable(next.get(id));
  }

  List<SlotId> children(SlotId id) {
    return children.getOrDefault(id, List.of());
  }

  /// Why these links do not make a tree of the slots, or nothing when they do.
  Optional<String> problem(List<Slot> slots) {
    Set<SlotId> ids = new HashSet<>();
    for (Slot slot : slots) {
      if (!ids.add(slot.id())) {
        return Optional.of("two slots have the id " + slot.id());
      }
    }
    long starts = slots.stream().filter(Slot.Start.class::isInstance).count();
    if (starts != 1) {
      return Optional.of("expected one start slot, were " + starts);
    }
    return parents(ids);
  }

  private Optional<String> parents(Set<SlotId> ids) {
    Map<SlotId, SlotId> parents = new HashMap<>();
    for (SlotId from : ids) {
      for (SlotId to : below(from)) {
        if (!ids.contains(to)) {
          return Optional.of("slot " + from + " leads to " + to + ", which does not exist");
        }
        SlotId other = parents.put(to, from);
        if (other != null) {
          return Optional.of(
              "slot %s stands after both %s and %s: let a jump lead to it from one of them"
                  .formatted(to, other, from));
        }
      }
    }
    return cycle(parents);
  }

  private List<SlotId> below(SlotId id) {
    List<SlotId> below = new ArrayList<>(children(id));
    next(id).ifPresent(below::add);
    return below;
  }

  /// With one parent each, a slot is in a circle if and only if it is its own ancestor.
  private static Optional<String> cycle(Map<SlotId, SlotId> parents) {
    Set<SlotId> rooted = new HashSet<>();
    for (SlotId id : parents.keySet()) {
      Set<SlotId> path = new HashSet<>();
      SlotId at = id;
      while (at != null && !rooted.contains(at)) {
        if (!path.add(at)) {
          return Optional.of("slot " + at + " stands after itself");
        }
        at = parents.get(at);
      }
      rooted.addAll(path);
    }
    return Optional.empty();
  }
}
