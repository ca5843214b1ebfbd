package dev.switchboard.agents.training;

import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds slots that no message can ever reach, unless a Memory slot makes one the savepoint by its
/// id.
final class Reachability {
  private final Script script;
  private final Set<SlotId> reached = new HashSet<>();
  private final Deque<Slot> open = new ArrayDeque<>();

  Reachability(Script script) {
    this.script = script;
  }

  List<Problem> warnings() {
    reach(script.start());
    while (!open.isEmpty()) {
      Slot slot = open.pop();
      script.next(slot.id()).ifPresent(this::reach);
      script.children(slot.id()).forEach(this::reach);
      if (slot instanceof Slot.Jump(_, _, _, Slot.Destination.ToSlot(SlotId to))) {
        script.slot(to).ifPresent(this::reach);
      }
    }
    List<Problem> warnings = new ArrayList<>();
    for (Slot slot : script.slots()) {
      if (!reached.contains(slot.id())) {
        warnings.add(new Problem(slot.id(), "No message can reach this slot."));
      }
      if (slot.savepoint() && !slot.isDestination()) {
        warnings.add(new Problem(slot.id(), "A jump to this savepoint leads to Start."));
      }
    }
    return warnings;
  }

  private void reach(Slot slot) {
    if (reached.add(slot.id())) {
      open.push(slot);
    }
  }
}
